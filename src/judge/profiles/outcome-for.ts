import type { SenderOutcome, SenderProfile } from '../../model/profile.ts'
import type { Report } from '../../model/report.ts'
import type { TlsVersion } from '../../model/tls.ts'
import { findSender } from './senders.ts'

/** What a sender meets at one endpoint, without any judgement of what that means. */
export interface EndpointFacts {
  /**
   * `talking`: it went as far as STARTTLS; `silent`: no connection or no conversation; `later`: 4xx to
   * us before TLS; `bogus`: DNSSEC of its name fails; `unseen`: we were kept from it, or it refuses us.
   */
  readonly reach: 'talking' | 'silent' | 'later' | 'bogus' | 'unseen'
  /** The best version; `none`: not offered, refused or failed. null: not learnt. */
  readonly tls: TlsVersion | 'none' | null
  /** For the name of the host, by public CAs. `revoked`: nothing else is wrong; `absent`: anonymous suites only. */
  readonly certificate: 'valid' | 'revoked' | 'invalid' | 'absent' | null
  /** TLSA records against what was sent. */
  readonly dane: Report['hosts'][number]['endpoints'][number]['dane']['status']
  /** `proven`: the name of the host came signed, or was typed; `unsigned`: its zone has no DNSSEC. */
  readonly name: 'proven' | 'unsigned' | 'not-tested'
  /** `listed`, `not-listed`: by an enforced policy; `none`: no such policy; `unknown`: not seen, and senders may have kept one. */
  readonly sts: 'listed' | 'not-listed' | 'none' | 'unknown'
}

/** Why the outcome is no better: a demand that is not met, what is not published, or what we could not see. */
export type Cause =
  | 'tls'
  | 'version'
  | 'suite'
  | 'certificate'
  | 'tlsa'
  | 'policy'
  | 'no-tlsa'
  | 'no-policy'
  | 'tlsa-unusable'
  | 'name-unproven'
  | 'silent'
  | 'later'
  | 'bogus'
  | 'unseen'
  | 'tls-unseen'
  | 'tlsa-unseen'
  | 'policy-unseen'

export interface SenderAnswer {
  readonly outcome: SenderOutcome
  readonly cause: Cause | null
}

/** What becomes of a mail that a sender of this kind brings to this endpoint: the first demand that fails decides. */
export function outcomeFor(profile: SenderProfile, facts: EndpointFacts): SenderAnswer {
  const { reach } = facts
  if (reach === 'unseen') return answer('unknown', reach)
  if (reach !== 'talking') return answer('deferred', reach)
  if (facts.tls === null) return answer('unknown', 'tls-unseen')
  if (profile.authentication === 'dane') return byDane(profile, facts)
  if (profile.authentication === 'sts') return bySts(profile, facts)
  return byDemands(profile, facts)
}

/** RFC 7672 2.2: signed records bind, absent or unsigned ones do not, and a failed lookup is not "none". */
function byDane(profile: SenderProfile, facts: EndpointFacts): SenderAnswer {
  switch (facts.dane) {
    case 'valid':
    case 'invalid':
    case 'unusable':
      return byDemands(profile, facts)
    case 'bogus':
    case 'error':
      return facts.tls === 'none'
        ? byDemands(profile, facts)
        : answer(profile.onFailure.authentication, 'tlsa')
    case 'absent':
    case 'insecure':
      return unbound(profile, facts, 'no-tlsa')
    case 'not-tested':
      return answer('unknown', 'tlsa-unseen')
  }
}

/** RFC 8461 5: an enforced policy binds; without one, or in testing, mail goes as it would without MTA-STS. */
function bySts(profile: SenderProfile, facts: EndpointFacts): SenderAnswer {
  switch (facts.sts) {
    case 'listed':
      return byDemands(profile, facts)
    case 'not-listed':
      return answer(profile.onFailure.authentication, 'policy')
    case 'none':
      return unbound(profile, facts, 'no-policy')
    case 'unknown':
      return answer('unknown', 'policy-unseen')
  }
}

/** As another sender would; where that goes well, what is missing is why it is not better. */
function unbound(profile: SenderProfile, facts: EndpointFacts, cause: Cause): SenderAnswer {
  const other = findSender(profile.otherwise ?? 'opportunistic')
  if (other === null) return answer('unknown', cause)
  const { outcome, cause: own } = byDemands(other, facts)
  return { outcome, cause: own ?? (outcome === 'encrypted' ? cause : null) }
}

function byDemands(profile: SenderProfile, facts: EndpointFacts): SenderAnswer {
  const { onFailure, minimumVersion } = profile
  const { tls } = facts
  if (tls === null) return answer('unknown', 'tls-unseen')
  if (tls === 'none') return answer(onFailure.tls, 'tls')
  if (versions.indexOf(tls) < versions.indexOf(minimumVersion))
    return answer(onFailure.version, 'version')
  if (facts.certificate === 'absent') return answer(onFailure.tls, 'suite')
  return byAuthentication(profile, facts)
}

function byAuthentication(profile: SenderProfile, facts: EndpointFacts): SenderAnswer {
  const { authentication, revocation, onFailure } = profile
  if (authentication === 'none') return answer('encrypted', null)
  if (authentication === 'dane') {
    if (facts.dane === 'unusable') return answer('encrypted', 'tlsa-unusable')
    if (facts.dane !== 'valid') return answer(onFailure.authentication, 'tlsa')
    // Whether the MX answer is signed we could not see: our own weakness, nobody else's.
    if (facts.name === 'not-tested') return answer('unknown', 'tlsa-unseen')
    return facts.name === 'proven'
      ? answer('encrypted-authenticated', null)
      : answer('encrypted', 'name-unproven')
  }
  const isValid =
    facts.certificate === 'valid' || (facts.certificate === 'revoked' && revocation === 'ignored')
  return isValid
    ? answer('encrypted-authenticated', null)
    : answer(onFailure.authentication, 'certificate')
}

const versions: readonly TlsVersion[] = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']

function answer(outcome: SenderOutcome, cause: Cause | null): SenderAnswer {
  return { outcome, cause }
}
