import type { Crl, IssuingDistributionPoint } from './crl.ts'
import { findEntry } from './crl-entries.ts'
import type { Certificate } from './certificate.ts'
import {
  doubt,
  isFuture,
  isPast,
  type RevocationDoubt,
  type RevocationInput,
  type RevocationJudgement,
  serialKey,
} from './revocation.ts'
import { verifyDocument } from './signed-document.ts'
import { isoSeconds } from './time.ts'

/**
 * What this list says of this certificate (RFC 5280 6.3, without delta and indirect lists, and with the
 * certificate's issuer as the only one who may sign). What costs little is looked at first; the answer
 * is never made of a list whose signature was not verified.
 */
export function judgeCrl(input: RevocationInput & { readonly crl: Crl }): RevocationJudgement {
  const { crl, certificate, issuer } = input
  const now = isoSeconds(input.now)
  if (now === null) return doubt('malformed')
  const why = wrongList(crl, certificate, issuer) ?? wrongTime(crl, now) ?? wrongSigner(crl, issuer)
  if (why !== null) return doubt(why)
  // A longer serial number than is kept cannot be told from its namesakes.
  if (certificate.serialBytes * 2 > certificate.serial.length) return doubt('malformed')
  const entry = findEntry(crl.entries, Buffer.from(serialKey(certificate.serial), 'hex'))
  const { thisUpdate, nextUpdate } = crl
  const isStale = nextUpdate === null || isPast(nextUpdate, now)
  if (entry.state === 'found') {
    const { at, reason } = entry
    // removeFromCRL stands in delta lists only.
    if (reason === 'removeFromCRL') return doubt('malformed')
    if (isStale && reason === 'certificateHold') return doubt('expired')
    return { status: 'revoked', at, reason, thisUpdate, nextUpdate }
  }
  if (entry.state !== 'absent') return doubt(entry.state)
  if (isStale) return doubt(nextUpdate === null ? 'no-next-update' : 'expired')
  if (crl.distributionPoint?.onlySomeReasons === true) return doubt('some-reasons')
  return { status: 'good', thisUpdate, nextUpdate }
}

function wrongList(
  crl: Crl,
  certificate: Certificate,
  issuer: Certificate,
): RevocationDoubt | null {
  const id = issuer.extensions.subjectKeyId?.id
  const wanted = crl.authorityKeyId?.id ?? null
  if (
    crl.issuer.canonicalKey !== certificate.issuer.canonicalKey ||
    crl.issuer.canonicalKey !== issuer.subject.canonicalKey ||
    (wanted !== null && id !== undefined && wanted !== id)
  )
    return 'wrong-issuer'
  if (crl.unknownCritical.length > 0) return 'unknown-critical'
  if (crl.isDelta) return 'delta'
  return crl.distributionPoint === null ? null : wrongScope(crl.distributionPoint, certificate)
}

/** RFC 5280 6.3.3 (b). */
function wrongScope(
  point: IssuingDistributionPoint,
  { extensions }: Certificate,
): RevocationDoubt | null {
  if (point.isIndirect) return 'indirect'
  const isCa = extensions.basicConstraints?.ca === true
  if (
    point.onlyAttributeCertificates ||
    (isCa ? point.onlyUserCertificates : point.onlyCaCertificates)
  )
    return 'other-scope'
  if (point.urls === null) return null
  const own = new Set(extensions.crlDistributionPoints?.urls.map(urlKey))
  return point.urls.some((url) => own.has(urlKey(url))) ? null : 'other-partition'
}

function wrongTime({ thisUpdate, nextUpdate }: Crl, now: string): RevocationDoubt | null {
  if (isFuture(thisUpdate, now)) return 'not-yet-valid'
  return nextUpdate !== null && nextUpdate < thisUpdate ? 'malformed' : null
}

function wrongSigner(crl: Crl, issuer: Certificate): RevocationDoubt | null {
  if (crl.innerAlgorithm.key !== crl.signatureAlgorithm.key) return 'malformed'
  if (issuer.extensions.keyUsage?.usages.includes('cRLSign') === false) return 'not-authorised'
  const state = verifyDocument(crl, issuer)
  if (state === 'verified') return null
  return state === 'wrong' ? 'wrong-signature' : 'unsupported-signature'
}

/** RFC 5280 7.4: scheme and host without case, the rest to the letter. */
function urlKey(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(.*)$/is.exec(url)
  return match === null ? url : `${match[1]?.toLowerCase()}${match[2]}`
}
