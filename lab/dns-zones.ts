import type { Parsed } from '../src/model/parsed.ts'
import { formatRdata } from '../src/protocol/dns/format-rdata.ts'
import type { OutgoingRecord } from '../src/protocol/dns/format-message.ts'
import { labelsOf, normalName } from '../src/protocol/dns/name.ts'
import {
  classInternet,
  typeNumbers,
  type RecordOf,
  type RecordType,
  type Tlsa,
} from '../src/protocol/dns/record.ts'
import type { TreeAnswer } from './dnssec-zone-signer-tree.ts'

/**
 * The DNS of a scenario: each name with its records and, if wanted, its faults. Plain data.
 * A name that is only the parent of others exists without data; `*.example` is a wildcard (RFC 4592).
 */
export type Zones = Readonly<Record<string, ZoneEntry>>

export interface ZoneEntry {
  readonly A?: readonly string[]
  readonly AAAA?: readonly string[]
  /** Preference and exchange. */
  readonly MX?: readonly (readonly [number, string])[]
  readonly PTR?: readonly string[]
  readonly TXT?: readonly string[]
  readonly NS?: readonly string[]
  /** Usage, selector, matching type, association data in hexadecimal. */
  readonly TLSA?: readonly (readonly [number, number, number, string])[]
  /** An alias: the name has nothing else. */
  readonly CNAME?: string
  /** Names below are aliases of the same names below the target (RFC 6672). */
  readonly DNAME?: string
  /** The answer ends at this alias, as an authoritative server's would. */
  readonly partial?: boolean
  /** One fault for every question about this name, or several, the first that fits counts. */
  readonly fault?: FaultName | readonly ZoneFault[]
  /** Every answer about this name comes so late. */
  readonly delayMs?: number
}

export interface ZoneFault {
  readonly fault: FaultName
  /** Absent: questions of every type. */
  readonly type?: RecordType
  /** Absent: UDP and TCP. */
  readonly transport?: Transport
}

export type Transport = 'udp' | 'tcp'

/**
 * `formerr-edns`: FORMERR only if asked with EDNS. `silent`: no answer. `truncate`: TC and nothing else over
 * UDP, the whole answer over TCP. `malformed`: a header and question that fit, then bytes that do not.
 * `garbage`: no DNS at all. `lame`: neither answer nor recursion. `close`: TCP ends after half an answer, UDP
 * is silent. `wrong-id`, `wrong-question`: the answer to something else.
 */
export type FaultName =
  | 'servfail'
  | 'refused'
  | 'formerr'
  | 'notimp'
  | 'formerr-edns'
  | 'silent'
  | 'truncate'
  | 'malformed'
  | 'garbage'
  | 'lame'
  | 'close'
  | 'wrong-id'
  | 'wrong-question'

/** What the zones say to one question. */
export interface ZoneAnswer {
  readonly exists: boolean
  readonly answers: readonly OutgoingRecord[]
  /** Where the aliases end; null where the answer ends before. */
  readonly end: string | null
  readonly fault: FaultName | null
  readonly delayMs: number
  /** Of a signed zone: the answer as it stands there, in place of `answers`. */
  readonly signed?: TreeAnswer
}

export interface ZoneBook {
  answer(name: string, asked: Asked): ZoneAnswer
}

/** `type` is a TYPE number; those that no entry can have are "no data". `dnssec`: the DO bit (RFC 3225). */
export interface Asked {
  readonly type: number
  readonly transport: Transport
  readonly dnssec: boolean
}

/** Checks the zones and makes them ready for questions. Throws on a bad name or value: scenarios are ours. */
export function createZoneBook(zones: Zones): ZoneBook {
  const nodes: Nodes = new Map()
  for (const [name, entry] of Object.entries(zones)) {
    const owner = must(normalName(name), name)
    nodes.set(owner, { entry, records: formatEntry(owner, entry) })
  }
  for (const owner of nodes.keys()) {
    for (const parent of parentsOf(owner)) {
      if (!nodes.has(parent)) nodes.set(parent, { entry: {}, records: [] })
    }
  }
  return { answer: (name, asked) => lookUp(nodes, name, asked) }
}

interface Node {
  readonly entry: ZoneEntry
  readonly records: readonly OutgoingRecord[]
}

/** By name in normal form; with the empty non-terminals. */
type Nodes = Map<string, Node>

