import { createPublicKey, constants, type KeyObject, verify } from 'node:crypto'
import { BoundedCache } from './bounded-cache.ts'
import type { Certificate } from './certificate.ts'
import type { PublicKey } from './public-key.ts'

/**
 * `verified`, `wrong`, or `unsupported`: an algorithm, a curve or a key that node:crypto does not take,
 * or one so large that verifying would let a stranger spend our time.
 */
export type SignatureState = 'verified' | 'wrong' | 'unsupported'

/** Does `key` verify the signature of `certificate` (RFC 5280 4.1.1.3)? Results are kept; see `signatureCost`. */
export function verifySignature(certificate: Certificate, key: PublicKey): SignatureState {
  const name = `${certificate.sha256}${key.spkiSha256}`
  const known = results.of(name)
  if (known !== undefined) return known
  const state = verifyAfresh(certificate, key)
  results.keep(name, state)
  return state
}

/** The signature is of a kind that such a key makes, whether or not it is the right one. */
export function isOfKeyType({ signatureAlgorithm }: Certificate, key: PublicKey): boolean {
  const { scheme } = signatureAlgorithm
  return scheme !== null && schemes[scheme].includes(key.type)
}

/**
 * What a verification with this key costs, in units of about 20 us. It counts whether or not the
 * result is known already, so that a judgement never depends on what was judged before.
 */
export function signatureCost(key: PublicKey): number {
  if (key.type === 'rsa' || key.type === 'rsa-pss')
    return Math.ceil(((key.bits ?? 2048) / 2048) ** 2)
  if (key.type === 'dsa') return Math.ceil(((key.bits ?? 2048) / 512) ** 2)
  return (key.bits ?? 256) <= 256 ? 4 : 24
}

function verifyAfresh(certificate: Certificate, key: PublicKey): SignatureState {
  const { scheme, hash, saltLength } = certificate.signatureAlgorithm
  if (scheme === null || !schemes[scheme].includes(key.type) || isExcessive(key))
    return 'unsupported'
  const object = keyObject(key)
  if (object === null) return 'unsupported'
  const options =
    scheme === 'pss'
      ? { key: object, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: saltLength ?? 20 }
      : { key: object }
  try {
    return verify(hash, certificate.tbs, options, certificate.signature) ? 'verified' : 'wrong'
  } catch {
    return 'unsupported'
  }
}

function isExcessive(key: PublicKey): boolean {
  if (key.curve === 'explicit') return true
  return (key.bits ?? 0) > (key.type === 'dsa' ? 4096 : 16_384) || (key.exponent?.bits ?? 0) > 64
}

function keyObject(key: PublicKey): KeyObject | null {
  const known = keys.of(key.spkiSha256)
  if (known !== undefined) return known
  const object = importKey(key)
  keys.keep(key.spkiSha256, object)
  return object
}

function importKey(key: PublicKey): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(key.spki), format: 'der', type: 'spki' })
  } catch {
    return null
  }
}

const schemes: Readonly<Record<'pkcs1' | 'pss' | 'ecdsa' | 'dsa' | 'pure', readonly string[]>> = {
  pkcs1: ['rsa'],
  pss: ['rsa', 'rsa-pss'],
  ecdsa: ['ec'],
  dsa: ['dsa'],
  pure: ['ed25519', 'ed448', 'ml-dsa'],
}

const results = new BoundedCache<SignatureState>(4096)
const keys = new BoundedCache<KeyObject | null>(512)
