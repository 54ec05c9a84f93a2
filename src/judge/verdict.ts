import type { Evidence, HostEvidence } from '../model/evidence.ts'
import type { FindingCode } from '../model/finding.ts'
import type { ReportVerdict } from '../model/report.ts'
import { type OutcomeId, outcomeIds, type VerdictId } from '../model/verdict.ts'
import type { EndpointJudgement } from './endpoint.ts'
import { failedFamily, type Found } from './findings-of-domain.ts'
import type { Cause } from './profiles/outcome-for.ts'
import { explains } from './profiles/reasons.ts'

/** An endpoint as it stands under the rules of one sender. */
export interface RuledEndpoint {
  readonly judgement: EndpointJudgement
  /** The first demand that fails; null: it could not be judged. */
  readonly outcome: OutcomeId | null
  readonly cause: Cause | null
}

/**
 * The verdict of a target (contract): the worst among judged endpoints, because mail takes whichever MX
 * answers; without a judged endpoint, what kept us from judging. Where bogus answers leave validating
 * senders no host, whatever the endpoints show decides nothing.
 */
export function verdictOf(
  evidence: Evidence,
  rows: readonly RuledEndpoint[],
  findings: readonly Found[],
  profile: string,
): ReportVerdict {
  const outcomes = rows.flatMap(({ outcome }) => outcome ?? [])
  const worst = outcomeIds.findLast((id) => outcomes.includes(id))
  const isForged = evidence.mx?.dnssec === 'bogus' || leavesNoHost(evidence)
  const id = isForged ? 'dns-error' : (worst ?? unjudged(evidence, rows))
  const agree =
    allKnown(evidence) &&
    outcomes.length === rows.length &&
    outcomes.every((outcome) => outcome === worst)
  return {
    id,
    scope: id === worst && agree ? 'all' : 'some',
    judged: outcomes.length,
    endpoints: rows.length,
    profile,
    reasons: reasonsFor(id, rows, findings),
  }
}

/**
 * Bogus answers, and no host left for a sender that validates: an address or TLSA answer that is bogus makes
 * its host unusable, as does a TLSA lookup that failed (RFC 7672 2.1.1, 2.2). What failed without being
 * bogus does not do alone: it concerns senders with DANE, and whether it is our network's fault is open.
 */
function leavesNoHost({ hosts }: Evidence): boolean {
  const isBogus = ({ addresses, tlsa }: HostEvidence) =>
    addresses?.dnssec === 'bogus' || tlsa?.status === 'bogus'
  const isUnusable = (host: HostEvidence) =>
    isBogus(host) || host.tlsa?.status === 'error' || host.endpoints.length === 0
  return hosts.some(isBogus) && hosts.every(isUnusable)
}

/** Every host's addresses were looked up: none is missing because DNS failed. */
function allKnown({ hosts }: Evidence): boolean {
  return hosts.every(({ addresses }) => addresses === null || failedFamily(addresses) === null)
}

function unjudged(evidence: Evidence, rows: readonly RuledEndpoint[]): VerdictId {
  const { mx, hosts } = evidence
  if (mx?.status === 'null' || mx?.status === 'no-data') return 'no-mail'
  if (mx !== null && mx.status !== 'found' && mx.status !== 'implicit') return 'dns-error'
  if (!hosts.some(({ endpoints }) => endpoints.length > 0)) return 'dns-error'
  const answered = rows.some(({ judgement }) => judgement.shown?.facts.answer.state === 'known')
  return answered ? 'inconclusive' : 'unreachable'
}

/** The codes that made the verdict, in the order of the report. */
function reasonsFor(
  id: VerdictId,
  rows: readonly RuledEndpoint[],
  findings: readonly Found[],
): FindingCode[] {
  const isOutcome = (outcomeIds as readonly VerdictId[]).includes(id)
  // Where nothing could be judged, what this sender would have had to know.
  const deciding = rows.filter(({ outcome, judgement }) =>
    isOutcome ? outcome === id : outcome !== judgement.outcome,
  )
  const isExplained = (found: Found) =>
    deciding.some(({ judgement, cause }) => cause !== null && explains(cause, judgement, found))
  const counts = (found: Found) => {
    if (id === 'encrypted') return false
    if (isOutcome) return isExplained(found)
    return keepsFromJudging.includes(found.code) || isExplained(found)
  }
  return [...new Set(findings.filter(counts).map(({ code }) => code))]
}

/** What can keep one from finding, reaching or questioning a server; all else is said, but is not why. */
const keepsFromJudging: readonly FindingCode[] = [
  'domain-not-found',
  'mx-lookup-failed',
  'alias-loop',
  'no-mail-host',
  'null-mx',
  'null-mx-with-others',
  'mx-is-address',
  'mx-without-address',
  'address-lookup-failed',
  'mx-special-address',
  'opted-out',
  'dnssec-bogus',
  'mx-unreachable',
  'ipv6-unreachable',
  'ipv6-not-tested',
  'greeting-refused',
  'ehlo-unsupported',
  'rate-limited',
  'temporary-failure',
  'no-answer-in-time',
  'connection-lost',
  'reply-malformed',
  'starttls-refused',
  'handshake-failed',
  'tls-session-failed',
  'internal-error',
]
