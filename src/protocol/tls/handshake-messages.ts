import { createHash } from 'node:crypto'
import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'
import type { CipherSuiteParts } from './cipher-suites.ts'
import { Cursor } from './cursor.ts'
import { extension } from './extensions.ts'
import { ffdhePrimes } from './groups.ts'
import { tls12, tls13 } from './versions.ts'

/**
 * The messages of a server's first flight. Offsets in problems count from the start of the body.
 *
 * One message changed its shape with almost every version: until TLS 1.1 a signature has no algorithm
 * before it (RFC 4346 4.7), TLS 1.2 added it (RFC 5246 4.7), TLS 1.3 moved key exchange into the hello,
 * and gave every certificate its own extensions (RFC 8446 4.4.2).
 */
export interface Extension {
  readonly type: number
  readonly body: Uint8Array
}

export interface ServerHello {
  /** As negotiated: of `supported_versions` where that is present. */
  readonly version: number
  readonly cipherSuite: number
  readonly sessionId: Uint8Array
  /** A HelloRetryRequest is a ServerHello with a fixed random (RFC 8446 4.1.3). */
  readonly isRetryRequest: boolean
  /** Group of `key_share`; null before TLS 1.3. */
  readonly group: number | null
  readonly extensions: readonly Extension[]
}

export interface SentCertificate {
  readonly der: Uint8Array
  /** TLS 1.3 only. */
  readonly extensions: readonly Extension[]
}

export interface ServerKeyExchange {
  /** Named group, or one of RFC 7919 known by its prime; null for any other prime, explicit curves, RSA, SRP and PSK. */
  readonly group: number | null
  /** Bits of the prime of finite-field DH, named or not; null for everything else. */
  readonly dhBits: number | null
  /** TLS 1.2 only; null for anonymous suites and before. */
  readonly signatureScheme: number | null
}

export interface CertificateRequest {
  readonly signatureSchemes: readonly number[]
  /** DER of the distinguished names. */
  readonly authorities: readonly Uint8Array[]
}

export const maxCertificates = 200
export const tooManyCertificates = 'too many certificates'

/** ServerHello or HelloRetryRequest (RFC 8446 4.1.3, RFC 5246 7.4.1.3). */
export function parseServerHello(body: Uint8Array): Parsed<ServerHello> {
  const cursor = new Cursor(body)
  const legacyVersion = cursor.number(2)
  const random = cursor.take(32)
  const sessionId = cursor.vector(1)
  const cipherSuite = cursor.number(2)
  cursor.take(1)
  const extensions = cursor.hasMore ? readExtensions(cursor) : []
  if (cursor.failed) return notParsed(cursor.at, 'ServerHello cut short')
  const versions = extensions.find((one) => one.type === extension.supportedVersions)
  const share = extensions.find((one) => one.type === extension.keyShare)
  const selected = versions && new Cursor(versions.body).number(2)
  return parsed({
    version: selected || legacyVersion,
    cipherSuite,
    sessionId,
    isRetryRequest: Buffer.from(random).equals(retryRequestRandom),
    group: share && share.body.length >= 2 ? new Cursor(share.body).number(2) : null,
    extensions,
  })
}

/** SHA-256 of "HelloRetryRequest". */
const retryRequestRandom = createHash('sha256').update('HelloRetryRequest').digest()

/** EncryptedExtensions (RFC 8446 4.3.1). */
export function parseEncryptedExtensions(body: Uint8Array): Parsed<readonly Extension[]> {
  const cursor = new Cursor(body)
  const extensions = readExtensions(cursor)
  return cursor.failed ? notParsed(cursor.at, 'EncryptedExtensions cut short') : parsed(extensions)
}

/** Certificate (RFC 5246 7.4.2; RFC 8446 4.4.2), in the order sent. Problem: more than `maxCertificates`. */
export function parseCertificate(
  body: Uint8Array,
  version: number,
): Parsed<readonly SentCertificate[]> {
  const cursor = new Cursor(body)
  if (version >= tls13) cursor.vector(1)
  const list = new Cursor(cursor.vector(3))
  const certificates: SentCertificate[] = []
  while (list.hasMore) {
    if (certificates.length === maxCertificates) return notParsed(list.at, tooManyCertificates)
    const der = list.vector(3)
    certificates.push({ der, extensions: version >= tls13 ? readExtensions(list) : [] })
  }
  if (cursor.failed || list.failed) return notParsed(list.at, 'Certificate cut short')
  return parsed(certificates)
}

/**
 * CertificateStatus (RFC 6066 8), also the body of `status_request` beside a TLS 1.3 certificate: the
 * first OCSP response, which is the leaf's (RFC 6961 2.2 sends a list). null: a list that starts empty.
 */
