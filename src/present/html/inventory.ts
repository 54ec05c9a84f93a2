import type { Matter } from '../page.ts'
import { tellInventories, type ToldInventory } from '../tell/inventory.ts'
import { renderAddresses } from './certificates.ts'
import { html, type Html } from './html.ts'

/** What each server offers in TLS, newest version first; nothing where no inventory was asked for. */
export function renderInventory(matter: Matter, id: string): Html {
  const told = tellInventories(matter)
  return told.length === 0
    ? html``
    : html`
<section aria-labelledby="${id}-inventory">
<h2 id="${id}-inventory">${matter.words.inventory.title}</h2>
${told.map(
  ({ addresses, rows }) => html`<p class="host">${renderAddresses(matter, addresses)}</p>
<dl class="rows">${rows.map(renderRow)}</dl>
`,
)}</section>`
}

function renderRow({ label, lines }: ToldInventory['rows'][number]): Html {
  return html`<div><dt>${label}</dt><dd>${lines.map(
    ({ text, mood }) => html`<p><span class="is-${mood}">${text}</span></p>`,
  )}</dd></div>
`
}
