import type { CheckEvent } from '../model/check-event.ts'
import type { Store, StoredCheck } from '../store/store.ts'
import type { Wakeups } from './wakeups.ts'

export type Heard =
  | { readonly kind: 'event'; readonly sequence: number; readonly event: CheckEvent }
  /** The last one: the check is done or failed. */
  | { readonly kind: 'end'; readonly check: StoredCheck; readonly sequence: number }
  /** Nothing new for a while. */
  | { readonly kind: 'still-here' }

/**
 * The events of a check after `seen`, those stored already and those to come, then its end. Works for a
 * check that another process runs, too: that is looked at once a second. Ends early when the signal says so.
 */
export async function* followCheck(
  { store, wakeups }: { readonly store: Store; readonly wakeups: Wakeups },
  id: string,
  seen: number,
  signal: AbortSignal,
): AsyncGenerator<Heard> {
  let sequence = seen
  let quiet = 0
  while (!signal.aborted) {
    // Before the state, so that no news between the two is slept through.
    const news = wakeups.wait(id, signal, pollMs)
    const check = await store.check(id)
    if (check === null) return
    const events = await store.eventsAfter(id, sequence)
    for (const { event, sequence: at } of events) {
      sequence = at
      yield { kind: 'event', sequence, event }
    }
    if (events.length > 0) {
      quiet = 0
      continue
    }
    if (check.state === 'done' || check.state === 'failed') {
      yield { kind: 'end', check, sequence: sequence + 1 }
      return
    }
    await news
    if (++quiet % roundsOfSilence === 0) yield { kind: 'still-here' }
  }
}

const pollMs = 1000
/** Proxies cut streams that are silent for a minute or less. */
const roundsOfSilence = 15
