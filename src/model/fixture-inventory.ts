import type { AcceptedSuite, InventoryEvidence, Proof, ProtocolVersion } from './inventory.ts'

/** Inventories as tests need them: what is not told was not tested. */

export const seen = { offered: 'yes', connection: 3 } as const satisfies Proof
export const missing = { offered: 'no', connection: 3 } as const satisfies Proof
export const untested = { offered: 'not-tested', connection: null } as const satisfies Proof

export function inventoryOf(changes: Partial<InventoryEvidence>): InventoryEvidence {
  return {
    depth: 'full',
    connections: 12,
    budget: 12,
    complete: false,
    protocols: [],
    weakClasses: [],
    suites: [],
    enumerated: [],
    order: { ...untested, by: null },
    groups: [],
    groupOrder: null,
    signatureSchemes: [],
    dhPrimes: [],
    keyTypes: [],
    secureRenegotiation: untested,
    extendedMasterSecret: untested,
    encryptThenMac: untested,
    sessionTickets: untested,
    heartbeat: untested,
    compression: untested,
    fallbackScsv: untested,
    helloIntolerance: untested,
    log: [],
    ...changes,
  }
}

/** These versions are offered; nothing is known of others. */
export function offering(...versions: readonly ProtocolVersion[]): InventoryEvidence['protocols'] {
  return versions.map((version) => ({ version, ...seen }))
}

export function acceptedSuite(
  version: ProtocolVersion,
  code: number,
  name = 'SUITE',
  order: number | null = null,
): AcceptedSuite {
  return { version, code, suite: { iana: name, openssl: name, bits: 128 }, order, connection: 3 }
}
