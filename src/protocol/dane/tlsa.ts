import { type Parsed, parsed } from '../../model/parsed.ts'
import type { Tlsa } from '../dns/record.ts'
import { readRdata } from '../dns/read-rdata.ts'
import { parsePublicKey } from '../x509/bare-key.ts'
import { parseCertificate } from '../x509/certificate.ts'

/**
 * TLSA records (RFC 6698) as mail uses them (RFC 7672, with the operational rules of RFC 7671).
 *
 * A TLSA record in a signed zone says which key or issuer a server has, so that a sender needs neither
 * a public CA nor the honesty of whoever answers. Four numbers in front of the data say how:
 *
 * - usage: 3 (DANE-EE), this is the server's own certificate or key; 2 (DANE-TA), this is an issuer in
 *   the chain it sends. 0 and 1 (PKIX-TA, PKIX-EE) ask for a public CA as well, which mail servers have
 *   no agreed list of: for SMTP they are unusable (RFC 7672 3.1.3).
 * - selector: 0 the whole certificate, 1 its SubjectPublicKeyInfo, which stays when it is renewed.
 * - matching type: 0 the thing itself, 1 its SHA-256, 2 its SHA-512.
 *
 * The mere presence of records, usable or not, obliges senders to TLS (RFC 7672 2.2): where all are
 * unusable, the session must be encrypted and nothing is verified; where one is usable, one must match.
 * So "unusable", "invalid" and "absent" are three different answers, and each record is judged by itself.
 *
 * `base-domain.ts` says which names are asked, `match-tlsa.ts` compares records with a chain,
 * `rollover.ts` shows whether the records are ready for the next key.
 */
export interface TlsaRecord extends Tlsa {
  /** Why this record cannot be used for SMTP; null if it can. */
  readonly unusable: TlsaFlaw | null
}

/**
 * `usage`: 0 or 1, meant for public CAs. `unknown-usage`, `unknown-selector`, `unknown-matching-type`: no
 * such number, or a private one. `digest-length`: not as long as its digest is. `malformed`: full data
 * that is no certificate or no key.
 */
export type TlsaFlaw =
  | 'usage'
  | 'unknown-usage'
  | 'unknown-selector'
  | 'unknown-matching-type'
  | 'digest-length'
  | 'malformed'

/** Reads RDATA (RFC 6698 2.1). Problem: less than the three numbers. */
export function parseTlsa(rdata: Uint8Array): Parsed<TlsaRecord> {
  const read = readRdata('TLSA', { rdata, rdataAt: 0 }, rdata)
  return read.ok ? parsed(assessTlsa(read.value)) : read
}

/** Can SMTP use this record (RFC 6698 4.1, RFC 7672 3.1)? */
export function assessTlsa({ usage, selector, matchingType, association }: Tlsa): TlsaRecord {
  const record = { usage, selector, matchingType, association: association.toLowerCase() }
  return { ...record, unusable: flawOf(record) }
}

/** The presentation form of RFC 6698 2.2 without parentheses: `3 1 1 8a9a70…`. */
export function presentTlsa({ usage, selector, matchingType, association }: Tlsa): string {
  return `${usage} ${selector} ${matchingType} ${association.toLowerCase()}`
}

function flawOf({ usage, selector, matchingType, association }: Tlsa): TlsaFlaw | null {
  if (usage === 0 || usage === 1) return 'usage'
  if (usage !== 2 && usage !== 3) return 'unknown-usage'
  if (selector !== 0 && selector !== 1) return 'unknown-selector'
  const length = { 0: null, 1: 64, 2: 128 }[matchingType]
  if (length === undefined) return 'unknown-matching-type'
  if (length !== null) return association.length === length ? null : 'digest-length'
  const der = Buffer.from(association, 'hex')
  const content = selector === 0 ? parseCertificate(der) : parsePublicKey(der)
  return content.ok ? null : 'malformed'
}
