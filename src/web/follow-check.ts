import type { CheckEvent } from '../model/check-event.ts'
import type { Store, StoredCheck } from '../store/store.ts'
import { readTogether } from './read-together.ts'
import type { Wakeups } from './wakeups.ts'

export type Heard =
  | { readonly kind: 'event'; readonly place: Place; readonly event: CheckEvent }
  /** The last one: the check is done or failed. */
  | { readonly kind: 'end'; readonly check: StoredCheck }
  /** Nothing new for a while. */
  | { readonly kind: 'still-here' }

/** Where in a check's events a reader is. A check that was queued again tells its events anew, in another run. */
export interface Place {
  readonly run: string
  readonly sequence: number
}

/** In front of everything. */
export const theBeginning: Place = { run: '', sequence: 0 }

/**
 * The events of a check after `seen`, those stored already and those to come, then its end. Works for a
 * check that another process runs, too: that is looked at once a second. Ends early when the signal says so.
 */
export async function* followCheck(
  {
    store,
    wakeups,
  }: {
    readonly store: Pick<Store, 'check' | 'eventsAfter'>
    readonly wakeups: Pick<Wakeups, 'wait'>
  },
  { id, seen }: { readonly id: string; readonly seen: Place },
  signal: AbortSignal,
): AsyncGenerator<Heard> {
  const reads = readTogether(store)
  let place = seen
  let quiet = 0
  while (!signal.aborted) {
    // Before the state, so that no news between the two is slept through.
    const news = wakeups.wait(id, signal, pollMs)
    const check = await reads.check(id)
    if (check === null) return
    const run = runOf(check)
    if (run !== null && run !== place.run) place = { run, sequence: 0 }
    const events = await reads.eventsAfter(id, place.sequence)
    for (const { event, sequence } of events) {
      place = { ...place, sequence }
      yield { kind: 'event', place, event }
    }
    if (events.length > 0) {
      quiet = 0
      continue
    }
    if (check.state === 'done' || check.state === 'failed') {
      yield { kind: 'end', check }
      return
    }
    await news
    if (++quiet % roundsOfSilence === 0) yield { kind: 'still-here' }
  }
}

/** A run is known by when it began; null: the check has not begun. */
export function runOf({ startedAt }: Pick<StoredCheck, 'startedAt'>): string | null {
  return startedAt === null ? null : Date.parse(startedAt).toString(36)
}

const pollMs = 1000
/** Proxies cut streams that are silent for a minute or less. */
const roundsOfSilence = 15
