import type { StandardRules } from '../../model/standard.ts'
import { bsiTr02102Part2Of2025 } from './bsi-tr-02102-2-2025-01.ts'
import { bsiTr02102Part2Of2026 } from './bsi-tr-02102-2-2026-01.ts'
import { bsiTr03108Version20 } from './bsi-tr-03108-2.0.ts'
import { mozillaIntermediate6 } from './mozilla-intermediate-6.0.ts'
import { ncscNl2025 } from './ncsc-nl-2025-05.ts'
import { nist80052Revision2 } from './nist-800-52r2.ts'

/** Every set of rules; of one standard the oldest version first. Their words stand in the catalogue. */
export const standards: readonly StandardRules[] = [
  bsiTr02102Part2Of2025,
  bsiTr02102Part2Of2026,
  bsiTr03108Version20,
  ncscNl2025,
  nist80052Revision2,
  mozillaIntermediate6,
]

/** Its version of that name; null where there is none. */
export function findStandard(id: string, version: string): StandardRules | null {
  return standards.find((one) => one.id === id && one.version === version) ?? null
}

/**
 * The newest version of a standard that was out at a time (ISO 8601); before them all, the oldest. null: there is no
 * standard of this id.
 */
export function standardAt(id: string, at: string): StandardRules | null {
  const versions = standards.filter((one) => one.id === id)
  const day = at.slice(0, 10)
  return versions.findLast(({ date }) => date <= day) ?? versions[0] ?? null
}