/** Follows aliases as a recursive resolver does, until they end, meet themselves, or are to be `partial`. */
function lookUp(nodes: Nodes, first: string, asked: Asked): ZoneAnswer {
  const answers: OutgoingRecord[] = []
  const seen = new Set<string>()
  let fault: FaultName | null = null
  let delayMs = 0
  for (let name = first; ; ) {
    seen.add(name)
    const { entry, records, target } = takeStep(nodes, name, asked.type)
    answers.push(...records)
    fault ??= faultOf(entry, asked)
    delayMs += entry?.delayMs ?? 0
    if (target === null || seen.has(target) || entry?.partial === true) {
      const end = target === null ? name : null
      return { exists: entry !== null, answers, end, fault, delayMs }
    }
    name = target
  }
}

/** What one name gives: its entry, the records of that type or the alias that stands for them, the alias's target. */
interface Step {
  readonly entry: ZoneEntry | null
  readonly records: readonly OutgoingRecord[]
  readonly target: string | null
}

function takeStep(nodes: Nodes, name: string, type: number): Step {
  const ancestors = parentsOf(name)
  for (const ancestor of ancestors) {
    const node = nodes.get(ancestor)
    if (node?.entry.DNAME !== undefined) return redirect(node, { name, ancestor }, node.entry.DNAME)
  }
  const closest = ancestors.find((ancestor) => nodes.has(ancestor))
  const node = nodes.get(name) ?? nodes.get(closest === '.' ? '*' : `*.${closest}`)
  if (node === undefined) return { entry: null, records: [], target: null }
  const own = node.records.map((record) => ({ ...record, name }))
  const direct = own.filter((record) => record.type === type)
  const alias = node.entry.CNAME
  if (direct.length > 0 || alias === undefined) {
    return { entry: node.entry, records: direct, target: null }
  }
  return {
    entry: node.entry,
    records: own.filter((record) => record.type === typeNumbers.CNAME),
    target: must(normalName(alias), alias),
  }
}

/** RFC 6672 3.1: the DNAME itself, and the CNAME that follows from it. */
function redirect(node: Node, from: { name: string; ancestor: string }, to: string): Step {
  const below = labelsOf(from.name).slice(0, -labelsOf(from.ancestor).length)
  const target = must(normalName([...below, to].join('.')), to)
  const dnames = node.records.filter((record) => record.type === typeNumbers.DNAME)
  return {
    entry: node.entry,
    records: [...dnames, makeRecord(from.name, 'CNAME', target)],
    target,
  }
}

function faultOf(entry: ZoneEntry | null, { type, transport }: Asked): FaultName | null {
  const fault = entry?.fault ?? []
  if (typeof fault === 'string') return fault
  const fitting = fault.find(
    (one) =>
      (one.type === undefined || typeNumbers[one.type] === type) &&
      (one.transport === undefined || one.transport === transport),
  )
  return fitting?.fault ?? null
}

/** The names above, nearest first, down to the root. */
function parentsOf(name: string): readonly string[] {
  const labels = labelsOf(name)
  return labels.map((_, index) => labels.slice(index + 1).join('.') || '.')
}

function formatEntry(owner: string, entry: ZoneEntry): readonly OutgoingRecord[] {
  const rows = <T extends RecordType>(type: T, values: readonly RecordOf<T>[] = []) =>
    values.map((value) => makeRecord(owner, type, value))
  return [
    ...rows('A', entry.A),
    ...rows('AAAA', entry.AAAA),
    ...rows(
      'MX',
      entry.MX?.map(([preference, exchange]) => ({ preference, exchange })),
    ),
    ...rows('PTR', entry.PTR),
    ...rows('TXT', entry.TXT),
    ...rows('NS', entry.NS),
    ...rows('TLSA', entry.TLSA?.map(tlsa)),
    ...rows('CNAME', entry.CNAME === undefined ? [] : [entry.CNAME]),
    ...rows('DNAME', entry.DNAME === undefined ? [] : [entry.DNAME]),
  ]
}

function tlsa(row: readonly [number, number, number, string]): Tlsa {
  const [usage, selector, matchingType, association] = row
  return { usage, selector, matchingType, association }
}

/** A record of the lab, its time to live a minute. Throws on a value that is none. */
export function makeRecord<T extends RecordType>(
  name: string,
  type: T,
  value: RecordOf<T>,
): OutgoingRecord {
  const rdata = must(formatRdata(type, value), `${name} ${type}`)
  return { name, type: typeNumbers[type], class: classInternet, ttl: 60, rdata }
}

function must<T>(result: Parsed<T>, what: string): T {
  if (result.ok) return result.value
  throw new Error(`${what}: ${result.problems[0]?.problem ?? 'bad'}`)
}
