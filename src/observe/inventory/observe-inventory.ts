import type { InventoryEvidence, Proof } from '../../model/inventory.ts'
import { askServer, type AskContext } from './ask-server.ts'
import type { Ask, Outcome } from './ask.ts'
import { enumerate } from './enumerate.ts'
import { inventoryEvidence } from './inventory-evidence.ts'
import { knownHandshakes, type KnownVisit } from './known.ts'
import { learn, type Knowledge } from './knowledge.ts'
import { nextAsk } from './next-ask.ts'
import { createPace } from './pace.ts'

export interface InventoryOptions {
  readonly depth: 'full' | 'exhaustive'
  /** Connections to the address in all, those of the visits among them; null: as many as it takes. */
  readonly budget: number | null
  /** The visits before, in order: each counts as a connection. */
  readonly known: readonly KnownVisit[]
  /** Connections to the address so far. Absent: the visits. */
  readonly used?: number
  /** Versions that the address is known to have or not to have, whatever the server name. */
  readonly versions?: ReadonlyMap<number, Proof>
  /** Connections at a time, where one need not wait for another; `context.connect` must allow it. Absent: one. */
  readonly parallel?: number
  /** Takes every chain that came into the evidence. */
  readonly keepChain?: (certificates: readonly Uint8Array[]) => void
  /** Takes the certificate of SSL 2.0: nobody's path starts at it. */
  readonly keepCertificate?: (certificate: Uint8Array) => void
  /** Called behind each connection of the inventory, with its number. */
  readonly onConnection?: (connection: number) => void
  /** Waits after a server that would not be reached, in milliseconds; after the last it is left. */
  readonly backOffMs?: readonly number[]
}

/**
 * Learns what an endpoint offers in TLS. `full`: with each connection asks what is still worth most,
 * until the budget is used; `exhaustive`: then every suite, group and signature scheme too. A server
 * that says 421, breaks off or falls silent is left alone for a while; what was not reached stays
 * `not-tested`. Rejects only with a mistake of ours.
 */
export async function observeInventory(
  context: AskContext,
  options: InventoryOptions,
): Promise<InventoryEvidence> {
  const { budget, used = options.known.length, parallel = 1, versions } = options
  const known = knownHandshakes(options.known)
  const outcomes: Outcome[] = []
  const { clock, outer } = context
  const backOffMs = options.backOffMs ?? usualBackOffMs
  const pace = createPace({ clock, outer, parallel, backOffMs })
  let begun = 0
  const remaining = () => (budget === null ? Infinity : budget - used - begun)
  const knowledge = (): Knowledge => learn(known, outcomes, versions)
  const askOnce = async (ask: Ask): Promise<Outcome | null> => {
    if (remaining() <= 0) return null
    begun += 1
    const outcome = await askServer(context, ask, used + begun)
    outcomes.push(outcome)
    options.onConnection?.(outcome.connection)
    return outcome
  }
  for (;;) {
    const ask = nextAsk(knowledge(), remaining())
    if (ask === null || (await pace.go(() => askOnce(ask))) === null) break
  }
  const enumerated =
    options.depth === 'exhaustive'
      ? await enumerate(knowledge, (ask) => pace.go(() => askOnce(ask)), parallel)
      : new Map<number, readonly number[]>()
  outcomes.sort((first, second) => first.connection - second.connection)
  const learned = knowledge()
  for (const { chain } of learned.chains.values()) options.keepChain?.(chain)
  if (learned.ssl2Certificate !== null) options.keepCertificate?.(learned.ssl2Certificate)
  return inventoryEvidence(learned, {
    depth: options.depth,
    connections: used + begun,
    budget,
    enumerated,
  })
}

/** About a quarter of a minute in all: longer limits outlast every check. */
const usualBackOffMs: readonly number[] = [1000, 4000, 10_000]
