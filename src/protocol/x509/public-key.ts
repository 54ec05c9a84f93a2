import { hash } from 'node:crypto'
import {
  DerError,
  DerReader,
  type Element,
  readBitBytes,
  readInteger,
  readOid,
  tags,
} from './der.ts'

export type KeyType = 'rsa' | 'rsa-pss' | 'ec' | 'ed25519' | 'ed448' | 'dsa' | 'ml-dsa' | 'other'

/** SubjectPublicKeyInfo (RFC 5280 4.1.2.7; RFC 3279, 5480, 8410). */
export interface PublicKey {
  readonly type: KeyType
  readonly oid: string
  /** Size of the modulus, prime or field; null where it could not be read. */
  readonly bits: number | null
  /** Named curve (`secp256r1`), its OID if we know no name, `explicit` for one spelled out; else null. */
  readonly curve: string | null
  /** RSA only: bits of the public exponent, and its value up to 2^32. */
  readonly exponent: { readonly bits: number; readonly value: number | null } | null
  /** The DER, as a view. */
  readonly spki: Uint8Array
  /** SHA-256 of the DER: the key's name in caches. */
  readonly spkiSha256: string
}

export function readPublicKey(reader: DerReader, element: Element | undefined): PublicKey {
  const whole = reader.expect(element, tags.sequence)
  const [algorithm, bitString] = reader.children(whole)
  const [type, parameters] = reader.children(reader.expect(algorithm, tags.sequence))
  if (type === undefined) throw new DerError(whole.at, 'element missing')
  const oid = readOid(reader, type)
  const bytes = readBitBytes(reader, bitString)
  const spki = reader.whole(whole)
  const keyType = keyTypes[oid] ?? 'other'
  const base = { type: keyType, oid, spki, spkiSha256: hash('sha256', spki, 'hex') }
  const none = { bits: null, curve: null, exponent: null }
  const size = (bits: number): PublicKey => ({ ...base, ...none, bits })
  switch (keyType) {
    case 'rsa':
    case 'rsa-pss':
      return { ...base, ...none, ...readRsa(reader, bytes, whole.at) }
    case 'ec':
      return { ...base, ...none, ...readCurve(reader, parameters) }
    case 'dsa':
      return { ...base, ...none, bits: dsaBits(reader, parameters) }
    case 'ed25519':
      return size(256)
    case 'ed448':
      return size(456)
    default:
      return { ...base, ...none }
  }
}

/** RSAPublicKey (RFC 8017 A.1.1). One that cannot be read is noted; nothing can be verified with it. */
function readRsa(
  reader: DerReader,
  bytes: Uint8Array,
  at: number,
): Pick<PublicKey, 'bits' | 'exponent'> {
  try {
    const inner = new DerReader(bytes)
    const [modulus, exponent] = inner.children(inner.only(0, bytes.length, tags.sequence))
    const bits = bitsOf(readInteger(inner, inner.expect(modulus, tags.integer)))
    const e = readInteger(inner, inner.expect(exponent, tags.integer))
    const value = e.length <= 4 ? e.reduce((sum, byte) => sum * 256 + byte, 0) : null
    return { bits, exponent: { bits: bitsOf(e), value } }
  } catch (error) {
    if (!(error instanceof DerError)) throw error
    reader.fatal(at, 'RSA key that cannot be read')
    return { bits: null, exponent: null }
  }
}

/** ECParameters (RFC 5480 2.1.1): only a named curve is allowed. */
function readCurve(
  reader: DerReader,
  parameters: Element | undefined,
): Pick<PublicKey, 'bits' | 'curve'> {
  if (parameters === undefined) return { bits: null, curve: null }
  if (parameters.tag !== tags.oid) return { bits: null, curve: 'explicit' }
  const oid = readOid(reader, parameters)
  const [curve, bits] = curves[oid] ?? [oid, null]
  return { bits, curve }
}

function dsaBits(reader: DerReader, parameters: Element | undefined): number | null {
  if (parameters === undefined || parameters.tag !== tags.sequence) return null
  const [prime] = reader.children(parameters)
  return prime === undefined ? null : bitsOf(readInteger(reader, prime))
}

function bitsOf(integer: Uint8Array): number {
  const skip = integer[0] === 0 ? 1 : 0
  const first = integer[skip]
  return first === undefined ? 0 : (integer.length - skip - 1) * 8 + (32 - Math.clz32(first))
}

const keyTypes: Readonly<Record<string, KeyType>> = {
  '1.2.840.113549.1.1.1': 'rsa',
  '1.2.840.113549.1.1.10': 'rsa-pss',
  '1.2.840.10045.2.1': 'ec',
  '1.2.840.10040.4.1': 'dsa',
  '1.3.101.112': 'ed25519',
  '1.3.101.113': 'ed448',
  '2.16.840.1.101.3.4.3.17': 'ml-dsa',
  '2.16.840.1.101.3.4.3.18': 'ml-dsa',
  '2.16.840.1.101.3.4.3.19': 'ml-dsa',
}

const curves: Readonly<Record<string, readonly [string, number]>> = {
  '1.2.840.10045.3.1.1': ['secp192r1', 192],
  '1.3.132.0.33': ['secp224r1', 224],
  '1.2.840.10045.3.1.7': ['secp256r1', 256],
  '1.3.132.0.34': ['secp384r1', 384],
  '1.3.132.0.35': ['secp521r1', 521],
  '1.3.132.0.10': ['secp256k1', 256],
  '1.3.36.3.3.2.8.1.1.7': ['brainpoolP256r1', 256],
  '1.3.36.3.3.2.8.1.1.11': ['brainpoolP384r1', 384],
  '1.3.36.3.3.2.8.1.1.13': ['brainpoolP512r1', 512],
}
