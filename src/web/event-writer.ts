import type { CheckEvent } from '../model/check-event.ts'
import type { CheckRun, Store } from '../store/store.ts'

/**
 * Writes the events of one check in order, as many together as have gathered since the last write. What
 * could not be written is kept for the next time.
 */
export interface EventWriter {
  write(events: readonly CheckEvent[]): void
  /** Resolves when all are written, and rejects where they cannot be now. */
  flush(): Promise<void>
}

export function createEventWriter(
  store: Pick<Store, 'addEvents'>,
  run: CheckRun,
  onWritten: () => void,
): EventWriter {
  let next = 1
  let gathered: CheckEvent[] = []
  let writing: Promise<void> = Promise.resolve()
  const writeGathered = async () => {
    const events = gathered
    if (events.length === 0) return
    gathered = []
    try {
      await store.addEvents(run, next, events)
    } catch (error) {
      gathered = [...events, ...gathered]
      throw error
    }
    next += events.length
    onWritten()
  }
  const writeOn = () => (writing = writing.catch(() => undefined).then(writeGathered))
  return {
    write(events) {
      gathered.push(...events)
      // Whoever flushes hears of it.
      writeOn().catch(() => undefined)
    },
    flush: writeOn,
  }
}
