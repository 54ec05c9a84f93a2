import type { Report } from '../../model/report.ts'

/**
 * How far the name of the host can be believed. `unproven`: looked for, and neither signed nor listed by a policy
 * that senders enforce; `not-tested`, `partly-tested`: neither, or only one of both, could be looked for.
 */
export type NameProof =
  | 'typed'
  | 'bogus'
  | 'signed'
  | 'signed-and-listed'
  | 'listed'
  | 'unproven'
  | 'partly-tested'
  | 'not-tested'

export function nameProofOf({ mx, hosts, mtaSts, findings }: Report): NameProof {
  const { mode, status } = mtaSts
  const dnssec = mx?.dnssec
  const isUnlisted = findings.some(({ code }) => code === 'sts-mx-not-listed')
  const isListed = status === 'valid' && mode === 'enforce' && !isUnlisted
  if (hosts.some(({ kind }) => kind === 'given')) return 'typed'
  if (dnssec === 'bogus') return 'bogus'
  if (dnssec === 'secure') return isListed ? 'signed-and-listed' : 'signed'
  if (isListed) return 'listed'
  const unseen = [
    dnssec === 'not-tested' || dnssec === 'indeterminate',
    status === 'not-tested' || status === 'error',
  ]
  if (unseen.every(Boolean)) return 'not-tested'
  return unseen.some(Boolean) ? 'partly-tested' : 'unproven'
}
