import type { Evidence, HostEvidence } from '../model/evidence.ts'
import type { FindingCode } from '../model/finding.ts'
import type { ReportVerdict } from '../model/report.ts'
import { outcomeIds, type VerdictId } from '../model/verdict.ts'
import type { EndpointJudgement } from './endpoint.ts'
import { isFatal } from './certificate.ts'
import type { Found } from './findings-of-domain.ts'
import { severities } from './severity.ts'

/** The guide's sender: TLS 1.2 or newer and a valid certificate, else clear text. */
export const defaultProfile = 'tls12-authenticated'

/**
 * The verdict of a target (contract): the worst among judged endpoints, because mail takes whichever MX
 * answers; without a judged endpoint, what kept us from judging.
 */
export function verdictOf(
  evidence: Evidence,
  judgements: readonly EndpointJudgement[],
  findings: readonly Found[],
): ReportVerdict {
  const outcomes = judgements.flatMap(({ outcome }) => outcome ?? [])
  const worst = outcomeIds.findLast((id) => outcomes.includes(id))
  const id =
    evidence.mx?.dnssec === 'bogus' ? 'dns-error' : (worst ?? unjudged(evidence, judgements))
  const agree =
    outcomes.length === judgements.length && outcomes.every((outcome) => outcome === worst)
  return {
    id,
    scope: id === worst && agree ? 'all' : 'some',
    judged: outcomes.length,
    endpoints: judgements.length,
    profile: defaultProfile,
    reasons: reasonsFor(id, judgements, findings),
  }
}

function unjudged(evidence: Evidence, judgements: readonly EndpointJudgement[]): VerdictId {
  const { mx, hosts } = evidence
  if (mx?.status === 'null' || mx?.status === 'no-data') return 'no-mail'
  if (mx !== null && mx.status !== 'found' && mx.status !== 'implicit') return 'dns-error'
  const isUsable = ({ endpoints, addresses }: HostEvidence) =>
    endpoints.length > 0 && addresses?.dnssec !== 'bogus'
  if (!hosts.some(isUsable)) return 'dns-error'
  const answered = judgements.some(({ shown }) => shown?.facts.answer.state === 'known')
  return answered ? 'inconclusive' : 'unreachable'
}

/** The codes that made the verdict, in the order of the report. */
function reasonsFor(
  id: VerdictId,
  judgements: readonly EndpointJudgement[],
  findings: readonly Found[],
): FindingCode[] {
  const deciding = judgements.filter(({ outcome }) => outcome === id)
  const concerns = ({ at }: Found) =>
    deciding.some(({ endpoint, host }) => at.address === endpoint.address && at.host === host.name)
  const counts = (found: Found) => {
    if (id === 'encrypted') return false
    if (id === 'no-tls' || id === 'old-tls')
      return concerns(found) && decides[id].includes(found.code)
    if (id === 'invalid-certificate')
      return concerns(found) && (isFatal(found) || found.code === 'anonymous-only')
    return (
      severities[found.code] !== 'info' ||
      found.code === 'null-mx' ||
      temporary.includes(found.code)
    )
  }
  return [...new Set(findings.filter(counts).map(({ code }) => code))]
}

const temporary: readonly FindingCode[] = ['rate-limited', 'temporary-failure']

const decides: Readonly<Record<'no-tls' | 'old-tls', readonly FindingCode[]>> = {
  'no-tls': [
    'starttls-absent',
    'starttls-masked',
    'starttls-refused',
    'handshake-failed',
    'tls-session-failed',
    'connection-lost',
    'reply-malformed',
  ],
  'old-tls': ['old-tls-version'],
}
