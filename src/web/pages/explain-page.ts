import { entries } from '../../catalogue/catalogue.ts'
import type { Entry, HowTo } from '../../catalogue/entry.ts'
import type { Lang } from '../../model/lang.ts'
import { html, type Html } from '../../present/html/html.ts'
import { phrases } from '../../present/words/words.ts'
import { webWords } from '../words/words.ts'
import { renderPage } from './layout.ts'

/** The catalogue entry of a code. */
export function renderExplainPage(entry: Entry, lang: Lang): string {
  const { explain, site } = webWords[lang]
  const words = entry.words[lang]
  const section = (title: string, text: string) =>
    text === '' ? null : html`<section><h2>${title}</h2><p>${text}</p></section>\n`
  return renderPage({
    lang,
    title: `${words.title} – ${site.name}`,
    path: `/explain/${entry.code}`,
    isPublic: true,
    main: html`<article class="site explanation">
<p class="eyebrow">${explain.kinds[entry.kind]} · <code>${entry.code}</code></p>
<h1>${words.title}</h1>
${section(explain.meaning, words.meaning)}${section(explain.consequence, words.consequence)}${section(explain.remedy, words.remedy)}${renderHowTo(words.howTo ?? {}, lang)}${section(explain.standards, entry.standards.join('; '))}<p><a href="/explain?lang=${lang}">${explain.all}</a></p>
</article>`,
  })
}

function renderHowTo(howTo: HowTo, lang: Lang): Html | null {
  const { products } = phrases[lang].explain
  const named = (Object.keys(products) as (keyof HowTo)[]).flatMap((product) => {
    const text = howTo[product]
    return text === undefined ? [] : [{ name: products[product], text }]
  })
  if (named.length === 0) return null
  return html`<section><h2>${webWords[lang].explain.howTo}</h2>
${named.map(({ name, text }) => html`<h3>${name}</h3><pre tabindex="0">${text}</pre>\n`)}</section>
`
}

/** All codes by kind, in the order of a report. */
export function renderExplainIndex(lang: Lang): string {
  const { explain, site } = webWords[lang]
  const kinds = ['verdict', 'stage', 'finding', 'event'] as const
  return renderPage({
    lang,
    title: `${explain.title} – ${site.name}`,
    path: '/explain',
    isPublic: true,
    main: html`<div class="site"><h1>${explain.title}</h1><p class="lead">${explain.lead}</p>
${kinds.map(
  (kind) => html`<section><h2>${explain.kinds[kind]}</h2><ul class="index">${entries
    .filter((entry) => entry.kind === kind)
    .map(
      ({ code, words }) =>
        html`<li><a href="/explain/${code}?lang=${lang}">${words[lang].title}</a> <code>${code}</code></li>
`,
    )}</ul></section>
`,
)}</div>`,
  })
}
