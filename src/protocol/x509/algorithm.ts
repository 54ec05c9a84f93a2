import {
  contextOf,
  DerError,
  type DerReader,
  type Element,
  hexOf,
  readOid,
  readSmallInteger,
  tags,
} from './der.ts'

/** A signature algorithm (RFC 4055, 5480, 5758, 8410, 9881) as far as it must be known to verify. */
export interface SignatureAlgorithm {
  readonly oid: string
  /** OpenSSL's name, or the OID where we know none. */
  readonly name: string
  /** The whole AlgorithmIdentifier in hexadecimal: the inner and the outer must be equal. */
  readonly key: string
  readonly scheme: 'pkcs1' | 'pss' | 'ecdsa' | 'dsa' | 'pure' | null
  /** node:crypto's name of the hash; null where the scheme has its own. */
  readonly hash: string | null
  readonly saltLength: number | null
}

/** AlgorithmIdentifier (RFC 5280 4.1.1.2). An algorithm that we do not know has `scheme` null. */
export function readSignatureAlgorithm(
  reader: DerReader,
  element: Element | undefined,
): SignatureAlgorithm {
  const whole = reader.expect(element, tags.sequence)
  const [type, parameters] = reader.children(whole)
  if (type === undefined) throw new DerError(whole.at, 'element missing')
  const oid = readOid(reader, type)
  const [name = oid, scheme = null, hash = null] = algorithms[oid] ?? []
  const key = hexOf(reader.whole(whole))
  const base = { oid, name, key, scheme, hash, saltLength: null }
  if (scheme === 'pss') return { ...base, ...readPss(reader, parameters) }
  return base
}

/** RSASSA-PSS-params (RFC 4055 3.1). node:crypto knows no MGF1 hash other than that of the message. */
function readPss(
  reader: DerReader,
  parameters: Element | undefined,
): Pick<SignatureAlgorithm, 'scheme' | 'hash' | 'saltLength'> {
  let hash: string | null = 'sha1'
  let maskHash: string | null = 'sha1'
  let saltLength = 20
  for (const part of parameters === undefined ? [] : reader.children(parameters)) {
    const [inner] = reader.children(part)
    if (inner === undefined) throw new DerError(part.at, 'element missing')
    if (part.tag === contextOf(0)) hash = readHash(reader, inner)
    if (part.tag === contextOf(1)) maskHash = readHash(reader, reader.children(inner)[1])
    if (part.tag === contextOf(2)) saltLength = readSmallInteger(reader, inner)
  }
  const known = hash !== null && hash === maskHash && saltLength >= 0 && saltLength <= 512
  return known
    ? { scheme: 'pss', hash, saltLength }
    : { scheme: null, hash: null, saltLength: null }
}

function readHash(reader: DerReader, element: Element | undefined): string | null {
  const [oid] = reader.children(reader.expect(element, tags.sequence))
  return oid === undefined ? null : (hashes[readOid(reader, oid)] ?? null)
}

const hashes: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

type Row = readonly [name: string, scheme: SignatureAlgorithm['scheme'], hash: string | null]

const algorithms: Readonly<Record<string, Row>> = {
  '1.2.840.113549.1.1.2': ['md2WithRSAEncryption', null, 'md2'],
  '1.2.840.113549.1.1.4': ['md5WithRSAEncryption', 'pkcs1', 'md5'],
  '1.2.840.113549.1.1.5': ['sha1WithRSAEncryption', 'pkcs1', 'sha1'],
  '1.3.14.3.2.29': ['sha1WithRSA', 'pkcs1', 'sha1'],
  '1.2.840.113549.1.1.10': ['rsassaPss', 'pss', null],
  '1.2.840.113549.1.1.11': ['sha256WithRSAEncryption', 'pkcs1', 'sha256'],
  '1.2.840.113549.1.1.12': ['sha384WithRSAEncryption', 'pkcs1', 'sha384'],
  '1.2.840.113549.1.1.13': ['sha512WithRSAEncryption', 'pkcs1', 'sha512'],
  '1.2.840.113549.1.1.14': ['sha224WithRSAEncryption', 'pkcs1', 'sha224'],
  '1.2.840.10040.4.3': ['dsa-with-SHA1', 'dsa', 'sha1'],
  '2.16.840.1.101.3.4.3.1': ['dsa_with_SHA224', 'dsa', 'sha224'],
  '2.16.840.1.101.3.4.3.2': ['dsa_with_SHA256', 'dsa', 'sha256'],
  '1.2.840.10045.4.1': ['ecdsa-with-SHA1', 'ecdsa', 'sha1'],
  '1.2.840.10045.4.3.1': ['ecdsa-with-SHA224', 'ecdsa', 'sha224'],
  '1.2.840.10045.4.3.2': ['ecdsa-with-SHA256', 'ecdsa', 'sha256'],
  '1.2.840.10045.4.3.3': ['ecdsa-with-SHA384', 'ecdsa', 'sha384'],
  '1.2.840.10045.4.3.4': ['ecdsa-with-SHA512', 'ecdsa', 'sha512'],
  '1.3.101.112': ['ED25519', 'pure', null],
  '1.3.101.113': ['ED448', 'pure', null],
  '2.16.840.1.101.3.4.3.17': ['ML-DSA-44', 'pure', null],
  '2.16.840.1.101.3.4.3.18': ['ML-DSA-65', 'pure', null],
  '2.16.840.1.101.3.4.3.19': ['ML-DSA-87', 'pure', null],
}
