import type { Certificate } from './certificate.ts'
import { isCurrent } from './path-builder.ts'
import { type CertificateProblem, problemOf } from './problem.ts'
import { epochSeconds } from './time.ts'

/**
 * `expires-soon`: valid, but less than a third of the leaf's lifetime is left. So a certificate of a year is
 * due at 122 days, one of 90 days at 30, one of 45 at 15, one of 6 at 2: that is when automatic renewal
 * should have happened. Lifetimes that no public certificate ever has any more count as 398 days (BR 6.3.2),
 * or a private one of ten years would be told for three. Other certificates of the path are told by the same
 * measure where they end before the leaf, because it ends with them.
 * `days` are whole days left, rounded down.
 */
export function expiresSoon(
  path: readonly Certificate[],
  at: string,
): readonly CertificateProblem[] {
  const [leaf] = path
  const end = leaf?.notAfter ?? null
  const begin = leaf?.notBefore ?? null
  if (end === null || begin === null) return []
  const lifetime = epochSeconds(end) - epochSeconds(begin) + 1
  const due = Math.min(lifetime, longest) / 3
  return path.flatMap((one) => {
    const { notAfter } = one
    if (notAfter === null || !isCurrent(one, at) || (one !== leaf && notAfter >= end)) return []
    const left = epochSeconds(notAfter) - epochSeconds(at)
    return left < due
      ? [problemOf('expires-soon', one, { notAfter, days: Math.floor(left / daySeconds) })]
      : []
  })
}

const daySeconds = 86_400
const longest = 398 * daySeconds
