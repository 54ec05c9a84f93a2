import type { OutgoingRecord } from '../src/protocol/dns/format-message.ts'
import { isWithin, labelsOf } from '../src/protocol/dns/name.ts'
import {
  compareNames,
  lastLabels,
  parentOf,
  wildcardBelow,
} from '../src/protocol/dnssec/canonical.ts'
import { formatBase32Hex, hashName } from '../src/protocol/dnssec/nsec3.ts'
import { types } from '../src/protocol/dnssec/types.ts'
import {
  record,
  wire,
  type Nsec3Plan,
  type SignedZone,
  type ZoneContents,
} from './dnssec-zone-signer-plan.ts'

/** The NSEC or NSEC3 records of a zone (RFC 4034 4, RFC 5155 7.1), not yet signed. */
export function makeDenials(
  zone: ZoneContents,
  denial: 'nsec' | Nsec3Plan,
): readonly OutgoingRecord[] {
  return denial === 'nsec' ? makeNsec(zone) : makeNsec3(zone, denial)
}

/** The types at each name, those of the records that signing adds included. */
function typesByName({ records, delegations }: ZoneContents, added: number | null) {
  const byName = new Map<string, Set<number>>()
  for (const { name, type } of records) {
    const set = byName.get(name) ?? new Set()
    byName.set(name, set.add(type))
  }
  for (const [name, set] of byName) {
    if (added !== null) set.add(added)
    if (added !== null || !delegations.has(name) || set.has(types.ds)) set.add(types.rrsig)
  }
  return byName
}

function makeNsec(zone: ZoneContents): readonly OutgoingRecord[] {
  const byName = typesByName(zone, types.nsec)
  const names = [...byName.keys()].toSorted(compareNames)
  return names.map((name, index) => {
    const next = names[index + 1] ?? zone.apex
    return record(name, types.nsec, Buffer.concat([wire(next), bitmaps(byName.get(name))]))
  })
}

function makeNsec3(zone: ZoneContents, plan: Nsec3Plan): readonly OutgoingRecord[] {
  const salt = Buffer.from(plan.salt, 'hex')
  const head = Buffer.from([
    1,
    plan.optOut ? 1 : 0,
    plan.iterations >> 8,
    plan.iterations,
    salt.length,
  ])
  const byName = typesByName(zone, null)
  for (const name of byName.keys()) {
    const isOut = zone.delegations.has(name) && !byName.get(name)?.has(types.ds)
    if (plan.optOut && isOut) byName.delete(name)
  }
  for (const name of byName.keys()) {
    for (let above = parentOf(name); above !== null && isWithin(above, zone.apex); ) {
      if (!byName.has(above)) byName.set(above, new Set())
      above = parentOf(above)
    }
  }
  byName.get(zone.apex)?.add(types.nsec3param)
  const ring = [...byName]
    .map(([name, set]) => ({ hash: hashName(name, { ...plan, salt }), set }))
    .toSorted((first, second) => Buffer.compare(first.hash, second.hash))
  const records = ring.map(({ hash, set }, index) => {
    const next = (ring[index + 1] ?? ring[0])?.hash ?? hash
    const rdata = Buffer.concat([head, salt, Uint8Array.of(next.length), next, bitmaps(set)])
    return record(nameOfHash(hash, zone.apex), types.nsec3, rdata)
  })
  const parameters = Buffer.from([
    1,
    0,
    plan.iterations >> 8,
    plan.iterations,
    salt.length,
    ...salt,
  ])
  return [...records, record(zone.apex, types.nsec3param, parameters)]
}

function nameOfHash(hash: Uint8Array, apex: string): string {
  return apex === '.' ? formatBase32Hex(hash) : `${formatBase32Hex(hash)}.${apex}`
}

/** RFC 4034 4.1.2. */
function bitmaps(set: ReadonlySet<number> = new Set()): Uint8Array {
  const windows = Map.groupBy(set, (type) => type >> 8)
  const parts = [...windows].toSorted(([first], [second]) => first - second)
  return Buffer.concat(
    parts.map(([window, members]) => {
      const map = new Uint8Array(1 + Math.max(...members.map((type) => (type & 0xff) >> 3)))
      for (const type of members) {
        const at = (type & 0xff) >> 3
        map[at] = (map[at] ?? 0) | (0x80 >> (type & 7))
      }
      return Uint8Array.of(window, map.length, ...map)
    }),
  )
}

/** What an answer must prove (RFC 4035 3.1.3, RFC 5155 7.2). */
export interface Proof {
  /** `name` exists without that type, or does not exist below `encloser`. */
  readonly kind: 'no-records' | 'no-name' | 'wildcard-records' | 'wildcard-no-records'
  readonly name: string
  /** The closest name above that exists. */
  readonly encloser: string
}

/** The NSEC or NSEC3 records that prove it, without their signatures. */
export function proofRecords(zone: SignedZone, proof: Proof): readonly OutgoingRecord[] {
  if (!zone.isDenying) return []
  const found =
    zone.denial === 'nsec' ? nsecProof(zone, proof) : nsec3Proof(zone, zone.denial, proof)
  return [...new Set(found.filter((one) => one !== undefined))]
}

function nsecProof({ records, apex }: SignedZone, { kind, name, encloser }: Proof) {
  const ring = records
    .filter(({ type }) => type === types.nsec)
    .toSorted((first, second) => compareNames(first.name, second.name))
  const at = (name: string) =>
    ring.findLast((one) => compareNames(one.name, name) <= 0) ?? ring.at(-1)
  const wildcard = wildcardBelow(encloser)
  if (!isWithin(name, apex)) return []
  if (kind === 'no-records' || kind === 'wildcard-records') return [at(name)]
  return [at(name), at(wildcard)]
}

function nsec3Proof(
  { records, apex }: SignedZone,
  plan: Nsec3Plan,
  { kind, name, encloser }: Proof,
) {
  const ring = records
    .filter(({ type }) => type === types.nsec3)
    .toSorted((first, second) => (first.name < second.name ? -1 : 1))
  const salt = Buffer.from(plan.salt, 'hex')
  const hashed = (name: string) => nameOfHash(hashName(name, { ...plan, salt }), apex)
  const at = (name: string) => ring.find((one) => one.name === hashed(name))
  const near = (name: string) => ring.findLast((one) => one.name <= hashed(name)) ?? ring.at(-1)
  const closer = lastLabels(name, labelsOf(encloser).length + 1)
  const wildcard = wildcardBelow(encloser)
  if (kind === 'wildcard-records') return [near(closer)]
  if (kind === 'no-records') {
    // With opt-out the name may have no record of its own.
    if (at(name)) return [at(name)]
    let above = parentOf(name) ?? '.'
    while (!at(above) && above !== '.') above = parentOf(above) ?? '.'
    return [at(above), near(lastLabels(name, labelsOf(above).length + 1))]
  }
  return [at(encloser), near(closer), near(wildcard)]
}
