import type { Attempt } from '../model/attempt.ts'
import type { Visit } from '../model/evidence.ts'
import type { TlsVersion } from '../model/tls.ts'
import type { OutcomeId } from '../model/verdict.ts'
import type { CertificateJudgement } from './certificate.ts'

/** What one visit shows of an endpoint under the guide's sender, and whether once is enough to believe it. */
export interface VisitOutcome {
  readonly outcome: OutcomeId
  /** STARTTLS refused, handshake or session broken: counts only when seen twice (contract). */
  readonly needsTwice: boolean
}

/** null where the visit gave no lasting answer: not greeted, "temporary", or our own time bound. */
export function visitOutcome(
  visit: Visit,
  certificate: CertificateJudgement | null,
): VisitOutcome | null {
  const { ehlo, starttls, handshake, secureEhlo } = visit.facts
  if (ehlo.state !== 'known' || visit.purpose === 'clear-text') return null
  if (isAbsent(starttls)) return { outcome: 'no-tls', needsTwice: false }
  for (const attempt of [starttls, handshake, secureEhlo]) {
    if (attempt.state === 'failed')
      return isLasting(attempt) ? { outcome: 'no-tls', needsTwice: true } : null
  }
  if (handshake.state !== 'known') return null
  if (isOldVersion(handshake.value.version)) return { outcome: 'old-tls', needsTwice: false }
  if (certificate === null || certificate.fatal)
    return { outcome: 'invalid-certificate', needsTwice: false }
  return { outcome: 'encrypted', needsTwice: false }
}

/** Nothing newer than TLS 1.1 (RFC 8996, and the guide's result 2). */
export function isOldVersion(version: TlsVersion): boolean {
  return version !== 'TLSv1.2' && version !== 'TLSv1.3'
}

export function isAbsent(attempt: Attempt<unknown>): boolean {
  return (
    attempt.state === 'failed' && attempt.fault.kind === 'smtp' && attempt.fault.reason === 'absent'
  )
}

/** A failure that is the other side's answer, not a passing one and not our own bound or mistake. */
export function isLasting(attempt: Attempt<unknown>): boolean {
  if (attempt.state !== 'failed') return false
  const { fault } = attempt
  if (fault.kind === 'smtp') return fault.reason !== 'temporary'
  return fault.kind === 'tls' || fault.kind === 'tcp'
}
