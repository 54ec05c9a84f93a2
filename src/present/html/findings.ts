import { type EntryWords, type HowTo, products } from '../../catalogue/entry.ts'
import type { Severity } from '../../model/finding.ts'
import type { Part } from '../fill.ts'
import type { Matter } from '../page.ts'
import { tellConfidence } from '../tell/confidence.ts'
import { tellFindings, tellNone, type ToldFinding } from '../tell/findings.ts'
import type { Phrases } from '../words/en.ts'
import { html, type Html } from './html.ts'
import { icon } from './icons.ts'

/** Every finding with where and what, what is to be done, and how. */
export function renderFindings(matter: Matter, id: string): Html {
  const { words } = matter
  const { findings, hidden } = tellFindings(matter)
  return html`<section aria-labelledby="${id}-findings">
<h2 id="${id}-findings">${words.sections.findings}</h2>
${findings.length === 0 ? html`<p>${tellNone(matter)}</p>` : null}${findings.map((finding) => renderFinding(matter, finding))}${hidden === 0 ? null : html`<p>${words.findings.sameCause(hidden)}</p>`}
</section>`
}

function renderFinding({ words, explainLink }: Matter, finding: ToldFinding): Html {
  const { severity, title, code, cases, words: entry } = finding
  const { mood, mark } = looks[severity]
  return html`<div class="finding is-${mood}">
<h3><span class="severity">${icon(mark)}${words.findings.severities[severity]}</span> ${title} ${renderCode(code, explainLink)}</h3>
<dl class="rows">
${cases.map(
  ({ where, what }) =>
    html`<div><dt>${words.findings.at}</dt><dd>${where}</dd></div>
<div><dt>${words.findings.what}</dt><dd>${what.map(renderPart)}</dd></div>
`,
)}${entry === null ? null : html`<div><dt>${words.findings.remedy}</dt><dd>${entry.remedy}</dd></div>\n`}</dl>
${entry === null ? null : renderWords(words, entry)}</div>
`
}

function renderCode(code: string, link: Matter['explainLink']): Html {
  return link === undefined
    ? html`<code class="code">${code}</code>`
    : html`<a class="code" href="${link(code)}"><code>${code}</code></a>`
}

const looks = {
  error: { mood: 'bad', mark: 'fail' },
  warning: { mood: 'unsure', mark: 'temporary' },
  info: { mood: 'plain', mark: 'skipped' },
} as const satisfies Readonly<Record<Severity, unknown>>

/** What others said is kept apart, so that its direction of writing ends with it. */
function renderPart({ text, isForeign }: Part): Html {
  return isForeign ? html`<bdi>${text}</bdi>` : html`${text}`
}

function renderWords(words: Phrases, entry: EntryWords): Html {
  return html`<details><summary>${words.page.about}</summary><p>${entry.meaning}</p><p>${entry.consequence}</p></details>
${renderHowTo(words, entry.howTo ?? {})}`
}

function renderHowTo({ page, explain }: Phrases, howTo: HowTo): Html {
  const items = products.flatMap((product) => {
    const text = howTo[product]
    return text === undefined
      ? []
      : [
          html`<details><summary>${explain.products[product]}</summary><pre tabindex="0">${text}</pre></details>
`,
        ]
  })
  return items.length === 0
    ? html``
    : html`<div class="how-to"><p>${page.howTo}</p>
${items}</div>
`
}

/** The value, and every deduction with its reason and place. */
export function renderConfidence(matter: Matter, id: string): Html {
  const { words } = matter
  const told = tellConfidence(matter)
  if (told === null) {
    return html``
  }
  return html`<section aria-labelledby="${id}-confidence">
<h2 id="${id}-confidence">${words.sections.confidence}</h2>
<p>${told.total}</p>
${
  told.parts.length === 0
    ? null
    : html`<dl class="rows points">${told.parts.map(({ points, text }) => html`<div><dt>${words.page.points(String(points).replace('-', '\u2212'))}</dt><dd>${text}</dd></div>`)}</dl>
`
}${told.more > 0 ? html`<p>${words.findings.more(told.more)}</p>` : null}${told.notes.map((note) => html`<p>${note}</p>`)}${told.comparison === null ? null : html`<p class="small">${told.comparison}</p>`}
</section>`
}
