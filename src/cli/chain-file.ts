import { parseCertificate } from '../protocol/x509/certificate.ts'
import { type Crl, parseCrl } from '../protocol/x509/crl.ts'
import { splitCrls } from '../protocol/x509/crl-file.ts'
import { derOfPem, splitPem } from '../world/trust.ts'
import { readBounded } from './bounded-file.ts'
import { printable } from './printable.ts'
import { UsageError } from './usage-error.ts'

/**
 * The certificates of a PEM file (`-`: standard input) in the order of the file, DER. Other blocks,
 * private keys above all, are passed over. A file without a certificate is a UsageError that says what
 * it is and how to make the right one.
 */
export function chainFromFile(file: string): readonly Uint8Array[] {
  const bytes = readBounded({ option: 'cert', file, maxBytes })
  const pems = splitPem(bytes.toString('latin1'))
  if (pems.length === 0) throw new UsageError(`chain-${kindOf(bytes)}`, { file: printable(file) })
  if (pems.length > maxCertificates) {
    throw new UsageError('chain-too-large', { file: printable(file) })
  }
  return pems.map(derOfPem)
}

/** The revocation lists of a file, DER or PEM; one that cannot be read is a UsageError, not passed over. */
export function crlsFromFile(option: string, file: string): readonly Crl[] {
  const ders = splitCrls(readBounded({ option, file, maxBytes }))
  if (ders.length > maxLists) {
    const args = { option, file: printable(file), limit: `${maxLists} CRL` }
    throw new UsageError('file-too-large', args)
  }
  return ders.map((der) => {
    const crl = parseCrl(der)
    if (crl.ok) return crl.value
    const reason = crl.problems[0]?.problem ?? '-'
    throw new UsageError('file-without-crl', { file: printable(file), reason })
  })
}

/** What a file without a PEM certificate is instead. */
function kindOf(bytes: Buffer): 'der' | 'pkcs7' | 'pkcs12' | 'empty' {
  if (parseCertificate(bytes.subarray(0, 100_000)).ok) return 'der'
  const text = bytes.toString('latin1')
  if (text.includes('-----BEGIN PKCS7-----') || text.includes('-----BEGIN CMS-----')) return 'pkcs7'
  // SEQUENCE { INTEGER 3 … (RFC 7292 4), SEQUENCE { OID signedData … (RFC 2315 14)
  if (/^\x30(?:[\x00-\x80]|[\x81-\x84][\s\S]{1,4}?)\x02\x01\x03/.test(text)) return 'pkcs12'
  const signedData = '\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02'
  return text.startsWith('\x30') && text.slice(0, 20).includes(signedData) ? 'pkcs7' : 'empty'
}

const maxBytes = 2 ** 25
const maxCertificates = 10_000
const maxLists = 1000
