import type { EndpointEvidence, Visit, VisitPurpose } from '../model/evidence.ts'
import type { Fault } from '../model/fault.ts'
import { deadlineFrom, within, type Deadline } from '../world/time-bounds.ts'
import { faultOf } from '../world/fault.ts'
import type { AddressOrigin, Endpoint, Turn, World } from '../world/world.ts'
import { takeInventory, type InventoryPlan } from './inventory/take-inventory.ts'
import type { AskContext } from './inventory/ask-server.ts'
import { observeProbes, probesWithoutSession, type ProbesPlan } from './probes/observe-probes.ts'
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
}

/** Visits one endpoint as often as `nextVisit` asks, one connection after the other. */
export async function observeEndpoint(plan: EndpointPlan, world: World): Promise<EndpointEvidence> {
  const { endpoint, family } = plan
  const visits: Visit[] = []
  const results: VisitResult[] = []
  let behind: BehindVisits = {}
  const from = world.clock.elapsed()
  const turn = await takeTurn(plan, world)
  if ('fault' in turn) {
    const ms = Math.round(world.clock.elapsed() - from)
    const visit = neverMade({ state: 'failed', fault: turn.fault, ms, endedMs: ms })
    return { ...endpoint, family, because: null, network: null, visits: [visit] }
  }
  try {
    const startedAt = world.clock.elapsed()
    const outer = [deadlineFrom(world.clock, 'endpoint', plan.visit.timeoutMs), plan.target]
    const make = async (purpose: VisitPurpose, serverName: string | null) => {
      const { clock } = world
      const number = visits.length + 1
      let chainAsked = Promise.resolve()
      const onChain: VisitPlan['onChain'] = (chain, stapled) => {
        chainAsked = plan.onChain(chain, stapled)
      }
      const result = await makeVisit(
        { ...plan.visit, serverName, purpose, number, outer, startedAt, clock, onChain },
        turn,
      )
      plan.keepChain(result.certificates)
      await chainAsked
      visits.push(result.visit)
      results.push(result)
    }
    for (;;) {
      const purpose = nextVisit(visits, plan.isNegative)
      if (purpose === null) break
      await make(purpose, plan.visit.serverName)
    }
    const offersTls = visits.some(({ facts }) => facts.starttls.state === 'known')
    const dane = offersTls ? await plan.dane : null
    if (dane !== null) await makeDaneVisits(dane, plan.visit.serverName, { visits, make })
    const { clock } = world
    const connect: AskContext['connect'] = (signal) => turn.connect(signal)
    behind = await askBehind({ ...plan.visit, clock, outer, startedAt, connect }, plan, results)
  } finally {
    turn.end()
  }
  return { ...endpoint, family, because: null, network: null, visits, ...behind }
}

type BehindVisits = Pick<EndpointEvidence, 'inventory' | 'probes'>

/** What is asked for beside the visits, where they showed that there is somebody to ask. */
async function askBehind(
  context: AskContext,
  plan: EndpointPlan,
  results: readonly VisitResult[],
): Promise<BehindVisits> {
  const offersTls = results.some(({ visit }) => visit.facts.starttls.state === 'known')
  const inventory =
    offersTls && plan.inventory !== null
      ? await takeInventory(context, plan.inventory, { ...plan, visits: results })
      : null
  const taken = inventory === null ? {} : { inventory }
  if (plan.probes === null) return taken
  const hasSession = results.some(
    ({ visit }) => visit.facts.handshake.state === 'known' && plan.isJudged(visit),
  )
  if (!hasSession) return { ...taken, probes: probesWithoutSession }
  const before = inventory?.connections ?? results.length
  return { ...taken, probes: await observeProbes(context, { ...plan.probes, before }) }
}

interface Visiting {
  readonly visits: readonly Visit[]
  readonly make: (purpose: VisitPurpose, serverName: string | null) => Promise<void>
}

/**
 * With the server name of DANE senders where it is another one; and once more where the answer is negative
 * to them alone, so that no second visit was made yet (contract).
 */
async function makeDaneVisits(
  { serverName, isNegative }: DanePlan,
  ownName: string | null,
  { visits, make }: Visiting,
): Promise<void> {
  if (serverName !== null) await make('dane', serverName)
  const last = visits.at(-1)
  if (last === undefined || !isNegative(last)) return
  if (serverName !== null) await make('dane', serverName)
  else if (visits.length === 1) await make('confirmation', ownName)
}

/** Who waits behind others at the same address may run out of time: that is a row like any other. */
async function takeTurn(
  plan: EndpointPlan,
  world: World,
): Promise<Turn | { readonly fault: Fault }> {
  try {
    return await within(world.clock, [plan.target], (signal) =>
      world.net.turn(plan.endpoint, plan.origin, signal),
    )
  } catch (error) {
    return { fault: faultOf(error) }
  }
}
