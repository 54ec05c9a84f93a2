/**
 * A strict, bounded reader of DER (X.690 section 10) for what comes off the network.
 *
 * It reads one element at a time, as offsets into the one buffer; nothing is copied and nothing is
 * read that nobody asks for, so there is no recursion to bound. What cannot be read at all (cut off,
 * indefinite length, tags above 30) raises a `DerError`, which never leaves this folder: the parsers
 * here catch it and answer with a Problem. What other libraries read nevertheless (a length in more
 * bytes than needed, a FALSE that is the default) is noted as an oddity, with its offset, so that the
 * reader can go on and the finding can point at the byte.
 */
export class DerReader {
  readonly bytes: Uint8Array
  readonly oddities: Oddity[] = []

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** The element at `at`, which must end at or before `end`. */
  element(at: number, end: number): Element {
    const tag = this.byte(at, end)
    if ((tag & 0x1f) === 0x1f) throw new DerError(at, 'tag number above 30')
    const first = this.byte(at + 1, end)
    if (first < 0x80) return this.bounded(tag, at, at + 2, first, end)
    const count = first & 0x7f
    if (count === 0) throw new DerError(at + 1, 'indefinite length')
    if (count > 4) throw new DerError(at + 1, 'length of more than four bytes')
    let length = 0
    for (let i = 0; i < count; i += 1) length = length * 256 + this.byte(at + 2 + i, end)
    if (length < 0x80 || length < 256 ** (count - 1)) this.odd(at + 1, 'length not minimal')
    return this.bounded(tag, at, at + 2 + count, length, end)
  }

  /** The elements inside `parent`. */
  children(parent: Element): Element[] {
    const list: Element[] = []
    for (let at = parent.from; at < parent.to; ) {
      const child = this.element(at, parent.to)
      list.push(child)
      at = child.to
    }
    return list
  }

  /** The one element that a value is, with nothing behind it. */
  only(from: number, to: number, tag: number): Element {
    const element = this.expect(this.element(from, to), tag)
    if (element.to !== to) throw new DerError(element.to, 'bytes behind the value')
    return element
  }

  /** The element itself if it is there and has this tag. */
  expect(element: Element | undefined, tag: number): Element {
    if (element === undefined) throw new DerError(this.bytes.length, 'element missing')
    if (element.tag !== tag) {
      throw new DerError(element.at, `tag ${hexByte(element.tag)} instead of ${hexByte(tag)}`)
    }
    return element
  }

  /** The content, as a view. */
  content(element: Element): Uint8Array {
    return this.bytes.subarray(element.from, element.to)
  }

  /** Header and content, as a view. */
  whole(element: Element): Uint8Array {
    return this.bytes.subarray(element.at, element.to)
  }

  odd(at: number, problem: string): void {
    if (this.oddities.length < maxOddities) this.oddities.push({ at, problem, fatal: false })
  }

  /** An oddity that the libraries of mail senders refuse as well. */
  fatal(at: number, problem: string): void {
    if (this.oddities.length < maxOddities) this.oddities.push({ at, problem, fatal: true })
  }

  private byte(at: number, end: number): number {
    const value = at < end ? this.bytes[at] : undefined
    if (value === undefined) throw new DerError(at, 'cut off')
    return value
  }

  private bounded(tag: number, at: number, from: number, length: number, end: number): Element {
    const to = from + length
    if (to > end) throw new DerError(at, 'longer than what holds it')
    return { tag, at, from, to }
  }
}

/** Offsets: `at` the tag, `from` the content, `to` the first byte behind it. */
export interface Element {
  readonly tag: number
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Oddity {
  readonly at: number
  /** A short technical phrase. */
  readonly problem: string
  /** The TLS libraries of mail senders refuse it too. */
  readonly fatal: boolean
}

export class DerError extends Error {
  readonly at: number

