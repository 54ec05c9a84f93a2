import { hash } from 'node:crypto'
import { notParsed, type Parsed, parsed } from '../../model/parsed.ts'
import type { Sha256 } from '../../model/tls.ts'
import { readSignatureAlgorithm, type SignatureAlgorithm } from './algorithm.ts'
import { BoundedCache } from './bounded-cache.ts'
import {
  context,
  contextOf,
  DerError,
  DerReader,
  type Element,
  hexOf,
  type Oddity,
  readBitBytes,
  readInteger,
  readSmallInteger,
  tags,
} from './der.ts'
import { type Extensions, readExtensions } from './extensions.ts'
import { type DistinguishedName, readName } from './name.ts'
import { type PublicKey, readPublicKey } from './public-key.ts'
import { readTime } from './time.ts'

/**
 * Certificates as RFC 5280 section 4 describes them, and as they really are.
 *
 * A tester must not stop where a library stops: it must say which byte of which certificate is wrong,
 * and what else is. So the reader goes on wherever the structure can still be made out, and keeps two
 * sorts of `oddities`: `fatal` ones, for which the libraries of mail senders refuse the certificate
 * (a known extension that does not decode, a date in no known form), and the rest, which they overlook
 * and RFC 5280 forbids. Nothing is judged here: the dates, names and usages are facts for `path.ts`
 * and `identity.ts`. What is not built of SEQUENCEs as a certificate is, is not parsed at all.
 *
 * Certificates are kept by fingerprint: the same chain at four addresses is read once.
 */
export interface Certificate {
  readonly sha256: Sha256
  readonly der: Uint8Array
  /** The signed part, as a view of `der`. */
  readonly tbs: Uint8Array
  /** 1, 2 or 3 (as counted by people; other numbers are oddities). */
  readonly version: number
  /** Hexadecimal of the INTEGER's content: two digits per byte, at most 64 bytes. */
  readonly serial: string
  readonly serialBytes: number
  /** The inner one, which is signed. */
  readonly innerAlgorithm: SignatureAlgorithm
  /** The outer one, which says how to verify. */
  readonly signatureAlgorithm: SignatureAlgorithm
  readonly signature: Uint8Array
  readonly issuer: DistinguishedName
  readonly subject: DistinguishedName
  /** DER of the names in hexadecimal: what trust anchors are looked up by. */
  readonly issuerKey: string
  readonly subjectKey: string
  /** ISO 8601 with seconds; null where the certificate has no readable time. */
  readonly notBefore: string | null
  readonly notAfter: string | null
  readonly key: PublicKey
  readonly extensions: Extensions
  readonly oddities: readonly Oddity[]
}

/** Reads a certificate of at most 100 kB. The buffer may be reused afterwards: a copy is kept. */
export function parseCertificate(der: Uint8Array): Parsed<Certificate> {
  if (der.length > maxBytes) return notParsed(maxBytes, 'certificate of more than 100 kB')
  const sha256 = hash('sha256', der, 'hex')
  const known = cache.of(sha256)
  if (known !== undefined) return known
  const result = read(new Uint8Array(der), sha256)
  // Larger ones are read again each time, so that the cache stays small whatever is sent.
  if (der.length <= maxCachedBytes) cache.keep(sha256, result)
  return result
}

function read(der: Uint8Array, sha256: Sha256): Parsed<Certificate> {
  const reader = new DerReader(der)
  try {
    return parsed(readCertificate(reader, sha256))
  } catch (error) {
    if (!(error instanceof DerError)) throw error
    return notParsed(error.at, error.message)
  }
}

function readCertificate(reader: DerReader, sha256: Sha256): Certificate {
  const der = reader.bytes
  const whole = reader.expect(reader.element(0, der.length), tags.sequence)
  if (whole.to !== der.length) reader.fatal(whole.to, 'bytes behind the certificate')
  const [tbs, algorithm, signature, extra] = reader.children(whole)
  if (extra !== undefined) reader.fatal(extra.at, 'more than three parts')
  const signed = readSigned(reader, reader.expect(tbs, tags.sequence))
  return {
    sha256,
    der,
    tbs: reader.whole(reader.expect(tbs, tags.sequence)),
    ...signed,
    signatureAlgorithm: readSignatureAlgorithm(reader, algorithm),
    signature: readBitBytes(reader, signature),
    issuerKey: signed.issuer.key,
    subjectKey: signed.subject.key,
    oddities: reader.oddities,
  }
}

type Signed = Pick<
  Certificate,
  | 'version'
  | 'serial'
  | 'serialBytes'
  | 'innerAlgorithm'
  | 'issuer'
  | 'notBefore'
  | 'notAfter'
  | 'subject'
  | 'key'
  | 'extensions'
>

/** TBSCertificate (RFC 5280 4.1.2). */
function readSigned(reader: DerReader, tbs: Element): Signed {
  const parts = reader.children(tbs)
  const version = readVersion(reader, parts)
  const [serial, algorithm, issuer, validity, subject, spki, ...rest] = parts
  const serialContent = readInteger(reader, reader.expect(serial, tags.integer))
  const [notBefore, notAfter] = reader.children(reader.expect(validity, tags.sequence))
  return {
    version,
    serial: hexOf(serialContent.subarray(0, 64)),
    serialBytes: serialContent.length,
    innerAlgorithm: readSignatureAlgorithm(reader, algorithm),
    issuer: readName(reader, issuer),
    notBefore: readTime(reader, notBefore),
    notAfter: readTime(reader, notAfter),
    subject: readName(reader, subject),
    key: readPublicKey(reader, spki),
    extensions: readExtensions(reader, extensionList(reader, rest, version)),
  }
}

/** Takes the version off the front of the parts. Absent means 1. */
function readVersion(reader: DerReader, parts: Element[]): number {
  const [first] = parts
  if (first?.tag !== contextOf(0)) return 1
  parts.shift()
  const number = readSmallInteger(reader, reader.only(first.from, first.to, tags.integer))
  if (number === 0) reader.odd(first.at, 'version 1 written out')
  if (number < 0 || number > 2) reader.fatal(first.at, 'version that does not exist')
  return Math.min(number, 255) + 1
}

function extensionList(
  reader: DerReader,
  rest: readonly Element[],
  version: number,
): Element | undefined {
  let list: Element | undefined
  for (const part of rest) {
    if (part.tag === contextOf(3)) {
      list = reader.only(part.from, part.to, tags.sequence)
      if (version !== 3) reader.odd(part.at, `extensions in version ${version}`)
      if (list.from === list.to) reader.odd(part.at, 'empty list of extensions')
    } else if (part.tag === context(1) || part.tag === context(2)) {
      reader.odd(part.at, 'unique identifier')
    } else {
      throw new DerError(part.at, 'no such field')
    }
  }
  return list
}

const maxBytes = 100_000
const maxCachedBytes = 16_384
const cache = new BoundedCache<Parsed<Certificate>>(1024)
