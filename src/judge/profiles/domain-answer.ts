import type { Evidence } from '../../model/evidence.ts'
import { senderOutcomes, type SenderOutcome, type SenderProfile } from '../../model/profile.ts'
import type { Cause, SenderAnswer } from './outcome-for.ts'
import { findSender } from './senders.ts'

/** The answer of one endpoint, and how a sender comes to it. */
export interface PlacedAnswer {
  readonly preference: number
  readonly answer: SenderAnswer
}

export interface DomainAnswer {
  readonly normally: {
    /** Best first, each once. */
    readonly outcomes: readonly SenderOutcome[]
    /** How often encrypted; null where nothing is known. */
    readonly how: 'always' | 'sometimes' | 'never' | null
  }
  readonly worst: SenderOutcome
}

/**
 * Two answers, never averaged. Normally: a sender takes the first host that answers, equals at random;
 * one that goes on where a host does not do gets to the first that does. At worst: whatever listed host
 * answers, since who can block the good ones chooses it.
 */
export function domainAnswer(
  profile: SenderProfile,
  places: readonly PlacedAnswer[],
  evidence: Evidence,
): DomainAnswer {
  const fate = withoutEndpoints(evidence, places.length)
  if (fate !== null) return { normally: { outcomes: [fate], how: howOften([fate]) }, worst: fate }
  const outcomes = ordered(normalOutcomes(profile, places))
  return {
    normally: { outcomes, how: howOften(outcomes) },
    worst: worstOutcome(profile, places, outcomes),
  }
}

/** What becomes of mail to a domain that has no server, or of which nobody can learn one; else null. */
function withoutEndpoints({ mx, hosts }: Evidence, endpoints: number): SenderOutcome | null {
  if (mx?.dnssec === 'bogus' || mx?.status === 'servfail' || mx?.status === 'timeout')
    return 'deferred'
  if (mx?.status === 'null' || mx?.status === 'no-data' || mx?.status === 'nxdomain')
    return 'bounced'
  if (endpoints > 0) return null
  const passing = hosts.some(
    ({ addresses }) =>
      addresses?.dnssec === 'bogus' ||
      addresses?.status === 'servfail' ||
      addresses?.status === 'timeout',
  )
  return passing ? 'deferred' : 'bounced'
}

function normalOutcomes(
  profile: SenderProfile,
  places: readonly PlacedAnswer[],
): readonly SenderOutcome[] {
  const preferences = [...new Set(places.map(({ preference }) => preference))]
  let failed: readonly SenderOutcome[] | null = null
  for (const preference of preferences.toSorted((a, b) => a - b)) {
    const group = places
      .filter((place) => place.preference === preference && takesPart(place))
      .map(({ answer }) => answer.outcome)
    const done = profile.nextHost ? group.filter((outcome) => !isUndelivered(outcome)) : group
    if (done.length > 0) return done
    if (group.length > 0) failed ??= group
  }
  if (failed !== null) return failed
  return places.some(({ answer }) => answer.cause === 'unseen') ? ['unknown'] : ['deferred']
}

/** It answers, as far as we saw: a sender that comes to it stays there. */
function takesPart({ answer: { cause } }: PlacedAnswer): boolean {
  return cause === null || !passedBy.includes(cause)
}

const passedBy: readonly Cause[] = ['silent', 'later', 'bogus', 'unseen']

function isUndelivered(outcome: SenderOutcome): boolean {
  return outcome === 'deferred' || outcome === 'bounced'
}

/**
 * Hosts that nobody can reach force nothing. What we could not see might be as bad as this sender ever
 * does; so where there is such a host and nothing as bad was seen, the worst is unknown.
 */
function worstOutcome(
  profile: SenderProfile,
  places: readonly PlacedAnswer[],
  normally: readonly SenderOutcome[],
): SenderOutcome {
  const seen = places.filter(takesPart).map(({ answer }) => answer.outcome)
  const known = [...seen, ...normally].filter((outcome) => outcome !== 'unknown')
  const worst = ordered(known).at(-1)
  const isDoubtful = places.some(
    ({ answer: { outcome, cause } }) => outcome === 'unknown' || cause === 'later',
  )
  if (worst === undefined) return 'unknown'
  return isDoubtful && rank(worst) < rank(worstReaction(profile)) ? 'unknown' : worst
}

/** The worst that a sender of this kind ever does. */
function worstReaction({ onFailure, otherwise }: SenderProfile): SenderOutcome {
  const other = otherwise === null ? null : findSender(otherwise)
  const reactions = [...Object.values(onFailure), ...(other === null ? [] : [worstReaction(other)])]
  return ordered(reactions).at(-1) ?? 'unknown'
}

/** null where what we could not see would decide. */
function howOften(outcomes: readonly SenderOutcome[]): DomainAnswer['normally']['how'] {
  const known = outcomes.filter((outcome) => outcome !== 'unknown')
  const encrypted = known.filter((outcome) => outcome.startsWith('encrypted'))
  if (encrypted.length > 0 && encrypted.length < known.length) return 'sometimes'
  if (known.length < outcomes.length || known.length === 0) return null
  return encrypted.length > 0 ? 'always' : 'never'
}

function ordered(outcomes: readonly SenderOutcome[]): SenderOutcome[] {
  return [...new Set(outcomes)].toSorted((a, b) => rank(a) - rank(b))
}

function rank(outcome: SenderOutcome): number {
  return senderOutcomes.indexOf(outcome)
}
