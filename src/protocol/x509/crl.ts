import { hash } from 'node:crypto'
import { notParsed, type Parsed, parsed } from '../../model/parsed.ts'
import type { Sha256 } from '../../model/tls.ts'
import { readSignatureAlgorithm, type SignatureAlgorithm } from './algorithm.ts'
import { fewChildren, noLonger } from './bounded-der.ts'
import type { CrlEntries } from './crl-entries.ts'
import {
  context,
  contextOf,
  DerError,
  DerReader,
  type Element,
  hexOf,
  readBitBytes,
  readInteger,
  readSmallInteger,
  tags,
} from './der.ts'
import { type AuthorityKeyId, readExtensions } from './extensions.ts'
import { type GeneralName, readGeneralName } from './general-name.ts'
import { type DistinguishedName, readName } from './name.ts'
import { readTime } from './time.ts'

/**
 * Certificate revocation lists (RFC 5280 section 5) of up to 20 MB.
 *
 * A list is read at its edges only: who made it, when, for what. Its entries stay bytes until somebody
 * asks for a serial number (`crl-entries.ts`); whether the list may be believed is for `judge-crl.ts`.
 * What has no bound of its own in the standard (names, extensions, the number of fields) gets one here,
 * so that 20 MB of tiny elements make no list in memory.
 */
export interface Crl {
  readonly sha256: Sha256
  /** The signed part, as a view of what was read. */
  readonly tbs: Uint8Array
  readonly innerAlgorithm: SignatureAlgorithm
  readonly signatureAlgorithm: SignatureAlgorithm
  readonly signature: Uint8Array
  readonly issuer: DistinguishedName
  /** ISO 8601 with seconds. */
  readonly thisUpdate: string
  /** null where absent: RFC 5280 5.1.2.5 demands one. */
  readonly nextUpdate: string | null
  readonly entries: CrlEntries
  readonly authorityKeyId: Pick<AuthorityKeyId, 'id'> | null
  /** Hexadecimal. */
  readonly number: string | null
  /** Only changes since another list (deltaCRLIndicator, RFC 5280 5.2.4). */
  readonly isDelta: boolean
  readonly distributionPoint: IssuingDistributionPoint | null
  /** OIDs. */
  readonly unknownCritical: readonly string[]
}

/** What a list is for (RFC 5280 5.2.5). */
export interface IssuingDistributionPoint {
  /** null: no name, so every distribution point. Names of other forms than URLs are left out. */
  readonly urls: readonly string[] | null
  readonly onlyUserCertificates: boolean
  readonly onlyCaCertificates: boolean
  readonly onlyAttributeCertificates: boolean
  readonly onlySomeReasons: boolean
  readonly isIndirect: boolean
}

/** Reads a CRL in DER. A view of `der` is kept: it must not change afterwards. */
export function parseCrl(der: Uint8Array): Parsed<Crl> {
  if (der.length > maxBytes) return notParsed(maxBytes, 'CRL of more than 20 MB')
  const reader = new DerReader(der)
  try {
    return parsed(readCrl(reader))
  } catch (error) {
    if (!(error instanceof DerError)) throw error
    return notParsed(error.at, error.message)
  }
}

function readCrl(reader: DerReader): Crl {
  const { bytes } = reader
  const whole = reader.only(0, bytes.length, tags.sequence)
  const parts = fewChildren(reader, whole, 3)
  const [list, algorithm, signature] = parts
  const tbs = reader.expect(list, tags.sequence)
  const signed = readSigned(reader, tbs)
  const result = {
    tbs: reader.whole(tbs),
    signatureAlgorithm: readSignatureAlgorithm(reader, noLonger(reader, algorithm, maxAlgorithm)),
    signature: readBitBytes(reader, signature),
    ...signed,
  }
  const fatal = reader.oddities.find((one) => one.fatal)
  if (fatal !== undefined) throw new DerError(fatal.at, fatal.problem)
  return { sha256: hash('sha256', bytes, 'hex'), ...result }
}

type Signed = Omit<Crl, 'sha256' | 'tbs' | 'signatureAlgorithm' | 'signature'>

