import { unlessAborted } from './unless-aborted.ts'

/** Lets one holder at a time through per key, in the order of arrival. */
export interface Turnstile {
  /** Resolves to the function that ends the turn; rejects with the signal's reason. */
  enter(key: string, signal: AbortSignal): Promise<() => void>
}

export function createTurnstile(): Turnstile {
  const last = new Map<string, Promise<void>>()
  return {
    async enter(key, signal) {
      const before = last.get(key) ?? Promise.resolve()
      const { promise: turn, resolve: end } = Promise.withResolvers<void>()
      const tail = before.then(() => turn)
      last.set(key, tail)
      const leave = () => {
        end()
        if (last.get(key) === tail) last.delete(key)
      }
      try {
        await unlessAborted(before, signal)
      } catch (reason) {
        leave()
        throw reason
      }
      return leave
    },
  }
}
