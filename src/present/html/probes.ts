import type { Matter } from '../page.ts'
import { tellProbes } from '../tell/probes.ts'
import { renderAddresses } from './certificates.ts'
import { html, type Html } from './html.ts'

/** What the active probes showed; nothing where none were asked for. */
export function renderProbes(matter: Matter, id: string): Html {
  const told = tellProbes(matter)
  if (told.length === 0) {
    return html``
  }
  return html`
<section aria-labelledby="${id}-probes">
<h2 id="${id}-probes">${matter.words.probes.title}</h2>
<dl class="rows">${told.map(
    ({ addresses, rows }) =>
      html`<div><dt>${renderAddresses(matter, addresses)}</dt><dd>${rows.map(
        ({ label, line }) =>
          html`<p>${label}: <span class="is-${line.mood}">${line.text}</span></p>`,
      )}</dd></div>
`,
  )}</dl>
</section>`
}
