import type { Scenario } from '../../scenario.ts'
import { mxBogus } from './mx-bogus.ts'
import { mxExpired } from './mx-expired.ts'
import { zoneExpired } from './zone-expired.ts'
import { signedTomorrow } from './signed-tomorrow.ts'
import { signatureMissing } from './signature-missing.ts'
import { dsMismatch } from './ds-mismatch.ts'
import { denialMissing } from './denial-missing.ts'
import { nsec3 } from './nsec3.ts'
import { nsec3Iterations } from './nsec3-iterations.ts'
import { optOut } from './opt-out.ts'
import { ed25519Zone } from './ed25519-zone.ts'
import { rsaZone } from './rsa-zone.ts'
import { unknownAlgorithm } from './unknown-algorithm.ts'
import { noDs } from './no-ds.ts'
import { dnssecStripped } from './dnssec-stripped.ts'
import { implicitBogus } from './implicit-bogus.ts'
import { mxBogusDane } from './mx-bogus-dane.ts'
import { dnssecClock } from './dnssec-clock.ts'
import { dnssecNoEdns } from './dnssec-no-edns.ts'

export const dnssecScenarios: readonly Scenario[] = [
  mxBogus,
  mxExpired,
  zoneExpired,
  signedTomorrow,
  signatureMissing,
  dsMismatch,
  denialMissing,
  nsec3,
  nsec3Iterations,
  optOut,
  ed25519Zone,
  rsaZone,
  unknownAlgorithm,
  noDs,
  dnssecStripped,
  implicitBogus,
  mxBogusDane,
  dnssecClock,
  dnssecNoEdns,
]
