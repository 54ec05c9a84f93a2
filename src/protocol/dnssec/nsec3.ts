import { createHash } from 'node:crypto'
import { isWithin, labelsOf } from '../dns/name.ts'
import { lastLabels, parentOf, wildcardBelow, wireName } from './canonical.ts'
import type { DelegationVerdict, DenialReader, DenialVerdict, Denials } from './denial.ts'
import { delegationOf, denies, endsZone } from './nsec.ts'
import type { Nsec3, Nsec3Param } from './rdata.ts'
import type { Work } from './work.ts'

/** An NSEC3 record with the hash that is its owner name's first label. */
export interface Nsec3Record extends Nsec3 {
  readonly hash: Uint8Array
}

/** RFC 5155 4.1.2: SHA-1, the only one there is. */
const hashAlgorithmSha1 = 1
/** A zone has one set of parameters, two while it changes them. */
const maxParameters = 2

/** Denial by NSEC3 (RFC 5155 8). */
export function nsec3Denial({ nsec3, zone, context }: Denials): DenialReader {
  const known = nsec3.filter(
    ({ hashAlgorithm, flags }) => hashAlgorithm === hashAlgorithmSha1 && flags <= 1,
  )
  const usable = known.filter(({ iterations }) => iterations <= context.algorithms.maxIterations)
  if (known.length > usable.length) return costly
  const parameters = [...Map.groupBy(usable, parameterKey).values()].slice(0, maxParameters)
  const readers = parameters.map((records) => readRing({ records, zone, work: context.work }))
  const first = <V extends string>(verdict: (reader: DenialReader) => V): V | 'unproven' =>
    readers.map(verdict).find((one) => one !== 'unproven') ?? 'unproven'
  return {
    nameError: (name) => first((reader) => reader.nameError(name)),
    noRecords: (name, type) => first((reader) => reader.noRecords(name, type)),
    wildcard: (name, encloser) => first((reader) => reader.wildcard(name, encloser)),
    delegation: (name) => first((reader) => reader.delegation(name)),
  }
}

const costly: DenialReader = {
  nameError: () => 'nsec3-iterations',
  noRecords: () => 'nsec3-iterations',
  wildcard: () => 'nsec3-iterations',
  delegation: () => 'nsec3-iterations',
}

/** The records of one set of parameters. */
interface Ring {
  readonly records: readonly Nsec3Record[]
  readonly zone: string
  readonly work: Work
}

/** RFC 5155 7.2.1: the closest name above that exists, and the record that covers the next closer one. */
interface Enclosure {
  readonly encloser: string
  readonly gap: Nsec3Record
}

function readRing(ring: Ring): DenialReader {
  const { at, around } = createFinder(ring)

  function enclosure(name: string): Enclosure | null {
    let closer = name
    for (let above = parentOf(name); above !== null && isWithin(above, ring.zone); ) {
      const match = at(above)
      if (match) {
        const gap = endsZone(match.types) ? undefined : around(closer)
        return gap ? { encloser: above, gap } : null
      }
      closer = above
      above = parentOf(above)
    }
    return null
  }

  function noRecords(name: string, type: number): DenialVerdict {
    const match = at(name)
    if (match) return denies(match.types, type, name) ? 'proven' : 'unproven'
    const enclosed = enclosure(name)
    if (enclosed === null) return 'unproven'
    // RFC 5155 8.6: what an opt-out gap may hide is a delegation without DS, or the names above one.
    if (enclosed.gap.optOut) return 'opt-out'
    const wildcard = wildcardBelow(enclosed.encloser)
    const made = at(wildcard)
    return made && denies(made.types, type, wildcard) ? 'proven' : 'unproven'
  }

  return {
    noRecords,
    nameError(name) {
      const enclosed = at(name) ? null : enclosure(name)
      if (enclosed === null || !around(wildcardBelow(enclosed.encloser))) return 'unproven'
      return enclosed.gap.optOut ? 'opt-out' : 'proven'
    },
    wildcard(name, encloser) {
      const gap = around(lastLabels(name, labelsOf(encloser).length + 1))
      if (!gap) return 'unproven'
      return gap.optOut ? 'opt-out' : 'proven'
    },
    delegation(name): DelegationVerdict {
      const match = at(name)
      if (match) return delegationOf(match.types, name)
      const enclosed = enclosure(name)
      if (enclosed === null) return 'unproven'
      return enclosed.gap.optOut ? 'opt-out' : 'no-name'
    },
  }
}

/** Finds the record of a name, and the one whose gap the name is in. Each name is hashed once. */
function createFinder({ records, zone, work }: Ring) {
  const [parameters] = records
  const hashes = new Map<string, Uint8Array | null>()

  function hash(name: string): Uint8Array | null {
    const before = hashes.get(name)
    if (before !== undefined) return before
    const isOurs = parameters !== undefined && isWithin(name, zone)
    const now = isOurs && work.hash(1 + parameters.iterations) ? hashName(name, parameters) : null
    hashes.set(name, now)
    return now
  }

  const find = (name: string, fits: (record: Nsec3Record, hash: Uint8Array) => boolean) => {
    const hashed = hash(name)
    return hashed === null ? undefined : records.find((record) => fits(record, hashed))
  }
  return {
    at: (name: string) => find(name, (record, hashed) => Buffer.compare(record.hash, hashed) === 0),
    around: (name: string) => find(name, covers),
  }
}

/** RFC 5155 8.3: strictly between, or behind the last and before the first. */
function covers({ hash, nextHash }: Nsec3Record, hashed: Uint8Array): boolean {
  const isBehind = Buffer.compare(hash, hashed) < 0
  const isBefore = Buffer.compare(hashed, nextHash) < 0
  return Buffer.compare(hash, nextHash) < 0 ? isBehind && isBefore : isBehind || isBefore
}

/** RFC 5155 5. */
export function hashName(
  name: string,
  { salt, iterations }: Pick<Nsec3Param, 'salt' | 'iterations'>,
): Uint8Array {
  let hash = createHash('sha1').update(wireName(name)).update(salt).digest()
  for (let round = 0; round < iterations; round += 1) {
    hash = createHash('sha1').update(hash).update(salt).digest()
  }
  return hash
}

/** The hash in the owner name of an NSEC3 record, directly below its zone; else null (RFC 5155 3). */
export function nsec3OwnerHash(owner: string, zone: string): Uint8Array | null {
  const [label = ''] = labelsOf(owner)
  return parentOf(owner) === zone ? readBase32Hex(label) : null
}

const digits = '0123456789abcdefghijklmnopqrstuv'

/** RFC 4648 7 without padding, as NSEC3 has it: 32 digits for the 20 bytes of SHA-1. */
function readBase32Hex(text: string): Uint8Array | null {
  if (text.length !== 32) return null
  const bytes: number[] = []
  let bits = 0
  let count = 0
  for (const character of text) {
    const digit = digits.indexOf(character)
    if (digit < 0) return null
    bits = ((bits << 5) | digit) & 0xfff
    count += 5
    if (count < 8) continue
    count -= 8
    bytes.push((bits >> count) & 0xff)
  }
  return Uint8Array.from(bytes)
}

/** The reverse, for who writes such names. */
export function formatBase32Hex(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let count = 0
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xfff
    count += 8
    while (count >= 5) {
      count -= 5
      text += digits[(bits >> count) & 0x1f] ?? ''
    }
  }
  return count > 0 ? text + (digits[(bits << (5 - count)) & 0x1f] ?? '') : text
}

function parameterKey({ iterations, salt }: Nsec3Record): string {
  return `${iterations} ${Buffer.from(salt).toString('hex')}`
}
