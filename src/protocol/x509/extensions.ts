import {
  context,
  contextOf,
  DerError,
  type DerReader,
  type Element,
  hexOf,
  readBoolean,
  readNamedBits,
  readOid,
  readSmallInteger,
  tags,
} from './der.ts'
import { type GeneralName, readGeneralName } from './general-name.ts'

/** The extensions of a certificate (RFC 5280 4.2); null where absent or malformed. */
export interface Extensions {
  /** Every extension in the order of the certificate. */
  readonly list: readonly {
    readonly oid: string
    readonly critical: boolean
    readonly at: number
  }[]
  /** `pathLength`: Infinity for one beyond counting, -1 for a negative one. */
  readonly basicConstraints: Extension<{ readonly ca: boolean; readonly pathLength: number | null }>
  readonly keyUsage: Extension<{ readonly usages: readonly KeyUsage[] }>
  /** `usages`: names of `extKeyUsageNames`, else OIDs. */
  readonly extKeyUsage: Extension<{ readonly usages: readonly string[] }>
  readonly subjectAltName: Extension<{ readonly names: readonly GeneralName[] }>
  readonly nameConstraints: Extension<NameConstraints>
  /** `id`: hexadecimal. */
  readonly subjectKeyId: Extension<{ readonly id: string }>
  readonly authorityKeyId: Extension<AuthorityKeyId>
  readonly authorityInfo: Extension<AuthorityInfo>
  readonly crlDistributionPoints: Extension<{ readonly urls: readonly string[] }>
  readonly certificatePolicies: Extension<{ readonly policies: readonly string[] }>
  readonly policyConstraints: Extension<object>
  /** RFC 7633; 5 is status_request ("must staple"). */
  readonly tlsFeature: Extension<{ readonly features: readonly number[] }>
  /** OIDs of critical extensions that mail senders' libraries do not process. */
  readonly unknownCritical: readonly string[]
}

export type Extension<T> = (T & { readonly critical: boolean }) | null

export interface NameConstraints {
  /** null: the field is absent. */
  readonly permitted: readonly Subtree[] | null
  readonly excluded: readonly Subtree[] | null
}

export interface Subtree {
  readonly base: GeneralName
  /** Minimum and maximum are as RFC 5280 wants them: absent. */
  readonly plain: boolean
}

export interface AuthorityKeyId {
  readonly id: string | null
  readonly hasIssuer: boolean
  readonly serial: string | null
}

/** URLs only; at most 16 of each. */
export interface AuthorityInfo {
  readonly ocsp: readonly string[]
  readonly caIssuers: readonly string[]
}

export const keyUsages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const

export type KeyUsage = (typeof keyUsages)[number]

/** Reads `Extensions`, or nothing of it if the element is undefined (version 1). */
export function readExtensions(reader: DerReader, sequence: Element | undefined): Extensions {
  const draft: Draft = { ...absent, list: [], unknownCritical: [] }
  const seen = new Set<string>()
  for (const element of sequence === undefined ? [] : reader.children(sequence)) {
    const { oid, critical, value } = readHead(reader, element)
    draft.list.push({ oid, critical, at: element.at })
    if (seen.has(oid)) {
      const problem = `extension ${extensionNames[oid] ?? oid} more than once`
      if (fatalWhenMalformed.has(oid)) reader.fatal(element.at, problem)
      else reader.odd(element.at, problem)
    }
    seen.add(oid)
    if (critical && !processed.has(oid)) draft.unknownCritical.push(oid)
    decode(reader, draft, { oid, critical, value })
  }
  return draft
}

type Draft = { -readonly [K in keyof Extensions]: Extensions[K] } & {
  list: { oid: string; critical: boolean; at: number }[]
  unknownCritical: string[]
}

interface Head {
  readonly oid: string
  readonly critical: boolean
  /** The OCTET STRING. */
  readonly value: Element
}

function readHead(reader: DerReader, element: Element): Head {
  const [type, ...rest] = reader.children(reader.expect(element, tags.sequence))
  if (type === undefined) throw new DerError(element.at, 'element missing')
  const [flag, behind] = rest
  const hasFlag = flag?.tag === tags.boolean
  const critical = hasFlag ? readBoolean(reader, flag) : false
  if (hasFlag && !critical) reader.odd(flag.at, 'critical FALSE written out')
  const value = reader.expect(hasFlag ? behind : flag, tags.octetString)
  if (value.to !== element.to) throw new DerError(value.to, 'bytes behind the extension')
  return { oid: readOid(reader, type), critical, value }
}

function decode(reader: DerReader, draft: Draft, head: Head): void {
  try {
    decodeKnown(reader, draft, head)
  } catch (error) {
    if (!(error instanceof DerError)) throw error
    const problem = `${extensionNames[head.oid] ?? head.oid} malformed: ${error.message}`
    if (fatalWhenMalformed.has(head.oid)) reader.fatal(error.at, problem)
    else reader.odd(error.at, problem)
  }
}

