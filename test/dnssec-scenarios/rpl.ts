import { normalName } from '../../src/protocol/dns/name.ts'
import type { OutgoingRecord } from '../../src/protocol/dns/format-message.ts'
import { parseRecord, typeNumber } from './master-record.ts'

/**
 * The replay files of unbound's testbound: a configuration, then scripted servers (RANGE: from step to step
 * this address gives these replies), then steps. Of the steps only questions and what must be answered count.
 */
export interface Scenario {
  readonly title: string
  readonly config: Config
  readonly ranges: readonly Range[]
  readonly checks: readonly Check[]
}

export interface Config {
  /** Master-file text. */
  readonly trustAnchors: string
  /** `20070916134226`; null: dates do not count. */
  readonly date: string | null
  /** Of NSEC3, for the shortest keys. */
  readonly maxIterations: number
  /** Stub and forward zones with their servers. */
  readonly zones: readonly ServedZone[]
}

export interface ServedZone {
  readonly name: string
  readonly addresses: readonly string[]
  readonly isForward: boolean
}

export interface Range {
  readonly first: number
  readonly last: number
  readonly address: string
  readonly entries: readonly Entry[]
}

export interface Entry {
  readonly match: readonly string[]
  readonly adjust: readonly string[]
  /** Flags and response code. */
  readonly reply: readonly string[]
  readonly question: { readonly name: string; readonly type: number }
  readonly answers: readonly OutgoingRecord[]
  readonly authorities: readonly OutgoingRecord[]
  readonly additionals: readonly OutgoingRecord[]
}

export interface Check {
  readonly step: number
  readonly query: Entry
  readonly expected: Entry
}

export function parseScenario(text: string): Scenario {
  const [head = '', body = ''] = text.split(/^CONFIG_END.*$/m)
  const lines = body.split('\n').map((line) => line.trim())
  const reader: Reader = { lines, at: 0 }
  const ranges: Range[] = []
  const checks: Check[] = []
  let title = ''
  let query: { step: number; entry: Entry } | null = null
  for (let words = nextWords(reader); words !== null; words = nextWords(reader)) {
    const [word, ...rest] = words
    if (word === 'SCENARIO_BEGIN') title = rest.join(' ')
    if (word === 'RANGE_BEGIN') ranges.push(readRange(reader, rest))
    if (word !== 'STEP') continue
    const [step = '', kind] = rest
    if (kind === 'QUERY') query = { step: Number(step), entry: readEntry(reader) }
    if (kind !== 'CHECK_ANSWER' || query === null) continue
    checks.push({ step: query.step, query: query.entry, expected: readEntry(reader) })
    query = null
  }
  return { title, config: readConfig(head), ranges, checks }
}

interface Reader {
  readonly lines: readonly string[]
  at: number
}

/** The next line that says something, as words; null at the end. */
function nextWords(reader: Reader): readonly string[] | null {
  for (;;) {
    const line = reader.lines[reader.at]
    if (line === undefined) return null
    reader.at += 1
    if (line !== '' && !line.startsWith(';')) return line.replace(/\s;.*$/, '').split(/\s+/)
  }
}

function readRange(reader: Reader, [first = '', last = '']: readonly string[]): Range {
  const entries: Entry[] = []
  let address = ''
  for (let words = nextWords(reader); words !== null; words = nextWords(reader)) {
    if (words[0] === 'RANGE_END') break
    if (words[0] === 'ADDRESS') address = words[1] ?? ''
    if (words[0] === 'ENTRY_BEGIN') entries.push(readEntryBody(reader))
  }
  return { first: Number(first), last: Number(last), address, entries }
}

function readEntry(reader: Reader): Entry {
  nextWords(reader)
  return readEntryBody(reader)
}

function readEntryBody(reader: Reader): Entry {
  const lists: Record<string, readonly string[]> = {}
  const sections: Record<string, OutgoingRecord[]> = {}
  let question = { name: '.', type: 0 }
  let section = ''
  for (let words = nextWords(reader); words !== null; words = nextWords(reader)) {
    const [word = '', ...rest] = words
    if (word === 'ENTRY_END') break
    if (['MATCH', 'ADJUST', 'REPLY'].includes(word)) {
      lists[word] = [...(lists[word] ?? []), ...rest]
    } else if (word === 'SECTION') section = rest[0] ?? ''
    else if (section === 'QUESTION') question = readQuestion(words)
    else (sections[section] ??= []).push(parseRecord(reader.lines[reader.at - 1] ?? ''))
  }
  return {
    match: lists['MATCH'] ?? [],
    adjust: lists['ADJUST'] ?? [],
    reply: lists['REPLY'] ?? [],
    question,
    answers: sections['ANSWER'] ?? [],
    authorities: sections['AUTHORITY'] ?? [],
    additionals: sections['ADDITIONAL'] ?? [],
  }
}

function readQuestion([name = '', ...rest]: readonly string[]) {
  const normal = normalName(name)
  return { name: normal.ok ? normal.value : '.', type: typeNumber(rest.at(-1) ?? '') }
}

function readConfig(head: string): Config {
  const lines = head.split('\n').map((line) => line.trim())
  const zones: { name: string; addresses: string[]; isForward: boolean }[] = []
  const anchors: string[] = []
  let date: string | null = null
  let maxIterations = 150
  for (const line of lines) {
    const [, key, value = ''] = /^([a-z-]+):\s*"?([^"]*)"?/.exec(line) ?? []
    if (key === 'trust-anchor') anchors.push(value)
    if (key === 'val-override-date') date = value === '-1' ? null : value
    if (key === 'val-nsec3-keysize-iterations') maxIterations = Number(value.split(' ')[1])
    if (key === 'stub-zone' || key === 'forward-zone') {
      zones.push({ name: '.', addresses: [], isForward: key === 'forward-zone' })
    }
    const zone = zones.at(-1)
    if (zone === undefined) continue
    if (key === 'name') zone.name = readQuestion([value, 'A']).name
    if (key === 'stub-addr' || key === 'forward-addr') {
      zone.addresses.push(value.replace(/\s.*$/, ''))
    }
  }
  return { trustAnchors: anchors.join('\n'), date, maxIterations, zones }
}
