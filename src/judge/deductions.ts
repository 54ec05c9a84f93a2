import { type FindingCode, findingCodes } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import { isFatal } from './certificate.ts'
import type { Found } from './findings-of-domain.ts'
import type { MetEndpoint } from './profiles/judge-senders.ts'

/** Finding codes, and the formula's own words. */
export const deductionReasons = [...findingCodes, 'no-tls', 'unsigned-name', 'verdict-cap'] as const

/** What an endpoint loses for one reason. */
export interface Deduction {
  readonly reason: (typeof deductionReasons)[number]
  readonly points: number
}

/** What was found, and what became of the domain's MTA-STS policy. */
export interface DomainKnown {
  readonly findings: readonly Found[]
  readonly sts: Report['mtaSts']
}

/**
 * The deductions of one judged endpoint (docs/confidence.md). The outcome takes the first: 0, 30, 60 or 100;
 * all else moves it only within 10 points below `encrypted` and 20 below the others, so that no sum of small
 * things weighs as much as an outcome. What was not tested or not learnt takes nothing.
 */
export function deductionsOf(met: MetEndpoint, { findings, sts }: DomainKnown): Deduction[] {
  const { outcome, endpoint, host } = met.judgement
  const own = findings.filter(({ at }) => at.address === endpoint.address && at.host === host.name)
  const codes = [...new Set(own.map(({ code }) => code))]
  if (outcome === 'no-tls') return [point(codes.find(endsInClear) ?? 'no-tls', 100)]
  const [first, ...more] = fatalCodes(codes, own)
  const others = ofOtherSenders(met, codes)
  if (outcome === 'old-tls') {
    const fatal = [...(first === undefined ? [] : [first]), ...more].map((code) => point(code, 5))
    return [point('old-tls-version', 60), ...limited([...fatal, ...others], 20)]
  }
  if (outcome === 'invalid-certificate' && first !== undefined) {
    return [point(first, 30), ...limited([...more.map((code) => point(code, 5)), ...others], 20)]
  }
  const weaknesses = codes.flatMap((code) => {
    const points = smallDeductions[code]
    return points === undefined ? [] : [point(code, points)]
  })
  return limited([...others, ...unsignedName(met, sts), ...weaknesses], 10)
}

const point = (reason: Deduction['reason'], points: number): Deduction => ({ reason, points })

function fatalCodes(codes: readonly FindingCode[], own: readonly Found[]): FindingCode[] {
  return codes.filter((code) =>
    own.some((found) => found.code === code && (isFatal(found) || code === 'anonymous-only')),
  )
}

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

/**
 * What the domain itself publishes about its servers, and this one does not meet: senders with DANE or MTA-STS
 * keep mail back, and it may be the wrong server. That no policy can be met without TLS or with a
 * certificate that is not valid is no second reason.
 */
function ofOtherSenders({ facts }: MetEndpoint, codes: readonly FindingCode[]): Deduction[] {
  const sts = facts.sts === 'not-listed' ? [point('sts-mx-not-listed', 4)] : []
  switch (facts.dane) {
    case 'invalid':
      return [
        point(codes.find((code) => code === 'tlsa-issuer-chain') ?? 'tlsa-mismatch', 4),
        ...sts,
      ]
    case 'bogus':
      return [point('dnssec-bogus', 4), ...sts]
    case 'error':
      return [point('tlsa-lookup-failed', 4), ...sts]
    case 'unusable':
      return [point('tlsa-unusable', 1), ...sts]
    case 'valid':
    case 'absent':
    case 'insecure':
    case 'not-tested':
      return sts
  }
}

/** A certificate proves the name that DNS gave; whether the domain gave it, nothing does here. */
function unsignedName({ facts }: MetEndpoint, sts: Report['mtaSts']): Deduction[] {
  const isOpen = facts.name === 'unsigned' && facts.sts !== 'listed' && isStsKnown(sts)
  return isOpen ? [point('unsigned-name', 3)] : []
}

/** Whether it was found out what the domain publishes: something of use, of no use, or nothing. */
export function isStsKnown({ status }: Report['mtaSts']): boolean {
  return status !== 'not-tested' && status !== 'error'
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
