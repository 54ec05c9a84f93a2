import type { CipherSuite } from '../../model/tls.ts'
import { cipherSuiteRegistry } from './cipher-suite-registry.ts'

/**
 * What a cipher suite's name says (RFC 5246 appendix C, RFC 8446 appendix B.4), taken apart. TLS 1.3
 * suites fix neither key exchange nor authentication: both are `any`.
 */
export interface CipherSuiteParts {
  readonly code: number
  /** IANA name. */
  readonly iana: string
  /** OpenSSL name; null where OpenSSL never had the suite. */
  readonly openssl: string | null
  /** `RSA`, `DHE`, `ECDHE` (the anonymous ones too), static `DH`, `ECDH`, `PSK`, `DHE_PSK`, `SRP`, `KRB5`, `any` … */
  readonly keyExchange: string
  /** `RSA`, `DSS`, `ECDSA`, `anonymous`, `PSK`, `any` … */
  readonly authentication: string
  /** `AES_128_GCM`, `3DES_EDE_CBC`, `RC4_128`, `NULL` … */
  readonly encryption: string
  /** `AEAD`, or the hash of the HMAC (`MD5`, `SHA`, `SHA256`, `SHA384` …). */
  readonly mac: string
  /** Effective strength of the cipher: 112 for 3DES, 0 for NULL. */
  readonly bits: number
  readonly export: boolean
}

/** The suite of a code point; null where the registry has none. */
export function cipherSuiteParts(code: number): CipherSuiteParts | null {
  const row = rows.get(code)
  return row === undefined ? null : describe(...row)
}

/** Every suite of the registry, by code point. */
export function allCipherSuites(): readonly CipherSuiteParts[] {
  return cipherSuiteRegistry.map((row) => describe(...row))
}

const rows = new Map(cipherSuiteRegistry.map((row) => [row[0], row]))

/**
 * The names of a suite for evidence and report. A code point that no registry knows is named by its
 * number (`0xABCD`) with 0 bits; a suite that OpenSSL never named has its IANA name twice.
 */
export function cipherSuite(code: number): CipherSuite {
  const parts = cipherSuiteParts(code)
  if (parts === null) {
    const name = `0x${code.toString(16).toUpperCase().padStart(4, '0')}`
    return { iana: name, openssl: name, bits: 0 }
  }
  return { iana: parts.iana, openssl: parts.openssl ?? parts.iana, bits: parts.bits }
}

function describe(code: number, iana: string, openssl: string | null): CipherSuiteParts {
  const name = iana.replace(/^TLS_/, '')
  const [head, tail] = name.split('_WITH_')
  const isTls13 = tail === undefined
  const { encryption, mac } = splitCipher(tail ?? name)
  const { keyExchange, authentication } = isTls13
    ? { keyExchange: 'any', authentication: 'any' }
    : splitKeyExchange(head ?? '')
  return {
    code,
    iana,
    openssl,
    keyExchange,
    authentication,
    encryption,
    mac,
    bits: cipherBits(encryption),
    export: /EXPORT/.test(iana),
  }
}

function splitKeyExchange(name: string): { keyExchange: string; authentication: string } {
  const plain = name.replace(/_EXPORT(1024)?$/, '').replace('PSK_DHE', 'DHE_PSK')
  const known = keyExchanges[plain]
  if (known !== undefined) return { keyExchange: known[0], authentication: known[1] }
  if (plain.startsWith('GOST')) return { keyExchange: 'GOST', authentication: 'GOST' }
  const [keyExchange, authentication] = plain.split('_')
  return { keyExchange: keyExchange ?? plain, authentication: authentication ?? plain }
}

/** Those whose two halves do not stand in the name. */
const keyExchanges: Readonly<Record<string, readonly [string, string]>> = {
  DH_anon: ['DHE', 'anonymous'],
  ECDH_anon: ['ECDHE', 'anonymous'],
  PSK: ['PSK', 'PSK'],
  DHE_PSK: ['DHE_PSK', 'PSK'],
  ECDHE_PSK: ['ECDHE_PSK', 'PSK'],
  RSA_PSK: ['RSA_PSK', 'RSA'],
  SRP_SHA: ['SRP', 'SRP'],
  SRP_SHA_RSA: ['SRP', 'RSA'],
  SRP_SHA_DSS: ['SRP', 'DSS'],
}

function splitCipher(name: string): { encryption: string; mac: string } {
  if (/^SHA\d+_SHA\d+$/.test(name)) return { encryption: 'NULL', mac: name.replace(/_.*/, '') }
  const parts = name.split('_')
  const last = parts.at(-1) ?? ''
  const hasHash = /^(?:MD5|SHA\d*|NULL|SM3|IMIT|OMAC|GOSTR3411)$/.test(last)
  const encryption = hasHash ? parts.slice(0, -1).join('_') : name
  const aead = /GCM|CCM|POLY1305|AEGIS|MGM/.test(encryption)
  return { encryption, mac: aead ? 'AEAD' : last }
}

/** The first pattern that fits says the strength. */
const strengths: readonly (readonly [RegExp, number])[] = [
  [/^NULL/, 0],
  [/^3DES/, 112],
  [/40/, 40],
  [/^(?:RC4|RC2_CBC)_56|^DES_CBC$/, 56],
  [/_128|^IDEA|^SEED|^SM4/, 128],
  [/_256|^CHACHA20|^28147|^KUZNYECHIK|^MAGMA/, 256],
]

function cipherBits(encryption: string): number {
  return strengths.find(([pattern]) => pattern.test(encryption))?.[1] ?? 0
}