/** TBSCertList (RFC 5280 5.1.2). */
function readSigned(reader: DerReader, tbs: Element): Signed {
  const parts = fewChildren(reader, tbs, 7)
  const hasVersion = parts[0]?.tag === tags.integer
  if (hasVersion && readSmallInteger(reader, reader.expect(parts.shift(), tags.integer)) !== 1) {
    throw new DerError(tbs.from, 'neither version 1 nor version 2')
  }
  const [algorithm, issuer, thisUpdate, ...rest] = parts
  const hasNext = rest[0]?.tag === tags.utcTime || rest[0]?.tag === tags.generalizedTime
  const nextUpdate = hasNext ? rest.shift() : undefined
  const list = rest[0]?.tag === tags.sequence ? rest.shift() : undefined
  const extensions = rest[0]?.tag === contextOf(0) ? rest.shift() : undefined
  if (rest[0] !== undefined) throw new DerError(rest[0].at, 'no such field')
  if (extensions !== undefined && !hasVersion)
    throw new DerError(tbs.from, 'extensions in version 1')
  return {
    innerAlgorithm: readSignatureAlgorithm(reader, noLonger(reader, algorithm, maxAlgorithm)),
    issuer: readName(reader, noLonger(reader, issuer, maxPart)),
    thisUpdate: timeOf(reader, thisUpdate),
    nextUpdate: nextUpdate === undefined ? null : timeOf(reader, nextUpdate),
    entries: { bytes: reader.bytes, from: list?.from ?? 0, to: list?.to ?? 0 },
    ...readCrlExtensions(reader, extensions),
  }
}

function timeOf(reader: DerReader, element: Element | undefined): string {
  const time = readTime(reader, element)
  if (time === null) throw new DerError(element?.at ?? 0, 'time in no known form')
  return time
}

type CrlExtensions = Pick<
  Crl,
  'authorityKeyId' | 'number' | 'isDelta' | 'distributionPoint' | 'unknownCritical'
>

/** RFC 5280 5.2. */
function readCrlExtensions(reader: DerReader, wrapper: Element | undefined): CrlExtensions {
  const none = { authorityKeyId: null, number: null, isDelta: false, distributionPoint: null }
  if (wrapper === undefined) return { ...none, unknownCritical: [] }
  const block = noLonger(reader, wrapper, maxPart)
  const sequence = reader.only(block.from, block.to, tags.sequence)
  const { authorityKeyId, list } = readExtensions(reader, sequence)
  if (new Set(list.map(({ oid }) => oid)).size < list.length) {
    throw new DerError(sequence.at, 'extension more than once')
  }
  const valueOf = (wanted: string): Element | null => {
    const found = list.find(({ oid }) => oid === wanted)
    if (found === undefined) return null
    const parts = reader.children(reader.element(found.at, sequence.to))
    return reader.expect(parts.at(-1), tags.octetString)
  }
  const number = valueOf(oids.number)
  const point = valueOf(oids.distributionPoint)
  return {
    authorityKeyId,
    number: number === null ? null : readNumber(reader, number),
    isDelta: valueOf(oids.delta) !== null,
    distributionPoint: point === null ? null : readDistributionPoint(reader, point),
    unknownCritical: list.flatMap(({ oid, critical }) =>
      critical && !processed.has(oid) ? [oid] : [],
    ),
  }
}

function readNumber(reader: DerReader, { from, to }: Element): string {
  return hexOf(readInteger(reader, reader.only(from, to, tags.integer)).subarray(0, 64))
}

function readDistributionPoint(reader: DerReader, { from, to }: Element): IssuingDistributionPoint {
  const fields = new Map<number, Element>()
  for (const field of reader.children(reader.only(from, to, tags.sequence))) {
    if (fields.has(field.tag) || !pointFields.has(field.tag)) {
      throw new DerError(field.at, 'no such field')
    }
    fields.set(field.tag, field)
  }
  const flag = (number: number): boolean => {
    const field = fields.get(context(number))
    if (field === undefined) return false
    if (field.to - field.from !== 1) throw new DerError(field.at, 'BOOLEAN of odd size')
    return reader.bytes[field.from] !== 0
  }
  const name = fields.get(contextOf(0))
  return {
    urls: name === undefined ? null : readPointName(reader, name),
    onlyUserCertificates: flag(1),
    onlyCaCertificates: flag(2),
    onlySomeReasons: fields.has(context(3)),
    isIndirect: flag(4),
    onlyAttributeCertificates: flag(5),
  }
}

/** DistributionPointName: of nameRelativeToCRLIssuer nobody knows a user; it is a name that fits none. */
function readPointName(reader: DerReader, name: Element): readonly string[] {
  return reader
    .children(name)
    .filter(({ tag }) => tag === contextOf(0))
    .flatMap((full) => reader.children(full))
    .map((one): GeneralName => readGeneralName(reader, one))
    .flatMap((one) => (one.kind === 'uri' ? [one.value] : []))
}

const oids = {
  number: '2.5.29.20',
  delta: '2.5.29.27',
  distributionPoint: '2.5.29.28',
} as const

/** What is looked at, whether or not it leads to a doubt. */
const processed: ReadonlySet<string> = new Set([...Object.values(oids), '2.5.29.35'])
const pointFields: ReadonlySet<number> = new Set([
  contextOf(0),
  ...[1, 2, 3, 4, 5].map((number) => context(number)),
])
const maxBytes = 20 * 2 ** 20
const maxPart = 65_536
const maxAlgorithm = 1024
