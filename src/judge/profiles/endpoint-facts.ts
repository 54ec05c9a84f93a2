import { isIP } from 'node:net'
import type { Attempt } from '../../model/attempt.ts'
import type { Evidence, Visit } from '../../model/evidence.ts'
import type { Report } from '../../model/report.ts'
import { matchMx } from '../../protocol/sts/match-mx.ts'
import type { StsPolicy } from '../../protocol/sts/policy.ts'
import { isFatal } from '../certificate.ts'
import type { DaneJudgement } from '../dane.ts'
import { type EndpointJudgement, isBogus } from '../endpoint.ts'
import type { EndpointFacts } from './outcome-for.ts'

/** What is known of the domain, beside its endpoints. */
export interface DomainFacts {
  readonly evidence: Evidence
  readonly sts: { readonly report: Report['mtaSts']; readonly policy: StsPolicy | null }
  /** Silence may be our own network's. */
  readonly portBlocked: boolean
}

export function endpointFacts(
  judgement: EndpointJudgement,
  dane: DaneJudgement,
  domain: DomainFacts,
): EndpointFacts {
  const { mx } = domain.evidence
  const seen = seenAt(judgement)
  const reach = reachOf(judgement, seen.reach, domain)
  return {
    ...seen,
    reach,
    certificate: certificateOf(judgement),
    dane: daneOf(judgement, dane, seen.tls),
    name: nameOf(mx),
    sts: stsOf(judgement, domain),
  }
}

function nameOf(mx: Evidence['mx']): EndpointFacts['name'] {
  if (mx === null || mx.dnssec === 'secure') return 'proven'
  return mx.dnssec === 'insecure' ? 'unsigned' : 'not-tested'
}

type Seen = Pick<EndpointFacts, 'reach' | 'tls'>

function reachOf(
  { host, endpoint }: EndpointJudgement,
  reach: EndpointFacts['reach'],
  { evidence, portBlocked }: DomainFacts,
): EndpointFacts['reach'] {
  if (evidence.mx?.dnssec === 'bogus' || isBogus(host, endpoint)) return 'bogus'
  return reach === 'silent' && portBlocked ? 'unseen' : reach
}

function seenAt({ shown, outcome }: EndpointJudgement): Seen {
  if (shown === null) return { reach: 'unseen', tls: null }
  if (outcome === 'no-tls') return { reach: 'talking', tls: 'none' }
  const { handshake } = shown.facts
  const version = handshake.state === 'known' ? handshake.value.version : null
  return outcome === null ? unjudged(shown) : { reach: 'talking', tls: version }
}

/** Before the TLS question nothing is learnt; a `454` to STARTTLS sends senders on their way as a `554` does. */
function unjudged({ facts }: Visit): Seen {
  for (const attempt of [facts.answer, facts.greeting, facts.ehlo]) {
    if (attempt.state !== 'known') return { reach: reachWithout(attempt), tls: null }
  }
  const { starttls } = facts
  const reply =
    starttls.state === 'failed' && starttls.fault.kind === 'smtp' ? starttls.fault.reply : null
  if (reply?.code === 421) return { reach: 'later', tls: null }
  const isRefused = reply !== null && reply.code >= 400 && reply.code < 500
  return { reach: 'talking', tls: isRefused ? 'none' : null }
}

function reachWithout(attempt: Attempt<unknown>): EndpointFacts['reach'] {
  if (attempt.state !== 'failed') return 'unseen'
  const { fault } = attempt
  if (fault.kind === 'tcp' || fault.kind === 'timeout') return 'silent'
  // A lasting refusal is about us: our address, our name.
  return fault.kind === 'smtp' && fault.reason === 'temporary' ? 'later' : 'unseen'
}

function certificateOf({ certificate, shown }: EndpointJudgement): EndpointFacts['certificate'] {
  if (shown?.facts.handshake.state !== 'known') return null
  if (certificate === null) return 'absent'
  const fatal = certificate.findings.filter(isFatal)
  if (fatal.length === 0) return 'valid'
  return fatal.every(({ code }) => code === 'revoked') ? 'revoked' : 'invalid'
}

/** Signed records and no TLS: whatever they say, it is not met. */
function daneOf(
  { host }: EndpointJudgement,
  { status }: DaneJudgement,
  tls: EndpointFacts['tls'],
): EndpointFacts['dane'] {
  return tls === 'none' && host.tlsa?.status === 'found' ? 'invalid' : status
}

/** S-6 to S-8: no policy of ours to fall back on where the fetch failed, but a sender may have one. */
function stsOf({ host }: EndpointJudgement, { sts }: DomainFacts): EndpointFacts['sts'] {
  const { report, policy } = sts
  if (policy !== null) {
    if (policy.mode !== 'enforce') return 'none'
    // An address that was typed has no name that a policy could list.
    const isListed =
      (host.kind === 'given' && isIP(host.name) !== 0) ||
      policy.mx.some((pattern) => matchMx(pattern, host.name))
    return isListed ? 'listed' : 'not-listed'
  }
  const isPublished = report.id !== null
  if (report.status === 'absent' || (report.status === 'invalid' && !isPublished)) return 'none'
  return 'unknown'
}
