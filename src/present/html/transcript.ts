import type { ReportEndpoint } from '../../model/report.ts'
import { listEndpoints, showEndpoint, type HostEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import type { Matter } from '../page.ts'
import { tellOrder } from '../tell/matrix.ts'
import { tellSteps } from '../tell/steps.ts'
import {
  explanationsOf,
  isContinuation,
  listWire,
  markOf,
  showStamp,
  tellEvent,
  tellLookup,
  type SpokenLine,
} from '../tell/transcript.ts'
import { tellClosing, tellVantage } from '../tell/vantage.ts'
import { html, type Html } from './html.ts'

/** Per address what was said and what it meant, folded away. */
export function renderTranscripts(matter: Matter, id: string): Html {
  const { words, report } = matter
  const { mx } = report
  const steps = tellSteps(matter)
  return html`<section aria-labelledby="${id}-transcript">
<h2 id="${id}-transcript">${words.sections.transcript}</h2>
${
  mx === null
    ? null
    : html`<p>${tellLookup(matter, mx)}</p>
${
  mx.records.length === 0
    ? null
    : html`<ul>${mx.records.map(({ preference, exchange }) => html`<li><span class="host">${escapeText(exchange, 300)}</span> <span class="order">${words.matrix.preference(preference)}</span></li>`)}</ul>
`
}`
}${
  steps.length === 0
    ? null
    : html`<ul class="steps">${steps.map(
        (step) => html`<li>${step}</li>
`,
      )}</ul>
`
}${listEndpoints(report).map((place) => renderEndpoint(matter, place))}</section>`
}

function renderEndpoint(matter: Matter, { host, endpoint }: HostEndpoint): Html {
  const { words } = matter
  const { because, transcript, address, port } = endpoint
  const body =
    because === undefined
      ? transcript.length === 0
        ? html`<p>${words.transcript.none}</p>`
        : renderLines(matter, transcript)
      : html`<p>${words.matrix.because[because]}</p>`
  return html`<details><summary><span class="host">${escapeText(host.name, 300)}</span> <code>${showEndpoint(address, port)}</code> <span class="order">${tellOrder(matter, host)}</span></summary>${body}</details>
`
}

function renderLines(matter: Matter, transcript: ReportEndpoint['transcript']): Html {
  const codes = explanationsOf(transcript)
  return html`<ol class="wire-log">${transcript.map((entry, index) => {
    const before = index === 0 ? null : (transcript[index - 1] ?? null)
    const stamp = renderStamp(matter, entry.atMs, codes[index] ?? null)
    return entry.kind === 'event'
      ? html`<li class="event">${stamp} ${tellEvent(matter, entry)}</li>
`
      : renderSpoken(entry, stamp, isContinuation(entry, before))
  })}</ol>`
}

/** The time of a line; where explanations have addresses, it leads to that of the line. */
function renderStamp({ explainLink, words }: Matter, atMs: number, code: string | null): Html {
  const stamp = html`<span class="stamp">${showStamp(atMs)}</span>`
  return explainLink === undefined || code === null
    ? stamp
    : html`<a class="stamp" href="${explainLink(code)}" title="${words.page.explainLine}">${showStamp(atMs)}</a>`
}

function renderSpoken(spoken: SpokenLine, stamp: Html, continues: boolean): readonly Html[] {
  return listWire(spoken).map((text, index) =>
    index > 0 || continues
      ? html`<li class="more"><bdi>${text}</bdi></li>
`
      : html`<li class="${spoken.kind}">${stamp} <span class="arrow">${markOf(spoken)}</span> <bdi>${text}</bdi></li>
`,
  )
}

/** From where, when and with what was tested, and what the report can and cannot say. */
export function renderVantage(matter: Matter, id: string): Html {
  const { words } = matter
  return html`<section aria-labelledby="${id}-vantage">
<h2 id="${id}-vantage">${words.sections.vantage}</h2>
<dl class="rows">${tellVantage(matter).map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>
<p class="closing">${tellClosing(matter)}</p>
</section>`
}
