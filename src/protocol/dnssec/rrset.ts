import { classInternet } from '../dns/record.ts'
import type { ResourceRecord } from '../dns/message.ts'
import { canonicalRdata } from './canonical.ts'
import { readRrsig, type Rrsig } from './rdata.ts'
import { types } from './types.ts'

/** All records of one name and type, with the signatures over them (RFC 2181 5, RFC 4035 2.2). */
export interface Rrset {
  readonly name: string
  readonly type: number
  /** Seconds: the smallest of the records. */
  readonly ttl: number
  /** Canonical RDATA, in canonical order, each once (RFC 4034 6.3). */
  readonly rdatas: readonly Uint8Array[]
  readonly signatures: readonly Rrsig[]
  /** A record of it cannot be read; so nothing of it can be believed. */
  readonly isMalformed: boolean
}

/** The sets of one section. RRSIG records make no set of their own; those that cannot be read are left out. */
export function groupRrsets(
  records: readonly ResourceRecord[],
  message: Uint8Array,
): readonly Rrset[] {
  const drafts = new Map<string, Draft>()
  const signatures = new Map<string, Rrsig[]>()
  for (const record of records) {
    if (record.class !== classInternet) continue
    if (record.type === types.rrsig) {
      const read = readRrsig(record.rdata)
      if (read.ok) addTo(signatures, keyOf(record.name, read.value.typeCovered), read.value)
      continue
    }
    const key = keyOf(record.name, record.type)
    const draft = drafts.get(key) ?? {
      first: record,
      rdatas: [],
      ttl: record.ttl,
      malformed: false,
    }
    drafts.set(key, draft)
    const rdata = canonicalRdata(record, message)
    if (rdata.ok) draft.rdatas.push(rdata.value)
    else draft.malformed = true
    draft.ttl = Math.min(draft.ttl, record.ttl)
  }
  return [...drafts].map(([key, { first, rdatas, ttl, malformed }]) => ({
    name: first.name,
    type: first.type,
    ttl,
    rdatas: sortRdatas(rdatas),
    signatures: signatures.get(key) ?? [],
    isMalformed: malformed,
  }))
}

interface Draft {
  readonly first: ResourceRecord
  readonly rdatas: Uint8Array[]
  ttl: number
  malformed: boolean
}

function keyOf(name: string, type: number): string {
  return `${type} ${name}`
}

function addTo<V>(map: Map<string, V[]>, key: string, value: V): void {
  const row = map.get(key)
  if (row) row.push(value)
  else map.set(key, [value])
}

/** RFC 4034 6.3: as left-justified bytes; a record twice counts once. */
export function sortRdatas(rdatas: readonly Uint8Array[]): readonly Uint8Array[] {
  return rdatas
    .toSorted((first, second) => Buffer.compare(first, second))
    .filter((rdata, index, sorted) => {
      const before = sorted[index - 1]
      return before === undefined || Buffer.compare(before, rdata) !== 0
    })
}
