import {
  probeIds,
  type ProbeFact,
  type ProbeGap,
  type ProbeId,
  type ProbesEvidence,
} from '../../model/probe.ts'
import type { AskContext } from '../inventory/ask-server.ts'
import { probeCcsInjection } from './ccs-injection.ts'
import { probeCommandInjection } from './command-injection.ts'
import { createDoor, endsProbing, type Door, type ProbeOutcome } from './door.ts'
import { probeHeartbleed } from './heartbleed.ts'
import { probeRobot } from './robot.ts'
import { probeTicketbleed } from './ticketbleed.ts'

/** What is asked for. */
export interface ProbesPlan {
  /** Connections to the endpoint in all; null: as many as it takes. */
  readonly budget: number | null
  /** Called at each connection of the probes, with its number. */
  readonly onConnection?: (connection: number) => void
}

/**
 * The active probes behind the visits and the inventory, one connection at a time, those that take few
 * first. Where the server does not let us in any more the rest is not tested. Rejects only with a
 * mistake of ours.
 */
export async function observeProbes(
  context: AskContext,
  plan: ProbesPlan & { readonly before: number },
): Promise<ProbesEvidence> {
  const door = createDoor(context, plan)
  const outcomes = new Map<ProbeId, ProbeOutcome>()
  let shut: ProbeGap | null = null
  for (const [id, probe] of inOrder) {
    const outcome: ProbeOutcome = shut ?? (await probe(door))
    outcomes.set(id, outcome)
    if (endsProbing(outcome)) shut = outcome
  }
  return {
    connections: door.connections(),
    facts: probeIds.map((id) => factOf(id, outcomes.get(id) ?? 'no-session')),
  }
}

/** None was tried, and why. */
export function probesUntried(because: ProbeGap): ProbesEvidence {
  return { connections: 0, facts: probeIds.map((id) => factOf(id, because)) }
}

const inOrder: readonly (readonly [ProbeId, (door: Door) => Promise<ProbeOutcome>])[] = [
  ['starttls-command-injection', probeCommandInjection],
  ['ccs-injection', probeCcsInjection],
  ['heartbleed', probeHeartbleed],
  ['ticketbleed', probeTicketbleed],
  ['robot', probeRobot],
]

function factOf(id: ProbeId, outcome: ProbeOutcome): ProbeFact {
  return typeof outcome === 'string'
    ? { id, vulnerable: 'not-tested', because: outcome }
    : { id, ...outcome }
}
