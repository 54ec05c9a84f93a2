import type { InventoryEvidence } from '../../model/inventory.ts'
import type { VisitResult } from '../visit.ts'
import type { AskContext } from './ask-server.ts'
import type { KnownVisit } from './known.ts'
import { observeInventory } from './observe-inventory.ts'

/** What is asked for. */
export interface InventoryPlan {
  readonly depth: 'full' | 'exhaustive'
  /** Connections to the endpoint in all; null: as many as it takes. */
  readonly budget: number | null
  readonly onConnection: (connection: number) => void
}

export interface AfterVisits {
  /** All of them, in order: each counts as a connection. */
  readonly visits: readonly VisitResult[]
  readonly keepChain: (certificates: readonly Uint8Array[]) => void
  /** Resolves when revocation is known. */
  readonly onChain: (certificates: readonly Uint8Array[], stapled: string | null) => Promise<void>
}

/** The inventory behind the visits of an endpoint: what they showed need not be asked again. */
export async function takeInventory(
  context: AskContext,
  plan: InventoryPlan,
  { visits, keepChain, onChain }: AfterVisits,
): Promise<InventoryEvidence> {
  const chains: (readonly Uint8Array[])[] = []
  const inventory = await observeInventory(context, {
    ...plan,
    known: visits.map(knownVisit),
    keepChain: (chain) => {
      keepChain(chain)
      chains.push(chain)
    },
  })
  await Promise.all(chains.map((chain) => onChain(chain, null)))
  return inventory
}

/** What a DANE visit met was for another server name. */
function knownVisit({ visit, certificates }: VisitResult): KnownVisit {
  const { handshake } = visit.facts
  return visit.purpose === 'dane' || handshake.state !== 'known'
    ? { handshake: null, certificates: [] }
    : { handshake: handshake.value, certificates }
}
