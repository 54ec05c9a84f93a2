import type { InventoryEvidence } from '../../model/inventory.ts'
import { within } from '../../world/time-bounds.ts'
import { askServer, type AskContext } from './ask-server.ts'
import type { Ask, Outcome } from './ask.ts'
import { enumerate } from './enumerate.ts'
import { inventoryEvidence } from './inventory-evidence.ts'
import { knownHandshakes, type KnownVisit } from './known.ts'
import { learn, type Knowledge } from './knowledge.ts'
import { nextAsk } from './next-ask.ts'

export interface InventoryOptions {
  readonly depth: 'full' | 'exhaustive'
  /** Connections to this endpoint in all, those of the visits among them; null: as many as it takes. */
  readonly budget: number | null
  /** The visits before, in order: each counts as a connection. */
  readonly known: readonly KnownVisit[]
  /** Connections at a time; more than one only where the user asked for it, and `connect` allows it. */
  readonly parallel?: number
  /** Takes every chain that came into the evidence. */
  readonly keepChain?: (certificates: readonly Uint8Array[]) => void
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
  const known = knownHandshakes(options.known)
  const outcomes: Outcome[] = []
  const before = options.known.length
  const patience = createPatience(context, options.backOffMs ?? usualBackOffMs)
  const remaining = () =>
    options.budget === null ? Infinity : options.budget - before - outcomes.length
  const knowledge = (): Knowledge => learn(known, outcomes)
  let begun = 0
  /** Asks once, unless the budget or our patience is at its end; null then. */
  const put = async (ask: Ask): Promise<Outcome | null> => {
    if (patience.isOver() || (options.budget ?? Infinity) - before - begun <= 0) return null
    begun += 1
    const outcome = await askServer(context, ask, before + begun)
    outcomes.push(outcome)
    options.onConnection?.(outcome.connection)
    await patience.after(outcome)
    return outcome
  }
  for (;;) {
    const ask = nextAsk(knowledge(), remaining())
    if (ask === null || (await put(ask)) === null) break
  }
  const enumerated =
    options.depth === 'exhaustive'
      ? await enumerate(knowledge, put, options.parallel ?? 1)
      : new Map<number, readonly number[]>()
  outcomes.sort((first, second) => first.connection - second.connection)
  const learned = knowledge()
  for (const { chain } of learned.chains.values()) options.keepChain?.(chain)
  return inventoryEvidence(learned, {
    depth: options.depth,
    connections: before + begun,
    budget: options.budget,
    enumerated,
  })
}

/** About a quarter of a minute in all: longer limits outlast every check. */
const usualBackOffMs: readonly number[] = [1000, 4000, 10_000]

/** Waits where the server would not be reached; longer each time until it is reached again. */
function createPatience({ clock, outer }: AskContext, backOffMs: readonly number[]) {
  let waited = 0
  let over = false
  const isBusy = ({ step, answer, ask }: Outcome) =>
    answer === null ||
    step === 'reset' ||
    step === 'silent' ||
    // Closing is how servers without SSL 2.0 refuse it.
    (step === 'closed' && ask.question !== 'ssl-2')
  return {
    isOver: () => over || outer.some(({ at }) => at <= clock.elapsed()),
    async after(outcome: Outcome): Promise<void> {
      if (outcome.step === 'no-starttls') over = true
      if (!isBusy(outcome)) waited = 0
      else if (outcome.answer !== null) await pause(backOffMs[0] ?? 0)
      else if (waited >= backOffMs.length) over = true
      else await pause(backOffMs[waited++] ?? 0)
    },
  }

  /** Ends with the nearest deadline at the latest. */
  async function pause(ms: number): Promise<void> {
    const end = { bound: 'silence', seconds: ms / 1000, at: clock.elapsed() + ms } as const
    await within(clock, [end, ...outer], untilAborted).catch(() => undefined)
  }
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const onAbort = () => reject(signal.reason)
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
  })
}
