import type { Report, ReportEndpoint } from '../../model/report.ts'
import { listEndpoints, showEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import type { Page } from '../page.ts'
import { emptyLine, line, paragraph, span, type Line, heading } from '../paint.ts'
import { tellOrder } from '../tell/matrix.ts'
import { tellSteps } from '../tell/steps.ts'
import {
  isContinuation,
  listWire,
  markOf,
  showStamp,
  tellEvent,
  tellLookup,
  type EventLine,
  type SpokenLine,
} from '../tell/transcript.ts'
import { chopText } from '../wrap.ts'

/** Per address what was said and what it meant, with stamps in seconds since the first connect. */
export function writeTranscripts(page: Page): readonly Line[] {
  const { report, words, width } = page
  const endpoints = listEndpoints(report)
  const lookups = writeLookup(page, report.mx)
  const hasSteps = lookups.length > 0
  return [
    heading(words.sections.transcript),
    ...lookups,
    ...(endpoints.length === 0 ? paragraph(words.transcript.none, width) : []),
    ...endpoints.flatMap(({ host, endpoint }, index) => {
      const order = tellOrder(page, host)
      const place = showEndpoint(endpoint.address, endpoint.port)
      const head = `${escapeText(host.name, 300)} ${place} (${order})`
      return [
        ...(index === 0 && !hasSteps ? [] : [emptyLine]),
        ...paragraph(head, width, [], 'strong'),
        ...writeEndpoint(page, endpoint),
      ]
    }),
  ]
}

function writeLookup(page: Page, mx: Report['mx']): readonly Line[] {
  const { words, width } = page
  const steps = tellSteps(page).flatMap((step) => paragraph(step, width))
  if (mx === null) {
    return steps
  }
  return [
    ...paragraph(tellLookup(page, mx), width),
    ...mx.records.flatMap(({ preference, exchange }) =>
      paragraph(`${escapeText(exchange, 300)} (${words.matrix.preference(preference)})`, width, [
        span('  '),
      ]),
    ),
    ...steps,
  ]
}

function writeEndpoint(page: Page, { because, transcript }: ReportEndpoint): readonly Line[] {
  const { words, width } = page
  if (because !== undefined) {
    return paragraph(words.matrix.because[because], width, [span('  ')], 'unsure')
  }
  if (transcript.length === 0) {
    return paragraph(words.transcript.none, width, [span('  ')])
  }
  return [
    line(words.transcript.head, 'dim'),
    ...transcript.flatMap((entry, index) => {
      const before = index === 0 ? null : (transcript[index - 1] ?? null)
      return entry.kind === 'event'
        ? writeEvent(page, entry)
        : writeSpoken(entry, isContinuation(entry, before), width)
    }),
  ]
}

function writeEvent(page: Page, entry: EventLine): readonly Line[] {
  const lead = [span(`${showStamp(entry.atMs)} `, 'dim'), span('    ')]
  return paragraph(tellEvent(page, entry), page.width, lead, 'strong')
}

/** The wire word by word; the further lines of a reply have no stamp. */
function writeSpoken(spoken: SpokenLine, continues: boolean, width: number): readonly Line[] {
  const mark = `${markOf(spoken)} `
  const stamp = `${showStamp(spoken.atMs)} `
  const blank = ' '.repeat(stamp.length + mark.length)
  const room = width - blank.length
  return listWire(spoken)
    .flatMap((part) => chopText(part, room))
    .map((part, index) => [
      ...(index > 0 || continues ? [span(blank)] : [span(stamp, 'dim'), span(mark, 'strong')]),
      span(part),
    ])
}
