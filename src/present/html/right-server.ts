import type { Matter } from '../page.ts'
import { tellRightServer, type ToldTopic } from '../tell/right-server.ts'
import { html, type Html } from './html.ts'
import { seal } from './icons.ts'

/** DNSSEC, DANE, MTA-STS and TLSRPT; records stand apart, so that they can be copied. */
export function renderRightServer(matter: Matter, id: string): Html {
  const topics = tellRightServer(matter)
  return topics.length === 0
    ? html``
    : html`<section aria-labelledby="${id}-right-server">
<h2 id="${id}-right-server">${matter.words.sections.rightServer}</h2>
<dl class="rows proofs">
${topics.map(renderTopic)}</dl>
</section>`
}

function renderTopic({ label, lines }: ToldTopic): Html {
  return html`<div><dt>${label}</dt><dd>${lines.map(
    ({ text, mood, records }) =>
      html`<p>${mood === 'plain' ? text : html`${seal(mood, 'small')}<span class="is-${mood}">${text}</span>`}</p>${
        records.length === 0 ? null : html`<pre tabindex="0">${records.join('\n')}</pre>`
      }
`,
  )}</dd></div>
`
}
