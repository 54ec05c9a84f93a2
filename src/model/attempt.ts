import type { Fault } from './fault.ts'

/** What came of trying to learn one thing. Times in milliseconds; `endedMs` counts from the endpoint's first connect. */
export type Attempt<T> =
  | { readonly state: 'known'; readonly value: T; readonly ms: number; readonly endedMs: number }
  | {
      readonly state: 'failed'
      readonly fault: Fault
      readonly ms: number
      readonly endedMs: number
    }
  /** Not tried: an earlier fact was missing, or it was not asked for. */
  | { readonly state: 'skipped' }
