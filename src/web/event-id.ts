import type { StoredCheck } from '../store/store.ts'
import { type Place, runOf, theBeginning } from './follow-check.ts'

/* Ids of server-sent events: `RUN-SEQUENCE`, and `RUN-end` behind the last. Readers hand them back as they are. */

export function eventId({ run, sequence }: Place): string {
  return `${run}-${sequence}`
}

export function endId(check: Pick<StoredCheck, 'startedAt'>): string {
  return `${runOf(check) ?? ''}-end`
}

/** What a reader that comes back has seen; an id that is none of ours: nothing. */
export function placeOf(lastEventId: string | undefined): Place {
  const [, run, sequence] = /^([0-9a-z]{1,12})-(\d{1,9})$/.exec(lastEventId ?? '') ?? []
  return run === undefined ? theBeginning : { run, sequence: Number(sequence) }
}
