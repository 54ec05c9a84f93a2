import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto'
import {
  bitString,
  boolean,
  explicit,
  implicit,
  integer,
  namedBits,
  nothing,
  octetString,
  oid,
  sequence,
  time,
  tlv,
} from './der-writer.ts'
import type { Minted } from './mint.ts'
import type { RawExtension } from './mint-extensions.ts'

/** Revocation lists and OCSP responses for the fake internet: right unless told otherwise. */

export interface CrlOptions {
  readonly issuer: Minted
  /** Who signs; absent: the issuer. */
  readonly signer?: KeyObject
  readonly thisUpdate: Date
  /** null: none. */
  readonly nextUpdate: Date | null
  readonly revoked?: readonly RevokedEntry[]
  /** Written behind the entries as they are: bombs. */
  readonly rawEntries?: Uint8Array
  /** Absent: 1. */
  readonly number?: number
  /** Version 1 has no extensions at all. */
  readonly version?: 1 | 2 | 3
  /** Absent: that of the issuer; null: none. */
  readonly authorityKeyId?: Uint8Array | null
  readonly point?: DistributionPointOptions
  readonly extensions?: readonly RawExtension[]
  /** sha256 unless told otherwise; others with RSA keys only. */
  readonly signatureHash?: SignatureHash
  readonly fault?: 'wrong-signature' | 'algorithms-differ' | 'bytes-behind'
}

type SignatureHash = 'md5' | 'sha1' | 'sha256'

export interface RevokedEntry {
  /** Hexadecimal content of the INTEGER. */
  readonly serial: string
  readonly at: Date
  /** CRLReason by number. */
  readonly reason?: number
  readonly extensions?: readonly RawExtension[]
}

/** issuingDistributionPoint (RFC 5280 5.2.5). */
export interface DistributionPointOptions {
  readonly urls?: readonly string[]
  readonly onlyUserCertificates?: boolean
  readonly onlyCaCertificates?: boolean
  readonly onlySomeReasons?: readonly number[]
  readonly isIndirect?: boolean
  readonly onlyAttributeCertificates?: boolean
}

/** A CRL in DER. */
export function mintCrl(options: CrlOptions): Uint8Array {
  const { issuer, version = 2 } = options
  const key = options.signer ?? issuer.key
  const algorithm = algorithmOf(key, options.signatureHash)
  const entries = (options.revoked ?? []).map(entryOf)
  const raw = options.rawEntries ?? Buffer.alloc(0)
  const tbs = sequence(
    ...(version === 1 ? [] : [integer(version - 1)]),
    algorithm,
    issuer.name,
    time(options.thisUpdate),
    ...(options.nextUpdate === null ? [] : [time(options.nextUpdate)]),
    ...(entries.length + raw.length === 0 ? [] : [sequence(...entries, raw)]),
    ...(version === 1 ? [] : [explicit(0, sequence(...crlExtensions(options)))]),
  )
  const outer =
    options.fault === 'algorithms-differ' ? sequence(oid('1.2.840.10045.4.3.3')) : algorithm
  const digest = options.signatureHash ?? 'sha256'
  const signature = damagedIf(options.fault === 'wrong-signature', sign(digest, tbs, key))
  const der = sequence(tbs, outer, bitString(signature))
  return options.fault === 'bytes-behind' ? Buffer.concat([der, Buffer.alloc(2)]) : der
}

function crlExtensions(options: CrlOptions): readonly Uint8Array[] {
  const id = options.authorityKeyId === undefined ? options.issuer.keyId : options.authorityKeyId
  return [
    ...(id === null ? [] : [extension('2.5.29.35', sequence(implicit(0, id)))]),
    extension('2.5.29.20', integer(options.number ?? 1)),
    ...(options.point === undefined ? [] : [distributionPoint(options.point)]),
    ...(options.extensions ?? []).map((one) => extension(one.oid, one.value, one.critical)),
  ]
}

function distributionPoint(point: DistributionPointOptions): Uint8Array {
  const { urls, onlySomeReasons: reasons } = point
  const flag = (number: number, isSet: boolean | undefined): readonly Uint8Array[] =>
    isSet === true ? [implicit(number, Buffer.from([0xff]))] : []
  const names = (urls ?? []).map((url) => implicit(6, Buffer.from(url)))
  const value = sequence(
    ...(urls === undefined ? [] : [explicit(0, explicit(0, ...names))]),
    ...flag(1, point.onlyUserCertificates),
    ...flag(2, point.onlyCaCertificates),
    ...(reasons === undefined ? [] : [implicit(3, namedBits(reasons).subarray(2))]),
    ...flag(4, point.isIndirect),
    ...flag(5, point.onlyAttributeCertificates),
  )
  return extension('2.5.29.28', value, true)
}

function entryOf({ serial, at, reason, extensions = [] }: RevokedEntry): Uint8Array {
  const list = [
    ...(reason === undefined ? [] : [extension('2.5.29.21', tlv(0x0a, Buffer.from([reason])))]),
    ...extensions.map((one) => extension(one.oid, one.value, one.critical)),
  ]
  const number = tlv(0x02, Buffer.from(serial, 'hex'))
  return sequence(number, time(at), ...(list.length === 0 ? [] : [sequence(...list)]))
}

export interface OcspOptions {
  /** The certificates asked about. */
  readonly answers: readonly OcspAnswerOptions[]
  /** Who answers: the issuer, or its delegate. */
  readonly responder: Minted
  /** Who signs; absent: the responder. */
  readonly signer?: KeyObject
  readonly producedAt: Date
  /** `key` unless told otherwise. */
  readonly responderId?: 'name' | 'key'
  /** Certificates sent along. */
  readonly certificates?: readonly Minted[]
  readonly extensions?: readonly RawExtension[]
  /** responseStatus other than successful, with nothing behind it. */
  readonly status?: number
  readonly fault?: 'wrong-signature'
}

