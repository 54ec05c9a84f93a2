import type { Report } from '../model/report.ts'
import type { VerdictId } from '../model/verdict.ts'

/** Exit statuses (contract). */
export const exitStatus = {
  encrypted: 0,
  negative: 1,
  usage: 2,
  unjudged: 3,
  internal: 70,
} as const

/** 70 where a fault of ours kept an endpoint from being seen, else what the verdict says. */
export function statusOf(report: Report): number {
  const ours = report.findings.some(({ code }) => code === 'internal-error')
  return ours ? exitStatus.internal : byVerdict[report.verdict.id]
}

/** Of several targets the worst, in the order 70, 1, 3, 0. */
export function worstStatus(statuses: readonly number[]): number {
  return severityOrder.find((status) => statuses.includes(status)) ?? exitStatus.encrypted
}

const severityOrder = [exitStatus.internal, exitStatus.negative, exitStatus.unjudged]

const byVerdict: Readonly<Record<VerdictId, number>> = {
  encrypted: exitStatus.encrypted,
  'no-tls': exitStatus.negative,
  'old-tls': exitStatus.negative,
  'invalid-certificate': exitStatus.negative,
  unreachable: exitStatus.unjudged,
  inconclusive: exitStatus.unjudged,
  'no-mail': exitStatus.unjudged,
  'dns-error': exitStatus.unjudged,
}
