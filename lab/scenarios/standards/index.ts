import type { Scenario } from '../../scenario.ts'
import { standardsMozilla } from './standards-mozilla.ts'
import { standardsNotListed } from './standards-not-listed.ts'
import { standardsOldVersions } from './standards-old-versions.ts'
import { standardsSecureTransport } from './standards-secure-transport.ts'

/** What standards say of a server. */
export const standardsScenarios: readonly Scenario[] = [
  standardsMozilla,
  standardsNotListed,
  standardsOldVersions,
  standardsSecureTransport,
]
