import type { Matter } from '../page.ts'
import {
  tellStandards,
  tellStandardsLegend,
  type ToldStandard,
  type ToldState,
} from '../tell/standards.ts'
import { html, type Html } from './html.ts'
import { seal } from './icons.ts'

/** A table for each standard asked for, what is against it first. Roles as in the matrix. */
export function renderStandards(matter: Matter, id: string): Html {
  const told = tellStandards(matter)
  if (told.length === 0) {
    return html``
  }
  return html`<section aria-labelledby="${id}-standards">
<h2 id="${id}-standards">${matter.words.standards.title}</h2>
${told.map((standard) => renderStandard(matter, standard))}<p>${tellStandardsLegend(matter)}</p>
</section>`
}

function renderStandard({ words }: Matter, { title, summary, groups, notes }: ToldStandard): Html {
  const { requirement, state, seen } = words.standards.heads
  return html`<h3>${title}</h3>
<p>${summary}</p>
<table class="standards" role="table">
<thead role="rowgroup"><tr role="row">${[requirement, state, seen].map((text) => html`<th role="columnheader" scope="col">${text}</th>`)}</tr></thead>
<tbody role="rowgroup">
${groups.map(renderState)}</tbody>
</table>
${notes.map(
  (note) => html`<p class="small">${note}</p>
`,
)}`
}

function renderState({ label, mood, requirements }: ToldState): Html {
  return html`${requirements.map(
    ({ title, basis, asks, seen }) =>
      html`<tr role="row"><th role="rowheader" scope="row">${title} <span class="order">(${basis})</span><p class="small">${asks}</p></th><td role="cell">${mood === 'plain' ? label : html`${seal(mood, 'small')} <span class="is-${mood}">${label}</span>`}</td><td role="cell">${seen.map((one) => html`<p>${one}</p>`)}</td></tr>
`,
  )}`
}
