import type { ProbeGap, ProbeSign } from '../../model/probe.ts'
import { faultOf } from '../../world/fault.ts'
import type { SmtpSession } from '../../world/smtp-session.ts'
import type { Connection } from '../../world/world.ts'
import { connect, reachEhlo, stepOfError, type AskContext } from '../inventory/ask-server.ts'

/** What a probe showed, or why it showed nothing. */
export type ProbeOutcome = ProbeYesNo | ProbeGap

export interface ProbeYesNo {
  readonly vulnerable: 'yes' | 'no'
  readonly sign: ProbeSign
  /** The one that proved it. */
  readonly connection: number
}

/** A server that waits for STARTTLS. */
export interface Opened {
  readonly connection: Connection
  readonly session: SmtpSession
  /** Counted from 1, with all connections before. */
  readonly number: number
}

/** The way to one more connection, as long as there may be one. */
export interface Door {
  readonly context: AskContext
  open(): Promise<Opened | ProbeGap>
  /** Connections made here. */
  readonly connections: () => number
  /** The number of the latest one, counted as in `Opened`. */
  readonly lastNumber: () => number
}

/**
 * `before`: connections to the endpoint so far; `budget`: how many there may be in all, null for as many
 * as it takes. Rejects only with a mistake of ours.
 */
export function createDoor(
  context: AskContext,
  {
    before,
    budget,
    onConnection,
  }: {
    readonly before: number
    readonly budget: number | null
    readonly onConnection?: (connection: number) => void
  },
): Door {
  let made = 0
  return {
    context,
    connections: () => made,
    lastNumber: () => before + made,
    async open() {
      if (before + made >= (budget ?? Infinity)) return 'budget'
      made += 1
      const number = before + made
      onConnection?.(number)
      let connection: Connection | null = null
      try {
        connection = await connect(context)
        const session = await reachEhlo(context, connection)
        if (typeof session !== 'string') return { connection, session, number }
        connection.close()
        return session
      } catch (error) {
        connection?.close()
        stepOfError(error)
        return 'unreachable'
      }
    },
  }
}

/** After these no other probe is tried: we are not let in any more. */
export function endsProbing(outcome: ProbeOutcome): outcome is ProbeGap {
  return typeof outcome === 'string' && closedDoors.has(outcome)
}

const closedDoors: ReadonlySet<ProbeGap> = new Set([
  'budget',
  'rate-limited',
  'no-starttls',
  'unreachable',
])

/** What a caught fault means behind the door; throws a mistake of ours. */
export function gapOfError(error: unknown): ProbeGap {
  if (faultOf(error).kind === 'tls') return 'handshake'
  const step = stepOfError(error)
  return step === 'silent' || step === 'reset' || step === 'closed' ? step : 'unclear'
}
