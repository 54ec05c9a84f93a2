import { createPublicKey, sign, type KeyObject } from 'node:crypto'
import { readDnskey, type Dnskey } from '../src/protocol/dnssec/rdata.ts'
import { labKey, type KeyKind } from './lab-key.ts'

/** A key pair of a zone of the lab. */
export interface SigningKey {
  readonly dnskey: Dnskey
  sign(bytes: Uint8Array): Uint8Array
}

/** The algorithms that a validator must or should know (IANA "DNSSEC Algorithm Numbers"). */
export type SigningNumber = 8 | 10 | 13 | 14 | 15 | 16

interface Recipe {
  readonly kind: KeyKind
  readonly hash: string | null
}

const recipes: Readonly<Record<SigningNumber, Recipe>> = {
  8: { kind: 'rsa2048', hash: 'sha256' },
  10: { kind: 'rsa2048', hash: 'sha512' },
  13: { kind: 'ec256', hash: 'sha256' },
  14: { kind: 'ec384', hash: 'sha384' },
  15: { kind: 'ed25519', hash: null },
  16: { kind: 'ed448', hash: null },
}

export const keySigningFlags = 257
export const zoneSigningFlags = 256

/** The key of this label; the same label gives the same key as long as the process lives. */
export function signingKey(
  algorithm: SigningNumber,
  label: string,
  flags: number = zoneSigningFlags,
): SigningKey {
  const { kind, hash } = recipes[algorithm]
  const key = labKey(kind, label)
  const head = Uint8Array.of(flags >> 8, flags & 0xff, 3, algorithm)
  const dnskey = readDnskey(Buffer.concat([head, publicBytes(key)]))
  if (!dnskey.ok) throw new Error('a key that cannot be read')
  return {
    dnskey: dnskey.value,
    sign: (bytes) => sign(hash, bytes, { key, dsaEncoding: 'ieee-p1363' }),
  }
}

/** RFC 3110 2 (exponents of the lab are short), RFC 6605 4, RFC 8080 3. */
function publicBytes(key: KeyObject): Uint8Array {
  const { n, e, x, y } = createPublicKey(key).export({ format: 'jwk' })
  if (n !== undefined && e !== undefined) {
    const exponent = Buffer.from(e, 'base64url')
    return Buffer.concat([Uint8Array.of(exponent.length), exponent, Buffer.from(n, 'base64url')])
  }
  return Buffer.concat([Buffer.from(x ?? '', 'base64url'), Buffer.from(y ?? '', 'base64url')])
}
