import type { Matter } from '../page.ts'
import type { Mood } from '../tell/answer.ts'
import { tellSenders } from '../tell/senders.ts'
import { html, type Html } from './html.ts'
import { seal } from './icons.ts'

/** One row per sender: who, whether encrypted normally, and what at worst. Roles as in the matrix. */
export function renderSenders(matter: Matter, id: string): Html {
  const told = tellSenders(matter)
  if (told === null) {
    return html``
  }
  const { words } = matter
  const { sender, encrypted, worst } = words.senders
  const head = [sender, encrypted, worst].map(
    (text) => html`<th role="columnheader" scope="col">${text}</th>`,
  )
  const table = html`<table class="senders" role="table">
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${told.senders.map(
  (one) =>
    html`<tr role="row"><th role="rowheader" scope="row">${one.title}</th>${renderCell(encrypted, one.normally, one.normalMood)}${renderCell(worst, one.worst, one.worstMood)}</tr>
`,
)}</tbody>
</table>
`
  return html`<section aria-labelledby="${id}-senders">
<h2 id="${id}-senders">${words.sections.senders}</h2>
${told.senders.length === 0 ? null : table}<p>${told.legend.join(' ')}</p>
</section>`
}

/** The name of the column stands in the cell where the page is too narrow for columns. */
function renderCell(name: string, text: string, mood: Mood): Html {
  return html`<td role="cell"><span class="stage-name" aria-hidden="true">${name}</span>${seal(mood, 'small')} <span class="is-${mood}">${text}</span></td>`
}