  constructor(at: number, problem: string) {
    super(problem)
    this.at = at
  }
}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  numericString: 0x12,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const

/** `[number]` of a context, primitive. */
export function context(number: number): number {
  return 0x80 | number
}

/** `[number]` of a context, constructed. */
export function contextOf(number: number): number {
  return 0xa0 | number
}

/** OBJECT IDENTIFIER in dotted form (X.690 8.19). Bounded: no arc above 2^53, no more than 64 bytes. */
export function readOid(reader: DerReader, element: Element): string {
  reader.expect(element, tags.oid)
  const known = knownOid(reader, element)
  if (known !== null) return known
  const content = reader.content(element)
  if (content.length === 0 || content.length > 64) throw new DerError(element.at, 'OID of odd size')
  const arcs: number[] = []
  let arc = 0
  let started = false
  for (const byte of content) {
    if (!started && byte === 0x80) throw new DerError(element.at, 'OID arc not minimal')
    arc = arc * 128 + (byte & 0x7f)
    if (arc > Number.MAX_SAFE_INTEGER) throw new DerError(element.at, 'OID arc too large')
    started = byte >= 0x80
    if (started) continue
    if (arcs.length === 0) {
      const top = Math.min(2, Math.floor(arc / 40))
      arcs.push(top, arc - top * 40)
    } else {
      arcs.push(arc)
    }
    arc = 0
  }
  if (started) throw new DerError(element.at, 'OID cut off')
  return arcs.join('.')
}

/** The commonest arcs of certificates, 2.5.4.x and 2.5.29.x, without arithmetic. */
function knownOid(reader: DerReader, element: Element): string | null {
  if (element.to - element.from !== 3 || reader.bytes[element.from] !== 0x55) return null
  const second = reader.bytes[element.from + 1]
  const third = reader.bytes[element.from + 2] ?? 0x80
  if (third >= 0x80 || (second !== 0x04 && second !== 0x1d)) return null
  return `2.5.${second}.${third}`
}

/** BOOLEAN (X.690 11.1): 0xff is true in DER; other values are read and noted. */
export function readBoolean(reader: DerReader, element: Element): boolean {
  reader.expect(element, tags.boolean)
  const value = reader.bytes[element.from]
  if (element.to - element.from !== 1 || value === undefined) {
    throw new DerError(element.at, 'BOOLEAN of odd size')
  }
  if (value !== 0 && value !== 0xff) reader.odd(element.from, 'BOOLEAN neither 00 nor ff')
  return value !== 0
}

/** The content of an INTEGER after a check of its form (X.690 8.3.2). */
export function readInteger(reader: DerReader, element: Element): Uint8Array {
  reader.expect(element, tags.integer)
  const content = reader.content(element)
  const [first, second] = content
  if (first === undefined) throw new DerError(element.at, 'INTEGER without content')
  if (second !== undefined) {
    const padded = (first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)
    if (padded) throw new DerError(element.at, 'INTEGER not minimal')
  }
  return content
}

/** A small INTEGER: a number up to 2^31 - 1, else -1 where it is negative and Infinity where it is large. */
export function readSmallInteger(reader: DerReader, element: Element): number {
  const content = readInteger(reader, element)
  if ((content[0] ?? 0) >= 0x80) return -1
  if (content.length > 4) return Number.POSITIVE_INFINITY
  return content.reduce((sum, byte) => sum * 256 + byte, 0)
}

/** The bits of a named BIT STRING (X.690 11.2.2): the numbers of those that are set. */
export function readNamedBits(reader: DerReader, element: Element): number[] {
  reader.expect(element, tags.bitString)
  const unused = reader.bytes[element.from] ?? 8
  const bytes = reader.bytes.subarray(element.from + 1, element.to)
  if (element.to === element.from || unused > 7 || (bytes.length === 0 && unused > 0)) {
    throw new DerError(element.at, 'BIT STRING with impossible padding')
  }
  if (bytes.length > 8) throw new DerError(element.at, 'BIT STRING of odd size')
  const last = bytes[bytes.length - 1]
  if (last !== undefined && (last & ((1 << unused) - 1)) !== 0) {
    reader.odd(element.from, 'BIT STRING with padding other than zero')
  }
  const bits: number[] = []
  for (let bit = 0; bit < bytes.length * 8 - unused; bit += 1) {
    if (((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0) bits.push(bit)
  }
  if (last !== undefined && (last >> unused) % 2 === 0) {
    reader.odd(element.from, 'named BIT STRING with zeros at its end')
  }
  return bits
}

/** The bytes of a BIT STRING that holds whole bytes (keys, signatures). */
export function readBitBytes(reader: DerReader, element: Element | undefined): Uint8Array {
  const found = reader.expect(element, tags.bitString)
  const unused = reader.bytes[found.from]
  if (found.to === found.from || unused !== 0)
    throw new DerError(found.at, 'BIT STRING of no whole bytes')
  return reader.bytes.subarray(found.from + 1, found.to)
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}

function hexByte(value: number): string {
  return `0x${value.toString(16).padStart(2, '0')}`
}

const maxOddities = 32
