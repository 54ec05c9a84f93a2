import type { Report, ReportEndpoint } from '../../model/report.ts'
import { listEndpoints, showEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { fillSentence } from '../fill.ts'
import type { Page } from '../page.ts'
import { emptyLine, line, paragraph, span, type Line } from '../paint.ts'
import { chopText } from '../wrap.ts'

type TranscriptLine = ReportEndpoint['transcript'][number]

/** Per address what was said and what it meant, with stamps in seconds since the first connect. */
export function writeTranscripts(page: Page): readonly Line[] {
  const { report, words, width } = page
  const endpoints = listEndpoints(report)
  return [
    line(words.sections.transcript, 'strong'),
    ...writeLookup(page, report.mx),
    ...(endpoints.length === 0 ? paragraph(words.transcript.none, width) : []),
    ...endpoints.flatMap(({ host, endpoint }, index) => {
      const order =
        host.kind === 'given' ? words.matrix.given : words.matrix.preference(host.preference)
      const place = showEndpoint(endpoint.address, endpoint.port)
      const head = `${escapeText(host.name, 300)} ${place} (${order})`
      return [
        ...(index === 0 && report.mx === null ? [] : [emptyLine]),
        ...paragraph(head, width, [], 'strong'),
        ...writeEndpoint(page, endpoint),
      ]
    }),
  ]
}

function writeLookup({ words, width, report }: Page, mx: Report['mx']): readonly Line[] {
  if (mx === null) {
    return []
  }
  const domain = escapeText(report.target.asciiDomain, 300)
  const detail = mx.detail === null ? '' : ` (${escapeText(mx.detail, 80)})`
  return [
    ...paragraph(
      `${words.transcript.lookup(domain)}: ${words.transcript.lookups[mx.status]}${detail}`,
      width,
    ),
    ...mx.records.flatMap(({ preference, exchange }) =>
      paragraph(`${escapeText(exchange, 300)} (${words.matrix.preference(preference)})`, width, [
        span('  '),
      ]),
    ),
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

/** `[001.231] `: ten columns, more only after a quarter of an hour. */
function showStamp(atMs: number): string {
  return `[${(atMs / 1000).toFixed(3).padStart(7, '0')}] `
}

function writeEvent(
  { findEntry, lang, width }: Page,
  entry: Extract<TranscriptLine, { kind: 'event' }>,
): readonly Line[] {
  const found = findEntry(`event-${entry.event}`) ?? findEntry(entry.event)
  const text =
    found === null ? entry.event : fillSentence(found.words[lang].sentence, entry.args, lang)
  const lead = [span(showStamp(entry.atMs), 'dim'), span('    ')]
  return paragraph(text, width, lead, 'strong')
}

/** The wire word by word; the further lines of a reply have no stamp. */
function writeSpoken(
  { atMs, kind, secure, text }: Extract<TranscriptLine, { kind: 'sent' | 'received' }>,
  continues: boolean,
  width: number,
): readonly Line[] {
  const mark = kind === 'sent' ? (secure ? '~~> ' : '--> ') : secure ? '<~~ ' : '<-- '
  const stamp = showStamp(atMs)
  const blank = ' '.repeat(stamp.length + mark.length)
  const room = width - blank.length
  const wire = text.replace(/\r?\n$/, '')
  const lines = wire.split(/\r?\n/, lineLimit + 1)
  const shown = lines.slice(0, lineLimit).flatMap((part) => chopText(escapeText(part, 600), room))
  const all = lines.length > lineLimit ? [...shown, '…'] : shown
  return all.map((part, index) => [
    ...(index > 0 || continues ? [span(blank)] : [span(stamp, 'dim'), span(mark, 'strong')]),
    span(part),
  ])
}

const lineLimit = 100

/** A reply line behind another of the same reply (RFC 5321 4.2: code and hyphen). */
function isContinuation(entry: TranscriptLine, before: TranscriptLine | null): boolean {
  return (
    entry.kind === 'received' &&
    before !== null &&
    before.kind === 'received' &&
    before.secure === entry.secure &&
    /^\d{3}-[^\n]*$/.test(
      before.text
        .replace(/\r?\n$/, '')
        .split('\n')
        .at(-1) ?? '',
    )
  )
}
