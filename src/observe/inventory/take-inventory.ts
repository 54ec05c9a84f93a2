import type { InventoryEvidence } from '../../model/inventory.ts'
import type { VisitResult } from '../visit.ts'
import type { AddressLedger } from './address-ledger.ts'
import type { AskContext } from './ask-server.ts'
import { knownVersions, type KnownVisit } from './known.ts'
import { observeInventory } from './observe-inventory.ts'

/** What is asked for. */
export interface InventoryPlan {
  readonly depth: 'full' | 'exhaustive'
  /** Connections to the address in all; null: as many as it takes. */
  readonly budget: number | null
  /** Connections at a time. */
  readonly parallel: number
  readonly onConnection: (connection: number) => void
}

/** A visit and its number among the connections to the address. */
export interface NumberedVisit extends VisitResult {
  readonly connection: number
}

export interface AfterVisits {
  /** All of them, in order: each counts as a connection. */
  readonly visits: readonly NumberedVisit[]
  readonly ledger: AddressLedger
  readonly keepChain: (certificates: readonly Uint8Array[]) => void
  /** Resolves when revocation is known. */
  readonly onChain: (certificates: readonly Uint8Array[], stapled: string | null) => Promise<void>
}

/**
 * The inventory behind the visits of an endpoint: what they showed need not be asked again. Where the same
 * address showed the same certificate under another name, it is the same server and was asked already;
 * under another certificate, only the versions are taken over, for suites depend on keys.
 */
export async function takeInventory(
  context: AskContext,
  plan: InventoryPlan,
  { visits, ledger, keepChain, onChain }: AfterVisits,
): Promise<InventoryEvidence> {
  const known = visits.map(knownVisit)
  const leaf = known.flatMap(({ certificates }) => certificates.slice(0, 1))[0] ?? null
  const same = ledger.taken.find((one) => isSame(one.leaf, leaf))
  if (same !== undefined) return same.inventory
  const chains: (readonly Uint8Array[])[] = []
  const inventory = await observeInventory(context, {
    ...plan,
    known,
    used: ledger.connections,
    versions: knownVersions(ledger.taken.map((one) => one.inventory)),
    keepCertificate: (certificate) => keepChain([certificate]),
    keepChain: (chain) => {
      keepChain(chain)
      chains.push(chain)
    },
  })
  ledger.connections = inventory.connections
  ledger.taken.push({ leaf, inventory })
  await Promise.all(chains.map((chain) => onChain(chain, null)))
  return inventory
}

function isSame(one: Uint8Array | null, other: Uint8Array | null): boolean {
  return one === null || other === null ? one === other : Buffer.compare(one, other) === 0
}

/** What a DANE visit met was for another server name. */
function knownVisit({ visit, certificates, connection }: NumberedVisit): KnownVisit {
  const { handshake } = visit.facts
  return visit.purpose === 'dane' || handshake.state !== 'known'
    ? { handshake: null, certificates: [], connection }
    : { handshake: handshake.value, certificates, connection }
}
