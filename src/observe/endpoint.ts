import type { EndpointEvidence, Visit, VisitPurpose } from '../model/evidence.ts'
import type { Fault } from '../model/fault.ts'
import type { Sha256 } from '../model/tls.ts'
import { deadlineFrom, within, type Deadline } from '../world/time-bounds.ts'
import { faultOf } from '../world/fault.ts'
import type { AddressOrigin, Clock, Endpoint, Turn, World } from '../world/world.ts'
import type { AddressLedger } from './inventory/address-ledger.ts'
import type { AskContext } from './inventory/ask-server.ts'
import { observeDaneKeys } from './inventory/dane-keys.ts'
import {
  takeInventory,
  type InventoryPlan,
  type NumberedVisit,
} from './inventory/take-inventory.ts'
import { observeProbes, probesUntried, type ProbesPlan } from './probes/observe-probes.ts'
import { nextVisit } from './next-visit.ts'
import { makeVisit, neverMade, type VisitPlan, type VisitResult } from './visit.ts'

export interface EndpointPlan {
  readonly endpoint: Endpoint
  readonly family: 4 | 6
  readonly origin: AddressOrigin
  readonly visit: Pick<
    VisitPlan,
    'helo' | 'mailFrom' | 'rcpt' | 'serverName' | 'timeoutMs' | 'onFact'
  >
  readonly target: Deadline
  /** Shared by all endpoints with this address. */
  readonly ledger: AddressLedger
  /** Takes the chain of a handshake into the evidence, before `isNegative` is asked. */
  readonly keepChain: (certificates: readonly Uint8Array[]) => void
  /** Called as soon as a chain is there; waited for before `isNegative` is asked. */
  readonly onChain: (certificates: readonly Uint8Array[], stapled: string | null) => Promise<void>
  readonly isNegative: (visit: Visit) => boolean
  /** Resolves when TLSA records are known; null where none bind. */
  readonly dane: Promise<DanePlan | null>
  /** null: none is asked for. */
  readonly inventory: InventoryPlan | null
  /** null: none are asked for. */
  readonly probes: ProbesPlan | null
  /** Whether a finished visit shows something lasting. */
  readonly isJudged: (visit: Visit) => boolean
}

/** What signed TLSA records ask of the visits. */
export interface DanePlan {
  /** The server name of DANE senders, where it is another than the host's. */
  readonly serverName: string | null
  readonly isNegative: (visit: Visit) => boolean
  /** The same of a chain as sent. */
  readonly isUnmet: (chain: readonly Sha256[]) => boolean
}

/**
 * Visits one endpoint as often as `nextVisit` asks, one connection after the other; then asks it for what
 * it offers, behind the visits of all endpoints that have the same address.
 */
export async function observeEndpoint(plan: EndpointPlan, world: World): Promise<EndpointEvidence> {
  const { endpoint, family } = plan
  const from = world.clock.elapsed()
  const turn = await takeTurn(plan, world)
  if ('fault' in turn) {
    const ms = Math.round(world.clock.elapsed() - from)
    const visit = neverMade({ state: 'failed', fault: turn.fault, ms, endedMs: ms })
    return { ...endpoint, family, because: null, network: null, visits: [visit] }
  }
  const { clock } = world
  const startedAt = clock.elapsed()
  const outer = [deadlineFrom(clock, 'endpoint', plan.visit.timeoutMs), plan.target]
  const results: NumberedVisit[] = []
  try {
    await makeVisits(plan, { clock, outer, startedAt, turn, results })
  } finally {
    turn.end()
  }
  const behind = await askBehind(plan, world, { outer, startedAt, results })
  const visits = results.map(({ visit }) => visit)
  return { ...endpoint, family, because: null, network: null, visits, ...behind }
}

interface Visiting {
  readonly clock: Clock
  readonly outer: readonly Deadline[]
  readonly startedAt: number
  readonly turn: Turn
  /** Takes each visit when it is over. */
  readonly results: NumberedVisit[]
}

async function makeVisits(plan: EndpointPlan, visiting: Visiting): Promise<void> {
  const { results } = visiting
  const ownName = plan.visit.serverName
  for (;;) {
    const visits = results.map(({ visit }) => visit)
    const purpose = nextVisit(visits, plan.isNegative)
    if (purpose === null) break
    await make(plan, visiting, { purpose, serverName: ownName })
  }
  const dane = offersTls(results) ? await plan.dane : null
  if (dane !== null) await makeDaneVisits(plan, visiting, dane)
}