export interface OcspAnswerOptions {
  readonly certificate: Minted
  readonly issuer: Minted
  /** Content of the INTEGER; absent: of the certificate. */
  readonly serial?: Uint8Array
  readonly hash?: 'sha1' | 'sha256' | 'sha384' | 'sha512'
  readonly status: 'good' | 'unknown' | { readonly at: Date; readonly reason?: number }
  readonly thisUpdate: Date
  readonly nextUpdate: Date | null
  readonly extensions?: readonly RawExtension[]
}

/** An OCSPResponse in DER. */
export function mintOcsp(options: OcspOptions): Uint8Array {
  if (options.status !== undefined) return sequence(tlv(0x0a, Buffer.from([options.status])))
  const { responder, certificates = [], extensions = [] } = options
  const key = options.signer ?? responder.key
  const tbs = sequence(
    options.responderId === 'name'
      ? explicit(1, responder.name)
      : explicit(2, octetString(keyHash('sha1', responder.key))),
    generalizedTime(options.producedAt),
    sequence(...options.answers.map(answerOf)),
    ...(extensions.length === 0 ? [] : [extensionsOf(extensions)]),
  )
  const signature = damagedIf(options.fault === 'wrong-signature', sign('sha256', tbs, key))
  const list = certificates.map(({ der }) => der)
  const basic = sequence(
    tbs,
    algorithmOf(key),
    bitString(signature),
    ...(list.length === 0 ? [] : [explicit(0, sequence(...list))]),
  )
  const type = oid('1.3.6.1.5.5.7.48.1.1')
  return sequence(tlv(0x0a, Buffer.from([0])), explicit(0, sequence(type, octetString(basic))))
}

function answerOf(answer: OcspAnswerOptions): Uint8Array {
  const { certificate, issuer, hash = 'sha1', status, nextUpdate, extensions = [] } = answer
  const name = createHash(hash).update(issuer.name).digest()
  const id = sequence(
    sequence(oid(hashOids[hash]), nothing()),
    octetString(name),
    octetString(keyHash(hash, issuer.key)),
    tlv(0x02, answer.serial ?? serialOf(certificate)),
  )
  return sequence(
    id,
    statusOf(status),
    generalizedTime(answer.thisUpdate),
    ...(nextUpdate === null ? [] : [explicit(0, generalizedTime(nextUpdate))]),
    ...(extensions.length === 0 ? [] : [extensionsOf(extensions)]),
  )
}

function statusOf(status: OcspAnswerOptions['status']): Uint8Array {
  if (status === 'good') return implicit(0, Buffer.alloc(0))
  if (status === 'unknown') return implicit(2, Buffer.alloc(0))
  const reason =
    status.reason === undefined ? [] : [explicit(0, tlv(0x0a, Buffer.from([status.reason])))]
  return explicit(1, generalizedTime(status.at), ...reason)
}

/** The content of the serial number: the second element of the signed part where a version stands first. */
export function serialOf({ der }: Pick<Minted, 'der'>): Uint8Array {
  const bytes = Buffer.from(der)
  const head = (at: number): { from: number; to: number } => {
    const first = bytes.readUInt8(at + 1)
    const count = first < 0x80 ? 0 : first & 0x7f
    const from = at + 2 + count
    return { from, to: from + (count === 0 ? first : bytes.readUIntBE(at + 2, count)) }
  }
  const first = head(head(0).from).from
  const serial = head(bytes.readUInt8(first) === 0xa0 ? head(first).to : first)
  return bytes.subarray(serial.from, serial.to)
}

/** Of subjectPublicKey without tag, length and unused bits: what stands behind the algorithm of an SPKI. */
function keyHash(hash: string, key: KeyObject): Uint8Array {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' })
  const size = (at: number): number => {
    const first = spki.readUInt8(at + 1)
    return first < 0x80 ? 2 : 2 + (first & 0x7f)
  }
  const algorithm = size(0)
  const bits = algorithm + 2 + spki.readUInt8(algorithm + 1)
  return createHash(hash)
    .update(spki.subarray(bits + size(bits) + 1))
    .digest()
}

/** One bit of it turned. */
function damagedIf(isWrong: boolean, signature: Buffer): Uint8Array {
  const last = signature.length - 1
  if (isWrong) signature[last] = (signature[last] ?? 0) ^ 1
  return signature
}

function algorithmOf(key: KeyObject, digest: SignatureHash = 'sha256'): Uint8Array {
  if (key.asymmetricKeyType !== 'rsa') return sequence(oid('1.2.840.10045.4.3.2'))
  const number = { md5: 4, sha1: 5, sha256: 11 }[digest]
  return sequence(oid(`1.2.840.113549.1.1.${number}`), nothing())
}

function extensionsOf(extensions: readonly RawExtension[]): Uint8Array {
  return explicit(
    1,
    sequence(...extensions.map((one) => extension(one.oid, one.value, one.critical))),
  )
}

function extension(type: string, value: Uint8Array, critical = false): Uint8Array {
  return sequence(oid(type), ...(critical ? [boolean(true)] : []), octetString(value))
}

function generalizedTime(date: Date): Uint8Array {
  return tlv(0x18, Buffer.from(digitsOf(date)))
}

function digitsOf(date: Date): string {
  return date.toISOString().replace(/\.\d+/, '').replace(/[-:T]/g, '')
}

const hashOids = {
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
} as const
