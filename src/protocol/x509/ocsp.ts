import { hash } from 'node:crypto'
import { notParsed, type Parsed, parsed } from '../../model/parsed.ts'
import type { Sha256 } from '../../model/tls.ts'
import { readSignatureAlgorithm, type SignatureAlgorithm } from './algorithm.ts'
import { fewChildren } from './bounded-der.ts'
import { type Certificate, parseCertificate } from './certificate.ts'
import type { OcspHash } from './certificate-id.ts'
import {
  context,
  contextOf,
  DerError,
  DerReader,
  type Element,
  hexOf,
  readBitBytes,
  readInteger,
  readOid,
  tags,
} from './der.ts'
import { readExtensions } from './extensions.ts'
import { readName } from './name.ts'
import { type RevocationReason, revocationReasons } from './revocation.ts'
import { readTime } from './time.ts'

/**
 * Responses of the Online Certificate Status Protocol (RFC 6960 4.2), fetched or stapled.
 *
 * A response is an envelope that says whether there is an answer, the answer that is signed, and perhaps
 * the certificate of who signed it. Nothing is believed here: `judge-ocsp.ts` asks for whom it is, by
 * whom and of when. Nonces are ignored, as responders that answer from a cache have none (RFC 5019 4).
 */
export interface OcspResponse {
  readonly status: OcspStatus
  /** null where there is none, or one of another type. */
  readonly basic: BasicOcspResponse | null
}

export const ocspStatuses = [
  'successful',
  'malformed-request',
  'internal-error',
  'try-later',
  'other',
  'signature-required',
  'unauthorized',
] as const

export type OcspStatus = (typeof ocspStatuses)[number]

export interface BasicOcspResponse {
  readonly sha256: Sha256
  /** The signed part. */
  readonly tbs: Uint8Array
  readonly signatureAlgorithm: SignatureAlgorithm
  readonly signature: Uint8Array
  /** One of the two: `canonicalKey` of the name, or SHA-1 of the public key in hexadecimal. */
  readonly responder: { readonly name: string | null; readonly keyHash: string | null }
  readonly producedAt: string
  readonly answers: readonly OcspAnswer[]
  /** Those that could be read, at most eight. */
  readonly certificates: readonly Certificate[]
  readonly unknownCritical: readonly string[]
}

export interface OcspAnswer {
  /** null for a hash that we do not know. */
  readonly hash: OcspHash | null
  readonly issuerNameHash: string
  readonly issuerKeyHash: string
  /** Hexadecimal of the INTEGER's content. */
  readonly serial: string
  readonly status: 'good' | 'revoked' | 'unknown'
  /** ISO 8601, and why; only with `revoked`. */
  readonly revokedAt: string | null
  readonly reason: RevocationReason | null
  readonly thisUpdate: string
  readonly nextUpdate: string | null
  readonly unknownCritical: readonly string[]
}

/** Reads an OCSPResponse of at most 100 kB. The buffer may be reused afterwards: a copy is kept. */
export function parseOcspResponse(der: Uint8Array): Parsed<OcspResponse> {
  if (der.length > maxBytes) return notParsed(maxBytes, 'OCSP response of more than 100 kB')
  const reader = new DerReader(new Uint8Array(der))
  try {
    return parsed(readResponse(reader))
  } catch (error) {
    if (!(error instanceof DerError)) throw error
    return notParsed(error.at, error.message)
  }
}

function readResponse(reader: DerReader): OcspResponse {
  const whole = reader.only(0, reader.bytes.length, tags.sequence)
  const [code, wrapper] = fewChildren(reader, whole, 2)
  const number = readEnumerated(reader, code)
  const status = ocspStatuses[number] ?? 'other'
  if (status !== 'successful' || wrapper === undefined) return { status, basic: null }
  const inside = reader.expect(wrapper, contextOf(0))
  const [type, content] = fewChildren(reader, reader.only(inside.from, inside.to, tags.sequence), 2)
  const isBasic = readOid(reader, reader.expect(type, tags.oid)) === '1.3.6.1.5.5.7.48.1.1'
  const octets = reader.expect(content, tags.octetString)
  return { status, basic: isBasic ? readBasic(reader, octets) : null }
}

/** BasicOCSPResponse (RFC 6960 4.2.1). */
function readBasic(reader: DerReader, { from, to }: Element): BasicOcspResponse {
  const whole = reader.only(from, to, tags.sequence)
  const [tbs, algorithm, signature, list] = fewChildren(reader, whole, 4)
  const signed = reader.expect(tbs, tags.sequence)
  return {
    sha256: hash('sha256', reader.whole(whole), 'hex'),
    tbs: reader.whole(signed),
    signatureAlgorithm: readSignatureAlgorithm(reader, algorithm),
    signature: readBitBytes(reader, signature),
    certificates: list === undefined ? [] : readCertificates(reader, list),
    ...readSigned(reader, signed),
  }
}

