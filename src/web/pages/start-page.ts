import { html } from '../../present/html/html.ts'
import { webWords } from '../words/words.ts'
import { type FieldParts, renderField } from './field.ts'
import { renderPage } from './layout.ts'

/** The field, and what it will and will not tell. */
export function renderStartPage(parts: FieldParts): string {
  const { lang, problem } = parts
  const { start, site } = webWords[lang]
  const list = (items: readonly string[]) =>
    html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`
  return renderPage({
    lang,
    title: `${problem === null ? '' : `${problem} – `}${start.title} – ${site.name}`,
    path: '/',
    isPublic: true,
    main: html`<div class="site start">
<h1>${start.title}</h1>
<p class="lead">${start.lead}</p>
${renderField(parts)}
<div class="columns">
<section><h2>${start.testedTitle}</h2>${list(start.tested)}</section>
<section><h2>${start.notTestedTitle}</h2>${list(start.notTested)}</section>
<section><h2>${start.recentTitle}</h2><p>${start.recent}</p></section>
</div>
</div>`,
  })
}