function decodeKnown(reader: DerReader, draft: Draft, { oid, critical, value }: Head): void {
  const { from, to } = value
  const list = (): Element[] => {
    const elements = reader.children(reader.only(from, to, tags.sequence))
    if (elements.length === 0) throw new DerError(from, 'empty')
    return elements
  }
  switch (oid) {
    case '2.5.29.19':
      draft.basicConstraints = { critical, ...readBasicConstraints(reader, value) }
      return
    case '2.5.29.15':
      draft.keyUsage = { critical, usages: readKeyUsage(reader, value) }
      return
    case '2.5.29.37':
      draft.extKeyUsage = { critical, usages: list().map((one) => usageName(readOid(reader, one))) }
      return
    case '2.5.29.17':
      draft.subjectAltName = { critical, names: list().map((one) => readGeneralName(reader, one)) }
      return
    case '2.5.29.30':
      draft.nameConstraints = { critical, ...readNameConstraints(reader, value) }
      return
    case '2.5.29.14':
      draft.subjectKeyId = {
        critical,
        id: hexOf(reader.content(reader.only(from, to, tags.octetString))),
      }
      return
    case '2.5.29.35':
      draft.authorityKeyId = { critical, ...readAuthorityKeyId(reader, value) }
      return
    case '1.3.6.1.5.5.7.1.1':
      draft.authorityInfo = { critical, ...readAuthorityInfo(reader, list()) }
      return
    case '2.5.29.31':
      draft.crlDistributionPoints = { critical, urls: readDistributionPoints(reader, list()) }
      return
    case '2.5.29.32':
      draft.certificatePolicies = { critical, policies: readPolicies(reader, list()) }
      return
    case '2.5.29.36':
      list()
      draft.policyConstraints = { critical }
      return
    case '1.3.6.1.5.5.7.1.24':
      draft.tlsFeature = { critical, features: list().map((one) => readSmallInteger(reader, one)) }
      return
    default:
  }
}

function readBasicConstraints(
  reader: DerReader,
  { from, to }: Element,
): { ca: boolean; pathLength: number | null } {
  const parts = reader.children(reader.only(from, to, tags.sequence))
  const [first, second] = parts
  const hasFlag = first?.tag === tags.boolean
  const ca = hasFlag ? readBoolean(reader, first) : false
  if (hasFlag && !ca) reader.odd(first.at, 'cA FALSE written out')
  const length = hasFlag ? second : first
  if (parts.length > (hasFlag ? 2 : 1)) throw new DerError(from, 'more fields than there are')
  if (length === undefined) return { ca, pathLength: null }
  const pathLength = readSmallInteger(reader, length)
  if (pathLength < 0) reader.fatal(length.at, 'negative path length')
  return { ca, pathLength }
}

function readKeyUsage(reader: DerReader, { from, to }: Element): readonly KeyUsage[] {
  const bits = readNamedBits(reader, reader.only(from, to, tags.bitString))
  if (bits.length === 0) reader.fatal(from, 'keyUsage without a usage')
  return bits.flatMap((bit) => keyUsages[bit] ?? [])
}

/** NameConstraints (RFC 5280 4.2.1.10). */
function readNameConstraints(reader: DerReader, { from, to }: Element): NameConstraints {
  let permitted: readonly Subtree[] | null = null
  let excluded: readonly Subtree[] | null = null
  for (const part of reader.children(reader.only(from, to, tags.sequence))) {
    const subtrees = reader.children(part).map((subtree) => readSubtree(reader, subtree))
    if (part.tag === contextOf(0)) permitted = subtrees
    else if (part.tag === contextOf(1)) excluded = subtrees
    else throw new DerError(part.at, 'neither permitted nor excluded')
  }
  return { permitted, excluded }
}

function readSubtree(reader: DerReader, subtree: Element): Subtree {
  const [base, ...limits] = reader.children(reader.expect(subtree, tags.sequence))
  if (base === undefined) throw new DerError(subtree.at, 'element missing')
  if (limits.length > 0) reader.odd(subtree.at, 'name constraint with minimum or maximum')
  return { base: readGeneralName(reader, base), plain: limits.length === 0 }
}

function readAuthorityKeyId(reader: DerReader, { from, to }: Element): AuthorityKeyId {
  let id: string | null = null
  let hasIssuer = false
  let serial: string | null = null
  for (const part of reader.children(reader.only(from, to, tags.sequence))) {
    if (part.tag === context(0)) id = hexOf(reader.content(part))
    else if (part.tag === contextOf(1)) hasIssuer = true
    else if (part.tag === context(2)) serial = hexOf(reader.content(part))
    else throw new DerError(part.at, 'no such field')
  }
  return { id, hasIssuer, serial }
}