/**
 * With the server name of DANE senders where it is another one; and once more where the answer is negative
 * to them alone, so that no second visit was made yet (contract).
 */
async function makeDaneVisits(
  plan: EndpointPlan,
  visiting: Visiting,
  { serverName, isNegative }: DanePlan,
): Promise<void> {
  const { results } = visiting
  if (serverName !== null) await make(plan, visiting, { purpose: 'dane', serverName })
  const last = results.at(-1)?.visit
  if (last === undefined || !isNegative(last)) return
  if (serverName !== null) await make(plan, visiting, { purpose: 'dane', serverName })
  else if (results.length === 1) {
    await make(plan, visiting, { purpose: 'confirmation', serverName: plan.visit.serverName })
  }
}

async function make(
  plan: EndpointPlan,
  { clock, outer, startedAt, turn, results }: Visiting,
  as: { readonly purpose: VisitPurpose; readonly serverName: string | null },
): Promise<void> {
  const number = results.length + 1
  const connection = (plan.ledger.connections += 1)
  let chainAsked = Promise.resolve()
  const onChain: VisitPlan['onChain'] = (chain, stapled) => {
    chainAsked = plan.onChain(chain, stapled)
  }
  const result = await makeVisit(
    { ...plan.visit, ...as, number, outer, startedAt, clock, onChain },
    turn,
  )
  plan.keepChain(result.certificates)
  await chainAsked
  results.push({ ...result, connection })
}

function offersTls(results: readonly VisitResult[]): boolean {
  return results.some(({ visit }) => visit.facts.starttls.state === 'known')
}

type BehindVisits = Pick<EndpointEvidence, 'inventory' | 'daneKeys' | 'probes'>

/** What is asked for beside the visits, where they showed that there is somebody to ask. */
async function askBehind(
  plan: EndpointPlan,
  { clock, net }: World,
  { outer, startedAt, results }: Pick<Visiting, 'outer' | 'startedAt' | 'results'>,
): Promise<BehindVisits> {
  const inventory = offersTls(results) ? plan.inventory : null
  const hasSession = results.some(
    ({ visit }) => visit.facts.handshake.state === 'known' && plan.isJudged(visit),
  )
  const probes = hasSession ? plan.probes : null
  const untried = (because: 'no-session' | 'unreachable') =>
    plan.probes === null ? {} : { probes: probesUntried(because) }
  if (inventory === null && probes === null) return untried('no-session')
  const turn = await takeTurn(plan, { clock, net })
  if ('fault' in turn) return untried(hasSession ? 'unreachable' : 'no-session')
  try {
    const several = (inventory?.parallel ?? 1) > 1
    const connect = (signal: AbortSignal) =>
      several ? turn.connectBeside(signal) : turn.connect(signal)
    const context = { ...plan.visit, clock, outer, startedAt, connect }
    const taken = inventory === null ? {} : await takeWhole(context, inventory, { plan, results })
    if (probes === null) return { ...untried('no-session'), ...taken }
    const before = plan.ledger.connections
    // However many at a time the inventory was allowed: these go one by one.
    const alone = { ...context, connect: (signal: AbortSignal) => turn.connect(signal) }
    const probed = await observeProbes(alone, { ...probes, before })
    plan.ledger.connections += probed.connections
    return { ...taken, probes: probed }
  } finally {
    turn.end()
  }
}

/** The inventory, and what it leaves open for senders with DANE. */
async function takeWhole(
  context: AskContext,
  inventoryPlan: InventoryPlan,
  { plan, results }: { readonly plan: EndpointPlan; readonly results: readonly NumberedVisit[] },
): Promise<Pick<EndpointEvidence, 'inventory' | 'daneKeys'>> {
  const behind = { ...plan, visits: results }
  const inventory = await takeInventory(context, inventoryPlan, behind)
  const dane = await plan.dane
  if (dane === null) return { inventory }
  const daneKeys = await observeDaneKeys(context, {
    ...behind,
    ...inventoryPlan,
    ...dane,
    inventory,
  })
  return daneKeys === null ? { inventory } : { inventory, daneKeys }
}

/** Who waits behind others at the same address may run out of time: that is a row like any other. */
async function takeTurn(
  plan: EndpointPlan,
  world: Pick<World, 'clock' | 'net'>,
): Promise<Turn | { readonly fault: Fault }> {
  try {
    return await within(world.clock, [plan.target], (signal) =>
      world.net.turn(plan.endpoint, plan.origin, signal),
    )
  } catch (error) {
    return { fault: faultOf(error) }
  }
}
