import type { Report, ReportEndpoint } from '../../model/report.ts'
import { escapeText } from '../escape.ts'
import { fillSentence } from '../fill.ts'
import type { Matter } from '../page.ts'

export type TranscriptLine = ReportEndpoint['transcript'][number]
export type SpokenLine = Extract<TranscriptLine, { kind: 'sent' | 'received' }>
export type EventLine = Extract<TranscriptLine, { kind: 'event' }>

/** `MX lookup of example.org: found`. */
export function tellLookup({ words, report }: Matter, mx: NonNullable<Report['mx']>): string {
  const domain = escapeText(report.target.asciiDomain, 300)
  const detail = mx.detail === null ? '' : ` (${escapeText(mx.detail, 80)})`
  return `${words.transcript.lookup(domain)}: ${words.transcript.lookups[mx.status]}${detail}`
}

/** `[001.231]`: more digits only after a quarter of an hour. */
export function showStamp(atMs: number): string {
  return `[${(atMs / 1000).toFixed(3).padStart(7, '0')}]`
}

export function tellEvent({ findEntry, lang }: Matter, { event, args }: EventLine): string {
  const found = findEntry(`event-${event}`) ?? findEntry(event)
  return found === null ? event : fillSentence(found.words[lang].sentence, args, lang)
}

/** Who said it, and whether inside TLS. */
export function markOf({ kind, secure }: Pick<SpokenLine, 'kind' | 'secure'>): string {
  return kind === 'sent' ? (secure ? '~~>' : '-->') : secure ? '<~~' : '<--'
}

/** What stood on the wire, line by line, escaped and cut. */
export function listWire({ text }: Pick<SpokenLine, 'text'>): readonly string[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/, lineLimit + 1)
  const shown = lines.slice(0, lineLimit).map((line) => escapeText(line, 600))
  return lines.length > lineLimit ? [...shown, '…'] : shown
}

const lineLimit = 100

/** A reply line behind another of the same reply (RFC 5321 4.2: code and hyphen). */
export function isContinuation(entry: TranscriptLine, before: TranscriptLine | null): boolean {
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

/**
 * For each line the code that explains it: an event its own, what was said the stage that it belongs to,
 * a reply that of the command before it. Null: farewells, and what came unasked.
 */
export function explanationsOf(transcript: readonly TranscriptLine[]): readonly (string | null)[] {
  let stage: string | null = 'connect'
  return transcript.map((entry) => {
    if (entry.kind === 'event') return `event-${entry.event}`
    if (entry.kind === 'sent') stage = stageOfCommand(entry)
    return stage
  })
}

function stageOfCommand({ text, secure }: SpokenLine): string | null {
  const [verb = ''] = /^[A-Za-z]+/.exec(text) ?? []
  const stages: Readonly<Record<string, string>> = {
    EHLO: secure ? 'secure' : 'helo',
    HELO: 'helo',
    STARTTLS: 'tls',
    MAIL: 'from',
    RCPT: 'to',
  }
  return stages[verb.toUpperCase()] ?? null
}
