import type { EndpointEvidence, HostEvidence, Visit } from '../model/evidence.ts'
import { outcomeIds, type OutcomeId } from '../model/verdict.ts'
import {
  judgeCertificate,
  type CertificateJudgement,
  type JudgeTime,
  type KnownCertificates,
} from './certificate.ts'
import { visitOutcome, type VisitOutcome } from './visit-outcome.ts'

/** One endpoint, all its visits seen together. */
export interface EndpointJudgement {
  readonly endpoint: EndpointEvidence
  readonly host: HostEvidence
  /** null: it could not be judged. */
  readonly outcome: OutcomeId | null
  /** The visit that the row shows: the one that decided. null: not visited. */
  readonly shown: Visit | null
  /** The visit whose MAIL FROM counts, where it is another one. */
  readonly clear: Visit | null
  readonly certificate: CertificateJudgement | null
  /** Two visits that should agree did not; their outcomes, in the order seen. */
  readonly intermittent: readonly [string, string] | null
  /** Only the small hello got through, twice over. */
  readonly helloIntolerant: boolean
}

interface JudgedVisit {
  readonly visit: Visit
  readonly certificate: CertificateJudgement | null
  readonly result: VisitOutcome | null
}

export function judgeEndpoint(
  endpoint: EndpointEvidence,
  host: HostEvidence,
  known: KnownCertificates,
  time: JudgeTime,
): EndpointJudgement {
  const judged = endpoint.visits
    .filter(({ purpose }) => purpose !== 'clear-text' && purpose !== 'dane')
    .map((visit) => judgeVisit(visit, host, known, time))
  const clear = endpoint.visits.find(({ purpose }) => purpose === 'clear-text') ?? null
  const { shown, outcome, intermittent, helloIntolerant } = decide(judged)
  return {
    endpoint,
    host,
    // An address that is bogus is none for a validating resolver: nobody gets there (RFC 4035 5.5).
    outcome: isBogus(host, endpoint) ? null : outcome,
    shown: shown?.visit ?? null,
    clear,
    certificate: shown?.certificate ?? null,
    intermittent,
    helloIntolerant,
  }
}

/** Whether a validating resolver would keep this address from a sender. */
export function isBogus({ addresses }: HostEvidence, { family }: EndpointEvidence): boolean {
  return addresses?.dnssec === 'bogus' || addresses?.bogus.includes(family) === true
}

/** One visit on its own: its certificate and outcome. */
export function judgeVisit(
  visit: Visit,
  host: Pick<HostEvidence, 'name'>,
  known: KnownCertificates,
  time: JudgeTime,
): JudgedVisit {
  const { handshake } = visit.facts
  const certificate =
    handshake.state === 'known' ? judgeCertificate(handshake.value, host, known, time) : null
  return { visit, certificate, result: visitOutcome(visit, certificate) }
}

type Decision = Pick<EndpointJudgement, 'outcome' | 'intermittent' | 'helloIntolerant'> & {
  readonly shown: JudgedVisit | null
}

function decide(judged: readonly JudgedVisit[]): Decision {
  const [first, second, third] = judged
  const plain = { intermittent: null, helloIntolerant: false }
  if (first === undefined) return { ...plain, shown: null, outcome: null }
  if (first.result === null) return afterTurnedAway(first, second)
  if (second === undefined || second.result === null) {
    return {
      ...plain,
      shown: first,
      outcome: first.result.needsTwice ? null : first.result.outcome,
    }
  }
  if (second.visit.purpose === 'small-hello') return afterSmallHello(first, second, third)
  return agree(first, second)
}

/** Nothing could be asked the first time. What the second shows counts, and that they differ. */
function afterTurnedAway(first: JudgedVisit, second: JudgedVisit | undefined): Decision {
  const plain = { intermittent: null, helloIntolerant: false }
  if (!second?.result) return { ...plain, shown: first, outcome: null }
  const outcome = second.result.needsTwice ? null : second.result.outcome
  return { ...plain, shown: second, outcome, intermittent: ['not-judged', second.result.outcome] }
}

/** The full hello failed. The small one failed too, met anonymous suites, or got through: then was it the hello? */
function afterSmallHello(
  first: JudgedVisit,
  small: JudgedVisit,
  again: JudgedVisit | undefined,
): Decision {
  const outcome = small.result?.outcome ?? null
  const plain = { intermittent: null, helloIntolerant: false }
  const gotThrough = small.visit.facts.handshake.state === 'known'
  if (!gotThrough) return { ...plain, shown: first, outcome }
  if (again?.visit.facts.handshake.state === 'known') return agree(first, again)
  return { ...plain, shown: small, outcome, helloIntolerant: again !== undefined }
}

/** Two visits of the same kind: the same, or intermittent and the worse counts. */
function agree(first: JudgedVisit, second: JudgedVisit): Decision {
  const [one, two] = [first.result?.outcome ?? null, second.result?.outcome ?? null]
  const worse = rank(two) > rank(one) ? second : first
  const helloIntolerant = false
  const outcome = worse.result?.outcome ?? null
  if (one !== null && two !== null && one !== two) {
    return { shown: worse, outcome, intermittent: [one, two], helloIntolerant }
  }
  const differs = one !== null && leafOf(first) !== leafOf(second)
  return {
    shown: worse,
    outcome,
    intermittent: differs ? [one, 'different-certificate'] : null,
    helloIntolerant,
  }
}

function rank(outcome: OutcomeId | null): number {
  return outcome === null ? -1 : outcomeIds.indexOf(outcome)
}

function leafOf({ visit }: JudgedVisit): string | null {
  const { handshake } = visit.facts
  return handshake.state === 'known' ? (handshake.value.chain[0] ?? null) : null
}
