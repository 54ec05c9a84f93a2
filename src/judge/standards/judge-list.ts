import type { Rule } from '../../model/standard.ts'
import type { ComparedEndpoint } from './compared-endpoint.ts'
import { decide, listedAt, met, type Outcome } from './outcome.ts'
import { sightingOf } from './sightings.ts'

/** Things compared with a list of names, for the year of `at`. */
export function judgeList(
  endpoint: ComparedEndpoint,
  { from, listed, excluded, others }: Extract<Rule, { kind: 'list' }>,
  at: string,
): readonly Outcome[] {
  const { seen, isRefused, isWhole, isImpossible } = sightingOf(endpoint, from)
  if (isImpossible) return [met('not-applicable')]
  const names = listed === null ? null : listedAt(listed, at)
  const isGood = (name: string) =>
    !excluded.includes(name) && (names === null || names.includes(name))
  const rest = seen.filter((name) => !isGood(name))
  const isBad = (name: string) => others === 'not-met' || excluded.includes(name)
  const sorted = {
    bad: rest.filter(isBad),
    unlisted: rest.filter((name) => !isBad(name)),
    good: seen.filter(isGood),
  }
  if (names !== null || rest.length > 0) return decide(sorted, isWhole)
  // Nothing that is named as bad was seen; what is not named does not matter.
  const isClear = isWhole || excluded.every(isRefused)
  return isClear ? [met('refused', excluded)] : decide({ ...sorted, good: [] }, false)
}
