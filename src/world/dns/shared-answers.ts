import { unlessAborted } from '../unless-aborted.ts'

/** Answers that several may wait for, and that are kept for a while. */
export interface SharedAnswers<V> {
  /** The kept answer, the one under way, or that of `start`. Rejects with the signal's reason, or as `start` does. */
  ask(key: string, signal: AbortSignal, start: (signal: AbortSignal) => Promise<V>): Promise<V>
}

export interface SharedAnswersOptions<V> {
  /** At most so many; the oldest goes first. */
  readonly limit: number
  readonly keepMs: number
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number
  /** Is this answer worth keeping? */
  readonly isKept: (answer: V) => boolean
}

/**
 * A question under way goes on as long as anybody waits for it, so one who gives up does not spoil it for the
 * others, and the last one to give up ends it.
 */
export function createSharedAnswers<V>(options: SharedAnswersOptions<V>): SharedAnswers<V> {
  const { limit, keepMs, elapsed, isKept } = options
  const entries = new Map<string, Entry<V>>()

  function forget(key: string, entry: Entry<V>): void {
    if (entries.get(key) === entry) entries.delete(key)
  }

  function begin(key: string, start: (signal: AbortSignal) => Promise<V>): Entry<V> {
    const controller = new AbortController()
    const answer = start(controller.signal)
    const entry: Entry<V> = { answer, controller, waiting: 0, answeredAt: null }
    entries.set(key, entry)
    answer.then(
      (value) => {
        entry.answeredAt = elapsed()
        if (!isKept(value)) forget(key, entry)
      },
      () => forget(key, entry),
    )
    const [oldest] = entries.keys()
    if (entries.size > limit && oldest !== undefined) entries.delete(oldest)
    return entry
  }

  function current(key: string): Entry<V> | undefined {
    const entry = entries.get(key)
    const isOld = entry && entry.answeredAt !== null && elapsed() - entry.answeredAt > keepMs
    return isOld ? undefined : entry
  }

  return {
    async ask(key, signal, start) {
      signal.throwIfAborted()
      const entry = current(key) ?? begin(key, start)
      entry.waiting += 1
      try {
        return await unlessAborted(entry.answer, signal)
      } finally {
        entry.waiting -= 1
        if (entry.waiting === 0 && entry.answeredAt === null) {
          forget(key, entry)
          entry.controller.abort()
        }
      }
    },
  }
}

interface Entry<V> {
  readonly answer: Promise<V>
  readonly controller: AbortController
  waiting: number
  answeredAt: number | null
}
