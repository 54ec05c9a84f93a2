import type { Fault } from '../../model/fault.ts'
import { faultOf } from '../fault.ts'
import { within } from '../time-bounds.ts'
import type { Clock, Connection, Net, Turn } from '../world.ts'

/** An address that could not be connected to, and why. */
export interface FailedAddress {
  readonly address: string
  readonly fault: Fault
}

export interface OpenConnection {
  readonly address: string
  readonly connection: Connection
  /** Its end closes the connection. */
  readonly turn: Turn
}

export interface Candidates {
  readonly addresses: readonly string[]
  readonly port: number
  /** On the clock's `elapsed` scale: all addresses together. */
  readonly until: number
}

/**
 * Connects to the first address that answers. A stranger chose them all, so each passes the guard, and the
 * address that passed is the one that is dialled: no second lookup could say anything else. At most four are
 * dialled; each may take its share of the time that is left. Those that failed are added to `tried`; null
 * when none is left. Rejects with the signal's reason.
 */
export async function openConnection(
  { addresses, port, until }: Candidates,
  doors: { readonly net: Net; readonly clock: Clock },
  { tried, signal }: { readonly tried: FailedAddress[]; readonly signal: AbortSignal },
): Promise<OpenConnection | null> {
  const { net, clock } = doors
  const open = await reachable(addresses, { net, port, tried })
  const dialled = open.slice(0, maxDials)
  for (const [index, address] of dialled.entries()) {
    const turn = await net.turn({ address, port }, 'looked-up', signal)
    try {
      const share = (until - clock.elapsed()) / (dialled.length - index)
      const deadline = shareOfTime(clock, share)
      const connection = await within(clock, [deadline], (own) =>
        turn.connect(AbortSignal.any([own, signal])),
      )
      return { address, connection, turn }
    } catch (error) {
      turn.end()
      signal.throwIfAborted()
      tried.push({ address, fault: faultOf(error) })
    }
  }
  return null
}

const maxDials = 4

function shareOfTime(clock: Clock, ms: number) {
  return { bound: 'stage', seconds: ms / 1000, at: clock.elapsed() + ms } as const
}

/** Without those that are barred, and those that this machine has no route to: nothing is sent to either. */
async function reachable(
  addresses: readonly string[],
  { net, port, tried }: { net: Net; port: number; tried: FailedAddress[] },
): Promise<readonly string[]> {
  const passed: string[] = []
  for (const address of addresses) {
    const network = net.barredNetwork(address, 'looked-up')
    if (network !== null) tried.push({ address, fault: { kind: 'barred', network } })
    else if ((await net.source({ address, port })) === null)
      tried.push({ address, fault: unreachable })
    else passed.push(address)
  }
  return passed
}

/** The fault of a fetch whose addresses all failed: an answer that was refused outweighs what was never asked. */
export function worstFault(tried: readonly FailedAddress[]): Fault {
  const faults = tried.map(({ fault }) => fault)
  const asked = faults.find((fault) => fault.kind !== 'barred' && !isUnreachable(fault))
  return asked ?? faults.find(isUnreachable) ?? faults[0] ?? unreachable
}

const unreachable: Fault = { kind: 'tcp', reason: 'unreachable' }

function isUnreachable(fault: Fault): boolean {
  return fault.kind === 'tcp' && fault.reason === 'unreachable'
}
