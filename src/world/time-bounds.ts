import type { TimeBound } from '../model/fault.ts'
import { FaultError } from './fault-error.ts'
import type { Clock } from './world.ts'

/** A moment on the clock's `elapsed` scale by which something must be done, and the name of that bound. */
export interface Deadline {
  readonly bound: TimeBound
  readonly seconds: number
  readonly at: number
}

/** How often `--timeout` fits into each bound (contract). */
const factors: Readonly<Record<TimeBound, number>> = {
  silence: 1,
  line: 2,
  stage: 4,
  endpoint: 10,
  target: 20,
}

export function deadlineFrom(clock: Clock, bound: TimeBound, timeoutMs: number): Deadline {
  const ms = factors[bound] * timeoutMs
  return { bound, seconds: ms / 1000, at: clock.elapsed() + ms }
}

/**
 * Runs a wait under the nearest of several deadlines; when it passes, the signal aborts with a FaultError
 * of kind `timeout` that names the bound. The timer never outlives the wait.
 */
export async function within<T>(
  clock: Clock,
  deadlines: readonly Deadline[],
  wait: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const nearest = deadlines.reduce((first, other) => (other.at < first.at ? other : first))
  const controller = new AbortController()
  const { bound, seconds } = nearest
  const timer = setTimeout(
    () => controller.abort(new FaultError({ kind: 'timeout', bound, seconds })),
    Math.max(0, nearest.at - clock.elapsed()),
  )
  try {
    return await wait(controller.signal)
  } finally {
    clearTimeout(timer)
  }
}
