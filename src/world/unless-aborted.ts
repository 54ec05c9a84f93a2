/** What a promise brings, or the signal's reason if that comes first. The promise itself goes on. */
export function unlessAborted<V>(answer: Promise<V>, signal: AbortSignal): Promise<V> {
  if (signal.aborted) return Promise.reject(signal.reason)
  const { promise, resolve, reject } = Promise.withResolvers<V>()
  const abort = () => reject(signal.reason)
  signal.addEventListener('abort', abort, { once: true })
  answer.then(resolve, reject)
  return promise.finally(() => signal.removeEventListener('abort', abort))
}
