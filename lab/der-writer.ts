/** Writes DER (X.690), and on purpose things that are none: certificates for the lab only. */
export function tlv(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(content)
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body])
}

export function sequence(...content: readonly Uint8Array[]): Uint8Array {
  return tlv(0x30, ...content)
}

export function set(...content: readonly Uint8Array[]): Uint8Array {
  return tlv(0x31, ...content)
}

/** `[number]`, constructed. */
export function explicit(number: number, ...content: readonly Uint8Array[]): Uint8Array {
  return tlv(0xa0 | number, ...content)
}

/** `[number]`, primitive. */
export function implicit(number: number, content: Uint8Array): Uint8Array {
  return tlv(0x80 | number, content)
}

export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return tlv(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)))
}

export function integer(value: number): Uint8Array {
  const hex = value.toString(16)
  return integerOf(Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex'))
}

/** A positive INTEGER from its bytes, leading zeros dropped. */
export function integerOf(bytes: Uint8Array): Uint8Array {
  const from = bytes.findIndex((byte) => byte !== 0)
  const magnitude = from < 0 ? Buffer.from([0]) : bytes.subarray(from)
  const sign = (magnitude[0] ?? 0) >= 0x80 ? Buffer.from([0]) : Buffer.alloc(0)
  return tlv(0x02, sign, magnitude)
}

export function boolean(value: boolean): Uint8Array {
  return tlv(0x01, Buffer.from([value ? 0xff : 0]))
}

export function octetString(content: Uint8Array): Uint8Array {
  return tlv(0x04, content)
}

export function bitString(content: Uint8Array): Uint8Array {
  return tlv(0x03, Buffer.from([0]), content)
}

/** A named BIT STRING with these bits set, without zeros at its end. */
export function namedBits(bits: readonly number[]): Uint8Array {
  const last = Math.max(-1, ...bits)
  const bytes = Buffer.alloc(Math.floor(last / 8) + 1)
  for (const bit of bits) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7))
  return tlv(0x03, Buffer.from([last < 0 ? 0 : 7 - (last % 8)]), bytes)
}

export function utf8(text: string): Uint8Array {
  return tlv(0x0c, Buffer.from(text, 'utf8'))
}

export function nothing(): Uint8Array {
  return tlv(0x05)
}

/** UTCTime up to 2049, GeneralizedTime from 2050 (RFC 5280 4.1.2.5). */
export function time(date: Date): Uint8Array {
  const digits = date.toISOString().replace(/\.\d+/, '').replace(/[-:T]/g, '')
  const isLate = date.getUTCFullYear() >= 2050 || date.getUTCFullYear() < 1950
  return isLate ? tlv(0x18, Buffer.from(digits)) : tlv(0x17, Buffer.from(digits.slice(2)))
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Buffer.from([length])
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return Buffer.from([0x80 | bytes.length, ...bytes])
}

function base128(arc: number): number[] {
  const bytes = [arc % 128]
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.unshift(0x80 | (rest % 128))
  }
  return bytes
}