function readAuthorityInfo(reader: DerReader, descriptions: readonly Element[]): AuthorityInfo {
  const ocsp: string[] = []
  const caIssuers: string[] = []
  for (const description of descriptions) {
    const [method, location] = reader.children(reader.expect(description, tags.sequence))
    if (method === undefined || location === undefined) {
      throw new DerError(description.at, 'element missing')
    }
    const kind = readOid(reader, method)
    const name = readGeneralName(reader, location)
    if (name.kind !== 'uri') continue
    if (kind === '1.3.6.1.5.5.7.48.1' && ocsp.length < maxUrls) ocsp.push(name.value)
    if (kind === '1.3.6.1.5.5.7.48.2' && caIssuers.length < maxUrls) caIssuers.push(name.value)
  }
  return { ocsp, caIssuers }
}

/** The URLs of `fullName` of each distribution point (RFC 5280 4.2.1.13). */
function readDistributionPoints(reader: DerReader, points: readonly Element[]): readonly string[] {
  const fields = points.flatMap((point) => reader.children(reader.expect(point, tags.sequence)))
  return fields
    .filter((field) => field.tag === contextOf(0))
    .flatMap((field) => reader.children(field))
    .filter((name) => name.tag === contextOf(0))
    .flatMap((name) => reader.children(name).map((one) => readGeneralName(reader, one)))
    .flatMap((name) => (name.kind === 'uri' ? [name.value] : []))
    .slice(0, maxUrls)
}

function readPolicies(reader: DerReader, list: readonly Element[]): readonly string[] {
  return list.map((policy) => {
    const [oid] = reader.children(reader.expect(policy, tags.sequence))
    if (oid === undefined) throw new DerError(policy.at, 'element missing')
    return readOid(reader, oid)
  })
}

function usageName(oid: string): string {
  return extKeyUsageNames[oid] ?? oid
}

const maxUrls = 16

const absent = {
  basicConstraints: null,
  keyUsage: null,
  extKeyUsage: null,
  subjectAltName: null,
  nameConstraints: null,
  subjectKeyId: null,
  authorityKeyId: null,
  authorityInfo: null,
  crlDistributionPoints: null,
  certificatePolicies: null,
  policyConstraints: null,
  tlsFeature: null,
}

const extKeyUsageNames: Readonly<Record<string, string>> = {
  '2.5.29.37.0': 'anyExtendedKeyUsage',
  '1.3.6.1.5.5.7.3.1': 'serverAuth',
  '1.3.6.1.5.5.7.3.2': 'clientAuth',
  '1.3.6.1.5.5.7.3.3': 'codeSigning',
  '1.3.6.1.5.5.7.3.4': 'emailProtection',
  '1.3.6.1.5.5.7.3.8': 'timeStamping',
  '1.3.6.1.5.5.7.3.9': 'OCSPSigning',
  '1.3.6.1.4.1.311.10.3.3': 'msSGC',
  '2.16.840.1.113730.4.1': 'nsSGC',
}

const extensionNames: Readonly<Record<string, string>> = {
  '2.5.29.14': 'subjectKeyIdentifier',
  '2.5.29.15': 'keyUsage',
  '2.5.29.17': 'subjectAltName',
  '2.5.29.19': 'basicConstraints',
  '2.5.29.30': 'nameConstraints',
  '2.5.29.31': 'cRLDistributionPoints',
  '2.5.29.32': 'certificatePolicies',
  '2.5.29.35': 'authorityKeyIdentifier',
  '2.5.29.36': 'policyConstraints',
  '2.5.29.37': 'extKeyUsage',
  '1.3.6.1.5.5.7.1.1': 'authorityInfoAccess',
  '1.3.6.1.5.5.7.1.24': 'tlsFeature',
}

/** Those that OpenSSL decodes before anything else: a malformed one makes the certificate unusable. */
const fatalWhenMalformed: ReadonlySet<string> = new Set([
  '2.5.29.14',
  '2.5.29.15',
  '2.5.29.17',
  '2.5.29.19',
  '2.5.29.30',
  '2.5.29.31',
  '2.5.29.35',
  '2.5.29.37',
])

/** Critical extensions that OpenSSL takes as processed (X509_supported_extension). */
const processed: ReadonlySet<string> = new Set([
  '2.5.29.14',
  '2.5.29.15',
  '2.5.29.17',
  '2.5.29.19',
  '2.5.29.30',
  '2.5.29.31',
  '2.5.29.32',
  '2.5.29.33',
  '2.5.29.36',
  '2.5.29.37',
  '2.5.29.54',
  '2.16.840.1.113730.1.1',
  '1.3.6.1.5.5.7.48.1.5',
])
