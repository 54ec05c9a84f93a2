import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'

export type KeyKind =
  | 'rsa1024'
  | 'rsa2048'
  | 'rsa3072'
  | 'rsa4096'
  | 'ec192'
  | 'ec256'
  | 'ec384'
  | 'ec521'
  | 'ed25519'
  | 'ed448'
  | 'dsa2048'

/**
 * A private key of this kind, made once per process and label: RSA keys take their time, and a lab of
 * forty hosts needs no forty of them.
 */
export function labKey(kind: KeyKind, label: string): KeyObject {
  const name = `${kind} ${label}`
  const known = keys.get(name)
  if (known !== undefined) return known
  const key = createPrivateKey(pemOf(kind))
  keys.set(name, key)
  return key
}

/** SubjectPublicKeyInfo in DER. */
export function spkiOf(key: KeyObject): Uint8Array {
  return createPublicKey(key).export({ type: 'spki', format: 'der' })
}

function pemOf(kind: KeyKind): string {
  const encoding = {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  } as const
  const size = Number(/\d+$/.exec(kind)?.[0] ?? 0)
  if (kind.startsWith('rsa')) {
    return generateKeyPairSync('rsa', { ...encoding, modulusLength: size }).privateKey
  }
  if (kind === 'ed25519') return generateKeyPairSync('ed25519', encoding).privateKey
  if (kind === 'ed448') return generateKeyPairSync('ed448', encoding).privateKey
  if (kind === 'dsa2048') {
    const options = { ...encoding, modulusLength: size, divisorLength: 256 }
    return generateKeyPairSync('dsa', options).privateKey
  }
  const namedCurve = { 192: 'prime192v1', 384: 'secp384r1', 521: 'secp521r1' }[size] ?? 'prime256v1'
  return generateKeyPairSync('ec', { ...encoding, namedCurve }).privateKey
}

const keys = new Map<string, KeyObject>()
