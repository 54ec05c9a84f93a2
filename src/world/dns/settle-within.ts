/** How long somebody waits: a time of his own, and a signal. */
export interface Bound {
  readonly ms: number
  readonly signal: AbortSignal
}

/**
 * Starts something that settles by callback, and stops it in every case: when it has settled, when the time
 * is over (then the value is `late()`), or when the signal aborts (then it rejects with the signal's reason).
 * `start` returns how to stop; what settles later is ignored.
 */
export function settleWithin<T>(
  bound: Bound,
  start: (settle: (value: T) => void) => () => void,
  late: () => T,
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  if (bound.signal.aborted) {
    reject(bound.signal.reason)
    return promise
  }
  const timer = setTimeout(() => resolve(late()), bound.ms)
  const abort = () => reject(bound.signal.reason)
  bound.signal.addEventListener('abort', abort, { once: true })
  const stop = start(resolve)
  return promise.finally(() => {
    clearTimeout(timer)
    bound.signal.removeEventListener('abort', abort)
    stop()
  })
}
