import { listEndpoints, showEndpoint, type HostEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import type { Matter } from '../page.ts'
import { tellOrder } from '../tell/matrix.ts'
import { tellSteps } from '../tell/steps.ts'
import {
  isContinuation,
  listWire,
  markOf,
  showStamp,
  tellEvent,
  tellLookup,
  type TranscriptLine,
} from '../tell/transcript.ts'
import { tellClosing, tellVantage } from '../tell/vantage.ts'
import { typst, type Typst } from './typst.ts'

/** Per address what was said and what it meant. */
export function setTranscripts(matter: Matter): Typst {
  const { words, report } = matter
  const { mx } = report
  const endpoints = listEndpoints(report)
  const rest = endpoints.length - endpointLimit
  return typst`== ${words.sections.transcript}
${mx === null ? null : typst`${tellLookup(matter, mx)}\n\n`}${tellSteps(matter).map((step) => typst`- ${step}\n`)}
${endpoints.slice(0, endpointLimit).map((place) => setEndpoint(matter, place))}
${rest > 0 ? words.findings.more(rest) : null}
`
}

/** Of so many addresses the transcripts are set; all of them are in the JSON. */
const endpointLimit = 40
const lineLimit = 150

function setEndpoint(matter: Matter, { host, endpoint }: HostEndpoint): Typst {
  const { words } = matter
  const { because, transcript, address, port } = endpoint
  const rest = transcript.length - lineLimit
  const lines = transcript
    .slice(0, lineLimit)
    .flatMap((entry, index) => setLine(matter, entry, transcript[index - 1] ?? null))
  const body =
    because === undefined
      ? transcript.length === 0
        ? typst`${words.transcript.none}\n`
        : typst`#log[${lines}${rest > 0 ? words.findings.more(rest) : null}]\n`
      : typst`${words.matrix.because[because]}\n`
  return typst`=== ${escapeText(host.name, 300)} #code[${showEndpoint(address, port)}] #text(weight: "regular")[#small[${tellOrder(matter, host)}]]
${body}`
}

function setLine(
  matter: Matter,
  entry: TranscriptLine,
  before: TranscriptLine | null,
): readonly Typst[] {
  const stamp = showStamp(entry.atMs)
  if (entry.kind === 'event') {
    return [typst`#text(fill: soft)[${stamp} ${tellEvent(matter, entry)}]\n\n`]
  }
  const continues = isContinuation(entry, before)
  return listWire(entry).map((text, index) =>
    index > 0 || continues
      ? typst`#h(10em)${text}\n\n`
      : typst`${stamp} ${markOf(entry)} ${text}\n\n`,
  )
}

/** From where, when and with what was tested, and what the report can and cannot say. */
export function setVantage(matter: Matter): Typst {
  return typst`== ${matter.words.sections.vantage}
${tellVantage(matter).map(([label, text]) => typst`/ ${label}: ${text}\n`)}
${tellClosing(matter)}
`
}
