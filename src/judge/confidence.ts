import type { Evidence } from '../model/evidence.ts'
import type { FindingPlace } from '../model/finding.ts'
import { confidenceFacts, type ReportConfidence, type ReportVerdict } from '../model/report.ts'
import { type Deduction, deductionsOf, type DomainKnown, isStsKnown } from './deductions.ts'
import type { EndpointJudgement } from './endpoint.ts'
import type { MetEndpoint } from './profiles/judge-senders.ts'

/** Version of the formula; docs/confidence.md explains it with worked examples. */
export const confidenceFormula = 'mxseal-confidence/2'

export interface ConfidenceFacts extends DomainKnown {
  readonly evidence: Evidence
  readonly met: readonly MetEndpoint[]
  /** Under the guide's sender. */
  readonly verdict: ReportVerdict
}

/**
 * 100 less the deductions of each judged endpoint, weighted as a sender would use the hosts. Encrypted
 * endpoints lose at most 10, all others at least 30; where the average would still reach 90 under a
 * negative verdict, it is cut to 89. Null where nothing was judged: "not tested" is no grade.
 */
export function confidenceOf(known: ConfidenceFacts): ReportConfidence {
  const { evidence, met, verdict } = known
  const { depth } = evidence.request
  const seen = met.filter(({ judgement }) => judgement.outcome !== null)
  const judged = seen.map(({ judgement }) => judgement)
  if (judged.length === 0 || verdict.id === 'dns-error') {
    return { value: null, formula: confidenceFormula, depth, parts: [], notCounted: [] }
  }
  const weighted = seen.flatMap((one) => {
    const weight = weightOf(one.judgement, judged)
    return deductionsOf(one, known).map(({ reason, points }) => ({
      reason,
      points: points * weight,
      at: placeOf(one.judgement),
    }))
  })
  const sum = weighted.reduce((total, { points }) => total + points, 0)
  // Rounding must not bring it to 0 where a server offers TLS, however little that one weighs.
  const most = judged.every(({ outcome }) => outcome === 'no-tls') ? 100 : 99
  const deducted = Math.min(most, Math.round(sum - epsilon))
  const parts = wholePoints(weighted, deducted)
  const value = 100 - deducted
  const cap = verdict.id !== 'encrypted' && value >= 90 ? value - 89 : 0
  if (cap > 0) parts.push({ reason: 'verdict-cap', points: -cap })
  const notCounted = notCountedOf(seen, known)
  return { value: value - cap, formula: confidenceFormula, depth, parts, notCounted }
}

/** What was left out, or brought no answer: it took nothing, and that is not to be read as praise. */
function notCountedOf(
  seen: readonly MetEndpoint[],
  { evidence: { mx }, sts }: ConfidenceFacts,
): ReportConfidence['notCounted'] {
  const unknown = {
    dnssec: seen.some(({ facts }) => facts.name === 'not-tested'),
    dane: seen.some(({ facts }) => facts.dane === 'not-tested'),
    'mta-sts': mx !== null && !isStsKnown(sts),
    revocation: seen.some(({ judgement: { certificate } }) =>
      ['not-tested', 'unknown'].includes(certificate?.revocation.status ?? ''),
    ),
  }
  return confidenceFacts.filter((fact) => unknown[fact])
}

/** Against sums such as 0.1 + 0.2; far below any point. */
const epsilon = 1e-9

/** Each preference that was judged weighs a quarter of the one before; hosts and their endpoints share evenly. */
function weightOf(judgement: EndpointJudgement, judged: readonly EndpointJudgement[]): number {
  const preferences = [...new Set(judged.map(({ host }) => host.preference))].toSorted(
    (a, b) => a - b,
  )
  const groupWeights = preferences.map((_, index) => 4 ** -index)
  const all = groupWeights.reduce((total, weight) => total + weight, 0)
  const group = groupWeights[preferences.indexOf(judgement.host.preference)] ?? 0
  const peers = judged.filter(({ host }) => host.preference === judgement.host.preference)
  const hosts = new Set(peers.map(({ host }) => host.name)).size
  const siblings = peers.filter(({ host }) => host.name === judgement.host.name).length
  return group / all / hosts / siblings
}

/** Joins deductions of equal reason at one host and rounds so that the whole points add up to `sum`. */
function wholePoints(
  weighted: readonly (Deduction & { at: FindingPlace })[],
  sum: number,
): { reason: string; points: number; at?: FindingPlace }[] {
  const groups = Map.groupBy(weighted, ({ reason, at }) => `${reason} ${at.host}`)
  const exact = [...groups.values()].flatMap((group) => {
    const [first] = group
    const points = group.reduce((total, part) => total + part.points, 0)
    return first === undefined
      ? []
      : [{ reason: first.reason, at: group.length > 1 ? hostOnly(first.at) : first.at, points }]
  })
  let missing = sum - exact.reduce((total, { points }) => total + Math.floor(points + epsilon), 0)
  const byRest = exact.toSorted((a, b) => rest(b.points) - rest(a.points))
  const roundedUp = new Set(byRest.filter(() => missing-- > 0))
  return exact.flatMap((part) => {
    const points = Math.floor(part.points + epsilon) + (roundedUp.has(part) ? 1 : 0)
    return points === 0 ? [] : [{ reason: part.reason, points: -points, at: part.at }]
  })
}

const rest = (points: number): number => points + epsilon - Math.floor(points + epsilon)

function hostOnly({ host }: FindingPlace): FindingPlace {
  return host === undefined ? {} : { host }
}

function placeOf({ endpoint, host }: EndpointJudgement): FindingPlace {
  return { host: host.name, address: endpoint.address, port: endpoint.port }
}
