import type { Certificate } from './certificate.ts'
import { type CertificateProblem, problemOf } from './problem.ts'
import { epochSeconds } from './time.ts'

/**
 * `expires-soon`: the leaf is valid, but less than a third of its lifetime is left, and less than 30 days.
 * So a certificate of 90 days is due at 30, one of 45 at 15, one of 6 at 2; one of a year or of 200
 * days at 30. That is when automatic renewal should have happened (a third left is the common rule).
 * `days` are whole days left, rounded down.
 */
export function expiresSoon(leaf: Certificate, at: string): readonly CertificateProblem[] {
  const { notBefore, notAfter } = leaf
  if (notBefore === null || notAfter === null || at < notBefore || notAfter < at) return []
  const left = epochSeconds(notAfter) - epochSeconds(at)
  const lifetime = epochSeconds(notAfter) - epochSeconds(notBefore) + 1
  if (left >= Math.min(lifetime / 3, 30 * daySeconds)) return []
  return [problemOf('expires-soon', leaf, { notAfter, days: Math.floor(left / daySeconds) })]
}

const daySeconds = 86_400
