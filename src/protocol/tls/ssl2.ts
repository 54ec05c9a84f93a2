import { randomBytes } from 'node:crypto'
import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'
import { Cursor } from './cursor.ts'
import { number } from './wire.ts'

/**
 * SSL 2.0 (Hickman's specification of 1995; RFC 6176 forbids it), as much as shows that a server still
 * speaks it: its hello, and the SERVER-HELLO with certificate and cipher kinds.
 */
export interface Ssl2ServerHello {
  /** Cipher kinds, three bytes each, that server and client share; empty where none is left. */
  readonly cipherKinds: readonly number[]
  /** DER; empty where the server sent none. */
  readonly certificate: Uint8Array
}

/** Every cipher kind of the specification and of OpenSSL, with its name. */
export const ssl2CipherKinds: ReadonlyMap<number, string> = new Map([
  [0x010080, 'SSL_CK_RC4_128_WITH_MD5'],
  [0x020080, 'SSL_CK_RC4_128_EXPORT40_WITH_MD5'],
  [0x030080, 'SSL_CK_RC2_128_CBC_WITH_MD5'],
  [0x040080, 'SSL_CK_RC2_128_CBC_EXPORT40_WITH_MD5'],
  [0x050080, 'SSL_CK_IDEA_128_CBC_WITH_MD5'],
  [0x060040, 'SSL_CK_DES_64_CBC_WITH_MD5'],
  [0x060140, 'SSL_CK_DES_64_CBC_WITH_SHA'],
  [0x0700c0, 'SSL_CK_DES_192_EDE3_CBC_WITH_MD5'],
  [0x0701c0, 'SSL_CK_DES_192_EDE3_CBC_WITH_SHA'],
  [0x080080, 'SSL_CK_RC4_64_WITH_MD5'],
])

/** Name of a cipher kind; one that nobody knows is named by its number, `0xABCDEF`. */
export function ssl2CipherName(kind: number): string {
  return ssl2CipherKinds.get(kind) ?? `0x${kind.toString(16).toUpperCase().padStart(6, '0')}`
}

const clientHelloType = 1
const serverHelloType = 4

/** CLIENT-HELLO of version 2 with every cipher kind. */
export function writeSsl2ClientHello(): Uint8Array {
  const kinds = [...ssl2CipherKinds.keys()].map((kind) => number(3, kind))
  const body = Buffer.concat([
    number(1, clientHelloType),
    number(2, 0x0002),
    number(2, kinds.length * 3),
    number(2, 0),
    number(2, 16),
    ...kinds,
    randomBytes(16),
  ])
  // The high bit says: a header of two bytes, no padding.
  return Buffer.concat([number(2, 0x8000 + body.length), body])
}

/**
 * Whether the first bytes of a stream, as many as there are, can be those of an SSLv2 record that
 * starts with a SERVER-HELLO or an ERROR.
 */
export function startsLikeSsl2(bytes: Uint8Array): boolean {
  const [first, , third] = bytes
  if (first === undefined) return true
  if (first < 0x80) return false
  return third === undefined || third === serverHelloType || third === 0
}

/** Length of the first record with its header, once two bytes are there; else null. */
export function ssl2RecordLength(bytes: Uint8Array): number | null {
  const [high, low] = bytes
  return high === undefined || low === undefined ? null : 2 + (high & 0x7f) * 256 + low
}

/** A whole record with a SERVER-HELLO. Problem: an ERROR, another message, or one that is cut short. */
export function parseSsl2ServerHello(record: Uint8Array): Parsed<Ssl2ServerHello> {
  const cursor = new Cursor(record)
  cursor.number(2)
  const type = cursor.number(1)
  if (type !== serverHelloType) return notParsed(2, 'no SERVER-HELLO')
  cursor.number(2)
  const version = cursor.number(2)
  const [certificateLength, kindsLength, idLength] = [
    cursor.number(2),
    cursor.number(2),
    cursor.number(2),
  ]
  const certificate = cursor.take(certificateLength)
  const kinds = new Cursor(cursor.take(kindsLength))
  cursor.take(idLength)
  const cipherKinds: number[] = []
  while (kinds.hasMore) cipherKinds.push(kinds.number(3))
  if (cursor.failed || kinds.failed) return notParsed(cursor.at, 'SERVER-HELLO cut short')
  if (version !== 0x0002) return notParsed(5, 'SERVER-HELLO of another version')
  return parsed({ cipherKinds, certificate })
}
