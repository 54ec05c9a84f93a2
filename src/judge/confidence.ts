import type { Evidence } from '../model/evidence.ts'
import type { FindingCode, FindingPlace } from '../model/finding.ts'
import type { ReportConfidence, ReportVerdict } from '../model/report.ts'
import { isFatal } from './certificate.ts'
import type { EndpointJudgement } from './endpoint.ts'
import type { Found } from './findings-of-domain.ts'

/** Version of the formula; docs/confidence.md explains it with worked examples. */
export const confidenceFormula = 'mxseal-confidence/1'

interface Deduction {
  readonly reason: string
  readonly points: number
  readonly at?: FindingPlace
}

/**
 * 100 less the deductions of each judged endpoint, weighted as a sender would use the hosts. Encrypted
 * endpoints lose at most 10, all others at least 30; where the average would still reach 90 under a
 * negative verdict, it is cut to 89. Null where nothing was judged: "not tested" is no grade.
 */
export function confidenceOf(
  evidence: Evidence,
  judgements: readonly EndpointJudgement[],
  findings: readonly Found[],
  verdict: ReportVerdict,
): ReportConfidence {
  const { depth } = evidence.request
  const judged = judgements.filter(({ outcome }) => outcome !== null)
  if (judged.length === 0 || verdict.id === 'dns-error') {
    return { value: null, formula: confidenceFormula, depth, parts: [] }
  }
  const weighted = judged.flatMap((judgement) => {
    const weight = weightOf(judgement, judged)
    return deductionsOf(judgement, findings).map(({ reason, points }) => ({
      reason,
      points: points * weight,
      at: placeOf(judgement),
    }))
  })
  const sum = weighted.reduce((total, { points }) => total + points, 0)
  const deducted = Math.min(100, Math.round(sum - epsilon))
  const parts = wholePoints(weighted, deducted)
  const value = 100 - deducted
  const cap = verdict.id !== 'encrypted' && value >= 90 ? value - 89 : 0
  if (cap > 0) parts.push({ reason: 'verdict-cap', points: -cap })
  return { value: value - cap, formula: confidenceFormula, depth, parts }
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

function deductionsOf(judgement: EndpointJudgement, findings: readonly Found[]): Deduction[] {
  const { outcome, endpoint, host } = judgement
  const own = findings.filter(({ at }) => at.address === endpoint.address && at.host === host.name)
  const codes = [...new Set(own.map(({ code }) => code))]
  if (outcome === 'no-tls') return [{ reason: codes.find(endsInClear) ?? 'no-tls', points: 100 }]
  const fatal = codes.filter((code) =>
    own.some((found) => found.code === code && (isFatal(found) || code === 'anonymous-only')),
  )
  if (outcome === 'old-tls') {
    return [
      { reason: 'old-tls-version', points: 60 },
      ...limited(
        fatal.map((code) => point(code, 5)),
        20,
      ),
    ]
  }
  const [first, ...more] = fatal
  if (outcome === 'invalid-certificate' && first !== undefined) {
    return [
      point(first, 30),
      ...limited(
        more.map((code) => point(code, 5)),
        20,
      ),
    ]
  }
  return limited(
    codes.flatMap((code) =>
      code in smallDeductions ? [point(code, smallDeductions[code] ?? 0)] : [],
    ),
    10,
  )
}

const point = (reason: string, points: number): Deduction => ({ reason, points })

function endsInClear(code: FindingCode): boolean {
  return [
    'starttls-absent',
    'starttls-masked',
    'starttls-refused',
    'handshake-failed',
    'tls-session-failed',
    'connection-lost',
  ].includes(code)
}

/** Lets deductions pass until together they reach the limit. */
function limited(deductions: readonly Deduction[], limit: number): Deduction[] {
  let left = limit
  return deductions.flatMap(({ reason, points }) => {
    const taken = Math.min(points, left)
    left -= taken
    return taken > 0 ? [{ reason, points: taken }] : []
  })
}

/** Weaknesses that do not stop the guide's sender. */
const smallDeductions: Partial<Record<FindingCode, number>> = {
  'weak-key': 3,
  'starttls-response-injection': 3,
  'hello-intolerance': 2,
  'trust-disagreement': 2,
  intermittent: 2,
  'starttls-inside-tls': 1,
  'expires-soon': 1,
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
