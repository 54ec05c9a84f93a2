import { DerError, DerReader, hexOf, readOid, tags } from './der.ts'
import { type RevocationReason, revocationReasons } from './revocation.ts'
import { readTime } from './time.ts'

/** Where the entries of a CRL stand: the content of revokedCertificates (RFC 5280 5.1.2.6). */
export interface CrlEntries {
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
}

/** `unknown-critical`: some entry, whichever, has a critical extension that we do not process (RFC 5280 5.3). */
export type EntrySearch =
  | { readonly state: 'absent' | 'malformed' | 'unknown-critical' }
  | { readonly state: 'found'; readonly at: string; readonly reason: RevocationReason | null }

/**
 * Looks for one serial number (the content of its INTEGER). One pass over the bytes without an object
 * per entry: a list of 20 MB has more than half a million. All of it is read, so that the answer does
 * not depend on where the entry stands.
 */
export function findEntry({ bytes, from, to }: CrlEntries, serial: Uint8Array): EntrySearch {
  const entry = new Cursor(bytes)
  const part = new Cursor(bytes)
  let found = -1
  for (let at = from; at < to; at = entry.to) {
    if (!entry.read(at, to) || !entry.is(tags.sequence)) return malformed
    if (!part.read(entry.from, entry.to) || !part.is(tags.integer)) return malformed
    if (found < 0 && isSerial(bytes, part, serial)) found = at
    if (!part.read(part.to, entry.to)) return malformed
    if (!part.is(tags.utcTime) && !part.is(tags.generalizedTime)) return malformed
    if (part.to === entry.to || isReasonAlone(bytes, part.to, entry.to)) continue
    const state = readableExtensions(bytes, part.to, entry.to)
    if (state !== null) return { state }
  }
  return found < 0 ? { state: 'absent' } : readEntry({ bytes, from: found, to })
}

/** One element at a time, as `DerReader.element` reads it, in place. */
class Cursor {
  tag = 0
  from = 0
  to = 0
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  is(tag: number): boolean {
    return this.tag === tag
  }

  /** False where no element that ends at or before `end` stands at `at`. */
  read(at: number, end: number): boolean {
    if (at + 2 > end) return false
    this.tag = this.bytes[at] ?? 0
    const first = this.bytes[at + 1] ?? 0
    let from = at + 2
    let length = first
    if (first >= 0x80) {
      const count = first & 0x7f
      if (count === 0 || count > 4 || from + count > end) return false
      length = 0
      for (let i = 0; i < count; i += 1) length = length * 256 + (this.bytes[from + i] ?? 0)
      from += count
    }
    this.from = from
    this.to = from + length
    return (this.tag & 0x1f) !== 0x1f && this.to <= end
  }
}

function isSerial(bytes: Uint8Array, { from, to }: Cursor, serial: Uint8Array): boolean {
  let at = from
  while (at + 1 < to && bytes[at] === 0 && (bytes[at + 1] ?? 0) < 0x80) at += 1
  if (to - at !== serial.length) return false
  // The last byte first: serial numbers of one CA often begin alike.
  for (let i = serial.length - 1; i >= 0; i -= 1) if (bytes[at + i] !== serial[i]) return false
  return true
}

/** Nearly all entries have a reasonCode and no more. */
function isReasonAlone(bytes: Uint8Array, at: number, end: number): boolean {
  if (end - at !== reasonAlone.length + 1) return false
  for (let i = 0; i < reasonAlone.length; i += 1) if (bytes[at + i] !== reasonAlone[i]) return false
  return true
}

function readableExtensions(
  bytes: Uint8Array,
  at: number,
  end: number,
): 'malformed' | 'unknown-critical' | null {
  const list = new Cursor(bytes)
  const extension = new Cursor(bytes)
  const part = new Cursor(bytes)
  if (!list.read(at, end) || !list.is(tags.sequence) || list.to !== end) return 'malformed'
  for (let next = list.from; next < list.to; next = extension.to) {
    if (!extension.read(next, list.to) || !extension.is(tags.sequence)) return 'malformed'
    if (!part.read(extension.from, extension.to) || !part.is(tags.oid)) return 'malformed'
    const isKnown = isProcessed(bytes, part)
    if (!part.read(part.to, extension.to)) return 'malformed'
    const isCritical = part.is(tags.boolean) && bytes[part.from] !== 0
    if (isCritical && !isKnown) return 'unknown-critical'
  }
  return null
}

/** reasonCode and invalidityDate; certificateIssuer belongs to indirect CRLs (RFC 5280 5.3). */
function isProcessed(bytes: Uint8Array, { from, to }: Cursor): boolean {
  const last = bytes[from + 2]
  const isCertificateExtension = to - from === 3 && bytes[from] === 0x55 && bytes[from + 1] === 0x1d
  return isCertificateExtension && (last === 0x15 || last === 0x18)
}

function readEntry({ bytes, from, to }: CrlEntries): EntrySearch {
  const reader = new DerReader(bytes)
  try {
    const [, time, extensions] = reader.children(reader.element(from, to))
    const at = readTime(reader, time)
    if (at === null) return malformed
    let reason: RevocationReason | null = null
    for (const extension of extensions === undefined ? [] : reader.children(extensions)) {
      const parts = reader.children(extension)
      const value = reader.expect(parts.at(-1), tags.octetString)
      const [type] = parts
      if (type === undefined || readOid(reader, type) !== '2.5.29.21') continue
      const code = reader.only(value.from, value.to, enumerated)
      reason = revocationReasons[Number.parseInt(hexOf(reader.content(code)), 16)] ?? null
    }
    return { state: 'found', at, reason }
  } catch (error) {
    if (!(error instanceof DerError)) throw error
    return malformed
  }
}

const malformed = { state: 'malformed' } as const
const enumerated = 0x0a
/** SEQUENCE { SEQUENCE { id-ce-cRLReasons, OCTET STRING { ENUMERATED, all but its one byte. */
const reasonAlone = Uint8Array.from([
  0x30, 0x0c, 0x30, 0x0a, 0x06, 0x03, 0x55, 0x1d, 0x15, 0x04, 0x03, 0x0a, 0x01,
])
