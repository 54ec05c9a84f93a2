import { hash } from 'node:crypto'
import { publicKeyBytes } from './bare-key.ts'
import type { Certificate } from './certificate.ts'
import { issuerHashes } from './certificate-id.ts'
import type { BasicOcspResponse, OcspAnswer, OcspResponse } from './ocsp.ts'
import { couldIssue, isCurrent } from './path-builder.ts'
import {
  doubt,
  isFuture,
  isPast,
  type RevocationDoubt,
  type RevocationInput,
  type RevocationJudgement,
  serialKey,
} from './revocation.ts'
import { verifySignature } from './signature.ts'
import { verifyDocument } from './signed-document.ts'
import { epochSeconds, isoSeconds } from './time.ts'

/**
 * What this response, fetched or stapled, says of this certificate (RFC 6960 3.2). It must be signed by
 * the issuer itself or by a responder that the issuer appointed with a certificate for OCSPSigning (4.2.2.2);
 * a responder that somebody configured locally does not exist here. Whether the responder's own
 * certificate is revoked is not asked, as with id-pkix-ocsp-nocheck.
 */
export function judgeOcsp(
  input: RevocationInput & { readonly response: OcspResponse },
): RevocationJudgement {
  const { response, certificate, issuer } = input
  const now = isoSeconds(input.now)
  const { basic } = response
  if (response.status !== 'successful') return doubt('responder-error')
  if (basic === null || now === null) return doubt('malformed')
  const answers = answersAbout(basic, certificate, issuer)
  if (answers.length === 0) return doubt('other-certificate')
  const why = wrongSigner(basic, issuer, now)
  if (why !== null) return doubt(why)
  if (basic.unknownCritical.length > 0) return doubt('unknown-critical')
  if (isFuture(basic.producedAt, now)) return doubt('not-yet-valid')
  const judgements = answers.map((answer) => judgeAnswer(answer, now))
  const [first = doubt('other-certificate')] = judgements
  const of = (status: RevocationJudgement['status']): RevocationJudgement | undefined =>
    judgements.find((one) => one.status === status)
  return of('revoked') ?? of('good') ?? first
}

function answersAbout(
  { answers }: BasicOcspResponse,
  certificate: Certificate,
  issuer: Certificate,
): readonly OcspAnswer[] {
  if (certificate.serialBytes * 2 > certificate.serial.length) return []
  const serial = serialKey(certificate.serial)
  return answers.filter((answer) => {
    if (answer.hash === null || serialKey(answer.serial) !== serial) return false
    const { name, key } = issuerHashes(certificate, issuer, answer.hash)
    return answer.issuerNameHash === name && answer.issuerKeyHash === key
  })
}

function judgeAnswer(answer: OcspAnswer, now: string): RevocationJudgement {
  const { status, thisUpdate, nextUpdate, revokedAt, reason } = answer
  if (answer.unknownCritical.length > 0) return doubt('unknown-critical')
  if (isFuture(thisUpdate, now)) return doubt('not-yet-valid')
  if (nextUpdate !== null && nextUpdate < thisUpdate) return doubt('malformed')
  if (status === 'unknown') return doubt('unknown-to-responder')
  const isStale =
    nextUpdate === null
      ? epochSeconds(now) - epochSeconds(thisUpdate) > maxAge
      : isPast(nextUpdate, now)
  if (status === 'revoked' && revokedAt !== null && !(isStale && reason === 'certificateHold')) {
    return { status, at: revokedAt, reason, thisUpdate, nextUpdate }
  }
  if (isStale) return doubt(nextUpdate === null ? 'no-next-update' : 'expired')
  return status === 'good' ? { status, thisUpdate, nextUpdate } : doubt('malformed')
}

function wrongSigner(
  basic: BasicOcspResponse,
  issuer: Certificate,
  now: string,
): RevocationDoubt | null {
  const named = [issuer, ...basic.certificates].filter((one) => isNamed(one, basic.responder))
  let why: RevocationDoubt = 'not-authorised'
  for (const signer of named) {
    if (signer.sha256 !== issuer.sha256 && !isAppointed(signer, issuer, now)) continue
    const state = verifyDocument(basic, signer)
    if (state === 'verified') return null
    why = state === 'wrong' ? 'wrong-signature' : 'unsupported-signature'
  }
  return why
}

function isNamed(
  { subject, key }: Certificate,
  { name, keyHash }: BasicOcspResponse['responder'],
): boolean {
  if (name !== null) return subject.canonicalKey === name
  return hash('sha1', publicKeyBytes(key), 'hex') === keyHash
}

/** RFC 6960 4.2.2.2: issued by the very CA, for OCSPSigning, and valid now. */
function isAppointed(signer: Certificate, issuer: Certificate, now: string): boolean {
  const { extKeyUsage, unknownCritical } = signer.extensions
  return (
    extKeyUsage?.usages.includes('OCSPSigning') === true &&
    unknownCritical.length === 0 &&
    !signer.oddities.some(({ fatal }) => fatal) &&
    isCurrent(signer, now) &&
    couldIssue(issuer, signer) &&
    signer.innerAlgorithm.key === signer.signatureAlgorithm.key &&
    verifySignature(signer, issuer.key) === 'verified'
  )
}

/** Seconds that an answer without nextUpdate counts: newer information is always there (RFC 6960 4.2.2.1). */
const maxAge = 86_400