function readCertificates(reader: DerReader, wrapper: Element): readonly Certificate[] {
  const list = reader.expect(wrapper, contextOf(0))
  return reader
    .children(reader.only(list.from, list.to, tags.sequence))
    .slice(0, maxCertificates)
    .flatMap((one) => {
      const certificate = parseCertificate(reader.whole(one))
      return certificate.ok ? [certificate.value] : []
    })
}

type Signed = Pick<BasicOcspResponse, 'responder' | 'producedAt' | 'answers' | 'unknownCritical'>

/** ResponseData (RFC 6960 4.2.1). */
function readSigned(reader: DerReader, tbs: Element): Signed {
  const parts = fewChildren(reader, tbs, 5)
  const version = parts[0]?.tag === contextOf(0) ? parts.shift() : undefined
  if (version !== undefined) {
    const number = readInteger(reader, reader.only(version.from, version.to, tags.integer))
    if (hexOf(number) !== '00') throw new DerError(version.at, 'not version 1')
  }
  const [responder, producedAt, answers, extensions] = parts
  const list = reader.children(reader.expect(answers, tags.sequence))
  return {
    responder: readResponder(reader, responder),
    producedAt: timeOf(reader, producedAt),
    answers: list.slice(0, maxAnswers).map((one) => readAnswer(reader, one)),
    unknownCritical: unknownCritical(reader, extensions),
  }
}

function readResponder(
  reader: DerReader,
  element: Element | undefined,
): BasicOcspResponse['responder'] {
  if (element?.tag === contextOf(1)) {
    const name = readName(reader, reader.only(element.from, element.to, tags.sequence))
    return { name: name.canonicalKey, keyHash: null }
  }
  const byKey = reader.expect(element, contextOf(2))
  const keyHash = hexOf(reader.content(reader.only(byKey.from, byKey.to, tags.octetString)))
  return { name: null, keyHash }
}

/** SingleResponse (RFC 6960 4.2.1). */
function readAnswer(reader: DerReader, element: Element): OcspAnswer {
  const parts = fewChildren(reader, reader.expect(element, tags.sequence), 5)
  const [id, status, thisUpdate, ...rest] = parts
  const next = rest[0]?.tag === contextOf(0) ? rest.shift() : undefined
  const [extensions] = rest
  const [algorithm, name, key, serial] = fewChildren(reader, reader.expect(id, tags.sequence), 4)
  const [type] = reader.children(reader.expect(algorithm, tags.sequence))
  return {
    hash: hashes[readOid(reader, reader.expect(type, tags.oid))] ?? null,
    issuerNameHash: hexOf(reader.content(reader.expect(name, tags.octetString))),
    issuerKeyHash: hexOf(reader.content(reader.expect(key, tags.octetString))),
    serial: hexOf(readInteger(reader, reader.expect(serial, tags.integer))),
    ...readStatus(reader, status),
    thisUpdate: timeOf(reader, thisUpdate),
    nextUpdate: next === undefined ? null : timeOf(reader, reader.children(next)[0]),
    unknownCritical: unknownCritical(reader, extensions),
  }
}

function readStatus(
  reader: DerReader,
  element: Element | undefined,
): Pick<OcspAnswer, 'status' | 'revokedAt' | 'reason'> {
  const none = { revokedAt: null, reason: null }
  if (element?.tag === context(0)) return { status: 'good', ...none }
  if (element?.tag === context(2)) return { status: 'unknown', ...none }
  const revoked = reader.expect(element, contextOf(1))
  const [time, wrapper] = fewChildren(reader, revoked, 2)
  const code = wrapper === undefined ? undefined : reader.children(wrapper)[0]
  const reason = wrapper === undefined ? null : revocationReasons[readEnumerated(reader, code)]
  return { status: 'revoked', revokedAt: timeOf(reader, time), reason: reason ?? null }
}

/** OCSP knows GeneralizedTime only. */
function timeOf(reader: DerReader, element: Element | undefined): string {
  const found = reader.expect(element, tags.generalizedTime)
  const time = readTime(reader, found)
  if (time === null) throw new DerError(found.at, 'time in no known form')
  return time
}

function readEnumerated(reader: DerReader, element: Element | undefined): number {
  const found = reader.expect(element, enumerated)
  const value = reader.bytes[found.from]
  if (found.to - found.from !== 1 || value === undefined) {
    throw new DerError(found.at, 'ENUMERATED of odd size')
  }
  return value
}

/** `[1] EXPLICIT Extensions`. */
function unknownCritical(reader: DerReader, wrapper: Element | undefined): readonly string[] {
  if (wrapper === undefined) return []
  const found = reader.expect(wrapper, contextOf(1))
  const { list } = readExtensions(reader, reader.only(found.from, found.to, tags.sequence))
  return list.flatMap(({ oid, critical }) => (critical && oid !== nonce ? [oid] : [])).slice(0, 16)
}

const enumerated = 0x0a
const nonce = '1.3.6.1.5.5.7.48.1.2'
const hashes: Readonly<Record<string, OcspHash>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const maxBytes = 100_000
const maxAnswers = 256
const maxCertificates = 8
