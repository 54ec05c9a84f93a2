import type { Clock } from './world.ts'

/** The real time. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  elapsed: () => performance.now(),
}
