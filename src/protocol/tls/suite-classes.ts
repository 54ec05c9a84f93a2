import { allCipherSuites, cipherSuiteParts, type CipherSuiteParts } from './cipher-suites.ts'
import { tls12, tls13 } from './versions.ts'

/** The sorts of cipher suites that a policy forbids or phases out; one suite may be of several. */
export const suiteClasses = [
  /** No encryption. */
  'null',
  /** Nobody is authenticated. */
  'anonymous',
  /** Key exchange or cipher made weak for the export rules of the 1990s (FREAK, LOGJAM). */
  'export',
  'rc4',
  '3des',
  /** Single DES, 56 bits; the export forms with 40 bits are `export`. */
  'des',
  /** A block cipher in CBC mode with HMAC-SHA-1, 3DES and DES among them. */
  'cbc-sha1',
  /** RSA key transport: no forward secrecy (RFC 10015). */
  'static-rsa',
  /** Ephemeral Diffie-Hellman over a finite field, the anonymous form too (RFC 10015). */
  'finite-field-dh',
] as const

export type SuiteClass = (typeof suiteClasses)[number]

/** The classes of a suite; none for one that no registry knows. */
export function classesOfSuite(code: number): readonly SuiteClass[] {
  return classes.get(code) ?? []
}

/**
 * The suites that a server may accept in a version (SSLv3 to TLS 1.2; TLS 1.3), by code point. Without
 * those that need a secret that nobody has with a mail server (PSK, SRP, Kerberos) unless `all`.
 */
export function suitesOfVersion(version: number, all = false): readonly number[] {
  const key = `${version} ${all}`
  const made =
    suitesByVersion.get(key) ??
    allCipherSuites()
      .filter((suite) => suite.code !== 0 && (all || !needsSharedSecret(suite)))
      .filter((suite) => isOfVersion(suite, version))
      .map(({ code }) => code)
  suitesByVersion.set(key, made)
  return made
}

/** Few versions, each asked for often. */
const suitesByVersion = new Map<string, readonly number[]>()

/** Whether a suite encrypts with a block cipher in CBC mode. */
export function isCbcSuite(code: number): boolean {
  return isCbc(cipherSuiteParts(code)?.encryption ?? '')
}

function isCbc(encryption: string): boolean {
  return /CBC|^DES40/.test(encryption)
}

/** Whether it encrypts in blocks of 64 bits (DES, 3DES, IDEA, RC2, GOST 28147-89, Magma). */
export function hasShortBlocks(code: number): boolean {
  return /^(?:3?DES|IDEA|RC2|28147|MAGMA)/.test(cipherSuiteParts(code)?.encryption ?? '')
}

/** Key type that a suite's authentication asks for; null where it asks for none or any. */
export function keyTypeOfSuite(code: number): 'rsa' | 'ec' | 'dsa' | null {
  return keyTypes[cipherSuiteParts(code)?.authentication ?? ''] ?? null
}

const keyTypes: Readonly<Record<string, 'rsa' | 'ec' | 'dsa'>> = {
  RSA: 'rsa',
  ECDSA: 'ec',
  DSS: 'dsa',
}

const rules: Readonly<Record<SuiteClass, (suite: CipherSuiteParts) => boolean>> = {
  null: ({ encryption }) => encryption === 'NULL',
  anonymous: ({ authentication }) => authentication === 'anonymous',
  export: (suite) => suite.export,
  rc4: ({ encryption }) => encryption.startsWith('RC4'),
  '3des': ({ encryption }) => encryption.startsWith('3DES'),
  des: ({ encryption, export: weakened }) => encryption === 'DES_CBC' && !weakened,
  'cbc-sha1': ({ encryption, mac }) => isCbc(encryption) && mac === 'SHA',
  'static-rsa': ({ keyExchange }) => keyExchange === 'RSA',
  'finite-field-dh': ({ keyExchange }) => keyExchange === 'DHE',
}

const classes: ReadonlyMap<number, readonly SuiteClass[]> = new Map(
  allCipherSuites()
    .filter((suite) => suite.code !== 0 && suite.keyExchange !== 'any')
    .filter((suite) => !needsSharedSecret(suite))
    .map((suite) => [suite.code, suiteClasses.filter((id) => rules[id](suite))]),
)

function needsSharedSecret({ keyExchange }: CipherSuiteParts): boolean {
  return /PSK|SRP|KRB5|PWD|GOST/.test(keyExchange)
}

/** What RFC 5246 appendix C, RFC 4346, RFC 4492 and RFC 8446 B.4 allow where; looser than they are. */
function isOfVersion(suite: CipherSuiteParts, version: number): boolean {
  if (version >= tls13 || suite.keyExchange === 'any')
    return version >= tls13 && suite.keyExchange === 'any'
  if (version >= tls12) return true
  if (suite.mac === 'AEAD' || /^SHA\d/.test(suite.mac)) return false
  return version > 0x0300 || !suite.keyExchange.startsWith('EC')
}
