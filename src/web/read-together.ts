import type { Store } from '../store/store.ts'

export type CheckReads = Pick<Store, 'check' | 'eventsAfter'>

const known = new WeakMap<CheckReads, CheckReads>()

/**
 * The same reads, of which equal ones that come at the same moment are one: news wakes all readers of a check
 * at once, and a thousand of them need not ask the database a thousand times.
 */
export function readTogether(store: CheckReads): CheckReads {
  const shared = known.get(store) ?? share(store)
  known.set(store, shared)
  return shared
}

function share(store: CheckReads): CheckReads {
  const reading = new Map<string, Promise<unknown>>()
  const once = <T>(key: string, read: () => Promise<T>): Promise<T> => {
    const begun = reading.get(key) as Promise<T> | undefined
    if (begun !== undefined) return begun
    const reads = read()
    reading.set(key, reads)
    // Who comes later may know of later news.
    setImmediate(() => reading.delete(key))
    return reads
  }
  return {
    check: (id) => once(id, () => store.check(id)),
    eventsAfter: (id, sequence) => once(`${id} ${sequence}`, () => store.eventsAfter(id, sequence)),
  }
}
