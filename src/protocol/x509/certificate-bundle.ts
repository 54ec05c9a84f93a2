import { notParsed, type Parsed, parsed } from '../../model/parsed.ts'
import { fewChildren } from './bounded-der.ts'
import { parseCertificate } from './certificate.ts'
import { contextOf, DerError, DerReader, type Element, readOid, tags } from './der.ts'

/**
 * The certificates behind a caIssuers URL (RFC 5280 4.2.2.1): one in DER, or PKCS #7 "certs-only"
 * (RFC 5652 5.1) with several; PEM, which the standard does not allow, is read as well. Each as DER, at
 * most 32. Of PKCS #7 nothing but the certificates is looked at: its signatures say nothing here.
 */
export function parseCertificateBundle(bytes: Uint8Array): Parsed<readonly Uint8Array[]> {
  if (bytes.length > maxBytes) return notParsed(maxBytes, 'more than 300 kB')
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (/^\s*-----BEGIN /.test(text)) return parsePem(text)
  if (parseCertificate(bytes).ok) return parsed([bytes])
  const reader = new DerReader(bytes)
  try {
    return parsed(readCertsOnly(reader))
  } catch (error) {
    if (!(error instanceof DerError)) throw error
    return notParsed(error.at, error.message)
  }
}

function parsePem(text: string): Parsed<readonly Uint8Array[]> {
  const blocks = [
    ...text.matchAll(/-----BEGIN (CERTIFICATE|PKCS7|CMS)-----([^-]+)-----END \1-----/g),
  ].slice(0, maxCertificates)
  const ders = blocks.flatMap(([, label, base64 = '']) => {
    const der = Buffer.from(base64, 'base64')
    if (label === 'CERTIFICATE') return [der]
    const inner = parseCertificateBundle(der)
    return inner.ok ? inner.value : []
  })
  return ders.length === 0 ? notParsed(0, 'PEM without a certificate') : parsed(ders)
}

/** ContentInfo with SignedData. */
function readCertsOnly(reader: DerReader): readonly Uint8Array[] {
  const info = reader.only(0, reader.bytes.length, tags.sequence)
  const [type, content] = fewChildren(reader, info, 2)
  if (type === undefined || readOid(reader, type) !== signedData) {
    throw new DerError(info.at, 'neither a certificate nor PKCS #7 SignedData')
  }
  const wrapped = reader.expect(content, contextOf(0))
  const data = reader.only(wrapped.from, wrapped.to, tags.sequence)
  const list = fewChildren(reader, data, 6).find(({ tag }) => tag === contextOf(0))
  if (list === undefined) throw new DerError(data.at, 'PKCS #7 without certificates')
  return fewChildren(reader, list, maxCertificates)
    .filter(({ tag }: Element) => tag === tags.sequence)
    .map((one) => reader.whole(one))
}

const signedData = '1.2.840.113549.1.7.2'
const maxBytes = 300_000
const maxCertificates = 32
