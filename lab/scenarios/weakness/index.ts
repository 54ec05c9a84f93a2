import type { Scenario } from '../../scenario.ts'
import { brokenCiphers } from './broken-ciphers.ts'
import { drownOtherHost } from './drown-other-host.ts'
import { exportSuites } from './export-suites.ts'
import { missingExtensions } from './missing-extensions.ts'
import { poodle } from './poodle.ts'
import { smallDh } from './small-dh.ts'

/** What is derived from an inventory: known attacks and outdated choices. */
export const weaknessScenarios: readonly Scenario[] = [
  poodle,
  exportSuites,
  smallDh,
  brokenCiphers,
  missingExtensions,
  drownOtherHost,
]