export function parseCertificateStatus(body: Uint8Array): Parsed<Uint8Array | null> {
  const cursor = new Cursor(body)
  const type = cursor.number(1)
  if (type !== 1 && type !== 2) return notParsed(0, 'unknown status type')
  const bytes = cursor.vector(3)
  const list = new Cursor(bytes)
  const response = type === 1 ? bytes : list.vector(3)
  if (cursor.failed || list.failed) return notParsed(cursor.at, 'CertificateStatus cut short')
  return parsed(response.length > 0 ? response : null)
}

/** SignedCertificateTimestampList (RFC 6962 3.3): each SerializedSCT. */
export function parseTimestamps(body: Uint8Array): Parsed<readonly Uint8Array[]> {
  const cursor = new Cursor(body)
  const list = new Cursor(cursor.vector(2))
  const timestamps: Uint8Array[] = []
  while (list.hasMore) timestamps.push(list.vector(2))
  if (cursor.failed || list.failed) return notParsed(list.at, 'timestamp list cut short')
  return parsed(timestamps)
}

/** ServerKeyExchange (RFC 5246 7.4.3, RFC 8422 5.4, RFC 4279): its shape depends on the suite. */
export function parseServerKeyExchange(
  body: Uint8Array,
  version: number,
  suite: Pick<CipherSuiteParts, 'keyExchange' | 'authentication'>,
): Parsed<ServerKeyExchange> {
  const cursor = new Cursor(body)
  if (/PSK/.test(suite.keyExchange)) cursor.vector(2)
  let group: number | null = null
  let dhBits: number | null = null
  if (suite.keyExchange.startsWith('ECDHE')) {
    // 3: named_curve. Explicit curves (1, 2) were never in use; their length is not read.
    if (cursor.number(1) !== 3) return parsed({ group, dhBits, signatureScheme: null })
    group = cursor.number(2)
    cursor.vector(1)
  } else if (suite.keyExchange.startsWith('DHE')) {
    const prime = withoutLeadingZeros(cursor.vector(2))
    cursor.vector(2)
    cursor.vector(2)
    group = ffdhePrimes[createHash('sha256').update(prime).digest('hex')] ?? null
    dhBits = prime.length * 8 - (prime.length > 0 ? Math.clz32(prime[0] ?? 0) - 24 : 0)
  } else {
    return parsed({ group, dhBits, signatureScheme: null })
  }
  const isSigned = !/anonymous|PSK/.test(suite.authentication)
  const signatureScheme = isSigned && version >= tls12 ? cursor.number(2) : null
  if (isSigned) cursor.vector(2)
  if (cursor.failed) return notParsed(cursor.at, 'ServerKeyExchange cut short')
  return parsed({ group, dhBits, signatureScheme })
}

/** CertificateRequest (RFC 5246 7.4.4, RFC 4346 7.4.4, RFC 8446 4.3.2). */
export function parseCertificateRequest(
  body: Uint8Array,
  version: number,
): Parsed<CertificateRequest> {
  const cursor = new Cursor(body)
  cursor.vector(1)
  let schemes: Uint8Array = new Uint8Array(0)
  let names: Uint8Array
  if (version >= tls13) {
    const extensions = readExtensions(cursor)
    const vectorOf = (type: number) =>
      new Cursor(extensions.find((one) => one.type === type)?.body ?? new Uint8Array(2)).vector(2)
    schemes = vectorOf(extension.signatureAlgorithms)
    names = vectorOf(extension.certificateAuthorities)
  } else {
    if (version === tls12) schemes = cursor.vector(2)
    names = cursor.vector(2)
  }
  const list = new Cursor(names)
  const authorities: Uint8Array[] = []
  while (list.hasMore) authorities.push(list.vector(2))
  if (cursor.failed || list.failed) return notParsed(cursor.at, 'CertificateRequest cut short')
  return parsed({ signatureSchemes: readNumbers(schemes), authorities })
}

/** CertificateVerify of TLS 1.3 (RFC 8446 4.4.3): the signature scheme. */
export function parseCertificateVerify(body: Uint8Array): Parsed<number> {
  const cursor = new Cursor(body)
  const scheme = cursor.number(2)
  cursor.vector(2)
  return cursor.failed ? notParsed(cursor.at, 'CertificateVerify cut short') : parsed(scheme)
}

function readExtensions(cursor: Cursor): readonly Extension[] {
  const list = new Cursor(cursor.vector(2))
  const extensions: Extension[] = []
  while (list.hasMore) extensions.push({ type: list.number(2), body: list.vector(2) })
  if (list.failed) cursor.failed = true
  return extensions
}

function readNumbers(bytes: Uint8Array): readonly number[] {
  const cursor = new Cursor(bytes)
  const numbers: number[] = []
  while (cursor.hasMore) numbers.push(cursor.number(2))
  return numbers
}

function withoutLeadingZeros(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0)
  return first < 0 ? new Uint8Array(0) : bytes.subarray(first)
}
