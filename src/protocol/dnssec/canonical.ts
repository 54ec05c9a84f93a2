import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'
import { readU16, type ResourceRecord } from '../dns/message.ts'
import { labelsOf, parseName, readName } from '../dns/name.ts'

/**
 * Canonical form and order (RFC 4034 6, RFC 6840 5.1).
 *
 * A signature is over bytes, so signer and validator must write a record in the same way: names whole (no
 * pointers), letters of the owner name in lower case, and in lower case too the names inside the RDATA of
 * those types that had been defined when that was decided. Names in other types stay as they came, NSEC's
 * among them (RFC 6840 5.1 corrects RFC 4034 here). Records of one set are sorted by their RDATA; names are
 * sorted by their labels from the right, which puts a zone in one row, for NSEC to point along.
 */

/** What stands in the RDATA of a type: a name, a character-string, or so many bytes. The rest is bytes. */
type Field = 'name' | 'string' | number

/** Types whose names may be compressed or are written in lower case (RFC 4034 6.2, RFC 3597 4). */
const layouts: Readonly<Record<number, readonly Field[]>> = {
  2: ['name'],
  3: ['name'],
  4: ['name'],
  5: ['name'],
  6: ['name', 'name', 20],
  7: ['name'],
  8: ['name'],
  9: ['name'],
  12: ['name'],
  14: ['name', 'name'],
  15: [2, 'name'],
  17: ['name', 'name'],
  18: [2, 'name'],
  21: [2, 'name'],
  26: [2, 'name', 'name'],
  33: [6, 'name'],
  35: [4, 'string', 'string', 'string', 'name'],
  36: [2, 'name'],
  39: ['name'],
}

/** Types of one length only: another is no record of this type. */
const lengths: Readonly<Record<number, number>> = { 1: 4, 28: 16 }

/** RDATA in canonical form. Problems: a name that cannot be read, bytes too few or too many. */
export function canonicalRdata(
  record: Pick<ResourceRecord, 'type' | 'rdata' | 'rdataAt'>,
  message: Uint8Array,
): Parsed<Uint8Array> {
  const { type, rdata, rdataAt } = record
  const length = lengths[type]
  if (length !== undefined && length !== rdata.length) return notParsed(rdataAt, 'wrong length')
  const layout = layouts[type]
  if (layout === undefined) return parsed(rdata)
  const end = rdataAt + rdata.length
  const parts: Uint8Array[] = []
  let at = rdataAt
  for (const field of layout) {
    const read = readField(message, at, field)
    if (!read.ok) return read
    parts.push(read.value.bytes)
    at = read.value.end
    if (at > end) return notParsed(at, 'RDATA is too short')
  }
  return at === end ? parsed(Buffer.concat(parts)) : notParsed(at, 'RDATA is too long')
}

function readField(
  message: Uint8Array,
  at: number,
  field: Field,
): Parsed<{ readonly bytes: Uint8Array; readonly end: number }> {
  if (field === 'name') {
    const name = readName(message, at)
    if (!name.ok) return name
    return parsed({ bytes: wireName(name.value.name), end: name.value.end })
  }
  const end = at + (field === 'string' ? 1 + (message[at] ?? 0) : field)
  return parsed({ bytes: message.subarray(at, end), end })
}

/** The wire form of a name in normal form. Names that were read can be written; another gives no bytes. */
export function wireName(name: string): Uint8Array {
  const wire = parseName(name)
  return wire.ok ? wire.value : new Uint8Array(0)
}

/** The labels of a name as bytes, the one nearest the root first. */
export function labelBytes(name: string): readonly Uint8Array[] {
  const wire = wireName(name)
  const labels: Uint8Array[] = []
  for (let at = 0; (wire[at] ?? 0) > 0; at += 1 + (wire[at] ?? 0)) {
    labels.push(wire.subarray(at + 1, at + 1 + (wire[at] ?? 0)))
  }
  return labels.reverse()
}

/** Below zero if the first name stands before the second (RFC 4034 6.1). Both in normal form. */
export function compareNames(first: string, second: string): number {
  if (first === second) return 0
  const others = labelBytes(second)
  const labels = labelBytes(first)
  for (const [index, label] of labels.entries()) {
    const other = others[index]
    if (other === undefined) return 1
    const order = Buffer.compare(label, other)
    if (order !== 0) return order
  }
  return labels.length - others.length
}

/** The deepest name that both stand at or below. */
export function commonAncestor(first: string, second: string): string {
  const labels = labelsOf(first)
  const others = labelsOf(second)
  let count = 0
  while (count < labels.length && labels.at(-1 - count) === others.at(-1 - count)) count += 1
  return lastLabels(first, count)
}

/** The name of the last so many labels; `.` for none. */
export function lastLabels(name: string, count: number): string {
  const labels = labelsOf(name)
  return count <= 0 || name === '.' ? '.' : labels.slice(-count).join('.')
}

/** The name above; null for the root. */
export function parentOf(name: string): string | null {
  return name === '.' ? null : lastLabels(name, labelsOf(name).length - 1)
}

/** The wildcard directly below a name (RFC 4592). */
export function wildcardBelow(name: string): string {
  return name === '.' ? '*' : `*.${name}`
}

/** Does this type stand in the type bit maps of an NSEC or NSEC3 record (RFC 4034 4.1.2)? */
export function hasType(bitmaps: Uint8Array, type: number): boolean {
  for (let at = 0; at + 1 < bitmaps.length; at += 2 + (bitmaps[at + 1] ?? 0)) {
    if (bitmaps[at] !== type >> 8) continue
    const index = (type & 0xff) >> 3
    const byte = index < (bitmaps[at + 1] ?? 0) ? (bitmaps[at + 2 + index] ?? 0) : 0
    return (byte & (0x80 >> (type & 7))) !== 0
  }
  return false
}

/** The key tag of DNSKEY RDATA (RFC 4034 appendix B); several keys of a zone may share one. */
export function keyTag(rdata: Uint8Array): number {
  let sum = 0
  for (let at = 0; at < rdata.length; at += 2) sum += readU16(rdata, at)
  return ((sum >>> 16) + sum) & 0xffff
}
