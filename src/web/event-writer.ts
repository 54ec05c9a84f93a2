import type { CheckEvent } from '../model/check-event.ts'
import type { Store } from '../store/store.ts'

/** Writes the events of one check in order, as many together as have gathered since the last write. */
export interface EventWriter {
  write(events: readonly CheckEvent[]): void
  /** Resolves when all are written; rejects if one could not be. */
  flush(): Promise<void>
}

export function createEventWriter(store: Store, id: string, onWritten: () => void): EventWriter {
  let next = 1
  let gathered: CheckEvent[] = []
  let writing: Promise<void> = Promise.resolve()
  const writeGathered = async () => {
    const events = gathered
    if (events.length === 0) return
    gathered = []
    const first = next
    next += events.length
    await store.addEvents(id, first, events)
    onWritten()
  }
  return {
    write(events) {
      gathered.push(...events)
      writing = writing.then(writeGathered)
      // The check's end hears of it, through flush.
      writing.catch(() => undefined)
    },
    flush: () => writing,
  }
}
