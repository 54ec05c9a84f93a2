import type { Scenario } from '../../scenario.ts'
import { bothKeyTypes } from './both-key-types.ts'
import { daneAliasBothKeys } from './dane-alias-both-keys.ts'
import { daneBothKeyTypes } from './dane-both-key-types.ts'
import { daneBothKeysCovered } from './dane-both-keys-covered.ts'
import { inventoryPartial } from './inventory-partial.ts'
import { inventoryGoesOn } from './inventory-goes-on.ts'
import { inventoryParallel } from './inventory-parallel.ts'
import { inventorySharedAddress } from './inventory-shared-address.ts'
import { inventorySharedNames } from './inventory-shared-names.ts'
import { inventoryTurnedAway } from './inventory-turned-away.ts'
import { inventoryWeak } from './inventory-weak.ts'
import { inventoryWhole } from './inventory-whole.ts'
import { otherKeyExpired } from './other-key-expired.ts'
import { postQuantumAbsent } from './post-quantum-absent.ts'
import { postQuantumNotTaken } from './post-quantum-not-taken.ts'
import { postQuantumReady } from './post-quantum-ready.ts'
import { sslOnly } from './ssl-only.ts'

/** What a server offers in TLS, and its certificates of both key types. */
export const inventoryScenarios: readonly Scenario[] = [
  inventoryWhole,
  inventoryWeak,
  inventoryPartial,
  inventoryGoesOn,
  inventoryParallel,
  inventorySharedAddress,
  inventorySharedNames,
  inventoryTurnedAway,
  sslOnly,
  postQuantumReady,
  postQuantumAbsent,
  postQuantumNotTaken,
  bothKeyTypes,
  otherKeyExpired,
  daneBothKeyTypes,
  daneBothKeysCovered,
  daneAliasBothKeys,
]
