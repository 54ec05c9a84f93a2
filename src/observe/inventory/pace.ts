import type { Deadline } from '../../world/time-bounds.ts'
import { within } from '../../world/time-bounds.ts'
import type { Clock } from '../../world/world.ts'
import type { Outcome } from './ask.ts'

export interface PaceOptions {
  readonly clock: Clock
  readonly outer: readonly Deadline[]
  /** Connections at a time, until the server shows that it is too much. */
  readonly parallel: number
  /** Waits after a server that would not be reached, in milliseconds; after the last it is left. */
  readonly backOffMs: readonly number[]
}

/** How fast a server may be asked. */
export interface Pace {
  /** Makes one connection as soon as there is room for it, and rests as long as the server needs; null: it was not made. */
  go(connect: () => Promise<Outcome | null>): Promise<Outcome | null>
}

/**
 * Several connections at a time until the first sign of load, then one. Where the server would not be
 * reached (421, reset, silence) we wait, longer each time until it is reached again; once it has said
 * that we are too many, we rest between the others too. After the last wait nothing is asked any more.
 */
export function createPace({ clock, outer, parallel, backOffMs }: PaceOptions): Pace {
  let room = Math.max(1, parallel)
  let open = 0
  let refused = 0
  let restMs = 0
  let over = false
  const waiting: (() => void)[] = []
  const admit = () => {
    while (open < room && waiting.length > 0) {
      open += 1
      waiting.shift()?.()
    }
  }
  return {
    async go(connect) {
      const { promise: turn, resolve } = Promise.withResolvers<void>()
      waiting.push(resolve)
      admit()
      await turn
      const wasAlone = room === 1
      try {
        if (over || outer.some(({ at }) => at <= clock.elapsed())) return null
        const outcome = await connect()
        if (outcome !== null) await rest(outcome, wasAlone)
        return outcome
      } finally {
        open -= 1
        admit()
      }
    },
  }

  async function rest(outcome: Outcome, wasAlone: boolean): Promise<void> {
    if (outcome.step === 'no-starttls') over = true
    if (isBusy(outcome)) room = 1
    if (outcome.answer !== null) {
      refused = 0
      return pause(isBusy(outcome) ? (backOffMs[0] ?? 0) : restMs)
    }
    restMs = Math.min(Math.max(shortestRestMs, 2 * restMs), longestRestMs)
    // Those beside it may all be turned away at once: that was our haste, and is no reason to leave.
    if (!wasAlone) return pause(backOffMs[0] ?? 0)
    if (refused >= backOffMs.length) over = true
    else await pause(backOffMs[refused++] ?? 0)
  }

  /** Ends with the nearest deadline at the latest. */
  async function pause(ms: number): Promise<void> {
    if (ms === 0) return
    const end = { bound: 'silence', seconds: ms / 1000, at: clock.elapsed() + ms } as const
    await within(clock, [end, ...outer], untilAborted).catch(() => undefined)
  }
}

/** Between connections, once the server has turned us away: doubled each time that it does. */
const shortestRestMs = 25
const longestRestMs = 400

function isBusy({ step, answer, ask }: Outcome): boolean {
  if (answer === null || step === 'reset' || step === 'silent') return true
  // Closing is how servers without SSL 2.0 refuse it.
  return step === 'closed' && ask.question !== 'ssl-2'
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const onAbort = () => reject(signal.reason)
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
  })
}
