import type { EvidenceKind, Listed, RequirementState } from '../../model/standard.ts'

/** What one place says to one requirement. */
export interface Outcome {
  readonly state: RequirementState
  readonly what: EvidenceKind
  readonly values: readonly string[]
}

export const met = (what: EvidenceKind, values: readonly string[] = []): Outcome => ({
  state: 'met',
  what,
  values,
})

export const notMet = (what: EvidenceKind, values: readonly string[] = []): Outcome => ({
  state: 'not-met',
  what,
  values,
})

export const notListed = (values: readonly string[]): Outcome => ({
  state: 'not-listed',
  what: 'seen',
  values,
})

/** What was seen fits, but what was not asked could still break it. */
export const soFar = (values: readonly string[]): Outcome => ({
  state: 'not-tested',
  what: values.length === 0 ? 'unasked' : 'so-far',
  values,
})

export const unasked: Outcome = soFar([])

/** The names that are listed in the year of a time (ISO 8601). */
export function listedAt(listed: readonly Listed[], at: string): readonly string[] {
  const year = Number(at.slice(0, 4))
  return listed.flatMap(({ until, names }) => (until === null || year <= until ? names : []))
}

/** Things by how a list judges them. */
export interface Sorted {
  readonly bad: readonly string[]
  readonly unlisted: readonly string[]
  readonly good: readonly string[]
}

/** What breaks or leaves a list decides at once; what keeps to it only where nothing else can be there. */
export function decide({ bad, unlisted, good }: Sorted, isWhole: boolean): readonly Outcome[] {
  const against = [
    ...(bad.length === 0 ? [] : [notMet('seen', bad)]),
    ...(unlisted.length === 0 ? [] : [notListed(unlisted)]),
  ]
  if (against.length > 0) return against
  if (!isWhole) return [soFar(good)]
  return [good.length === 0 ? met('not-applicable') : met('seen', good)]
}
