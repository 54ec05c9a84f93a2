import type { CheckEvent } from '../model/check-event.ts'
import type { Depth } from '../model/evidence.ts'
import type { Report } from '../model/report.ts'
import type { Target } from '../model/target.ts'
import type { VerdictId } from '../model/verdict.ts'

/**
 * What a server keeps: checks from the request to the report, their events, and the tokens of API clients.
 * The same on every engine (store.test.ts holds each to it). No method reads a clock: callers give `now`,
 * ISO 8601 in UTC. Every method rejects where the database cannot be reached or is full.
 */
export interface Store {
  /**
   * To be called before the first `claimCheck`. Where one process alone can serve from the database
   * (embedded), it becomes that one, and what a process that ended so left running goes back into the queue:
   * its number. Elsewhere leases do that. Rejects with a `StoreInUseError` where another process serves.
   */
  beginToServe(): Promise<number>
  /** Takes a check in, or finds the one that answers the same request. Accepted checks survive a kill -9. */
  addCheck(request: CheckRequest): Promise<AddedCheck>
  check(id: string): Promise<StoredCheck | null>
  /** Newest first, those before `before` (a `number`), at most `limit`; of one domain or of all. */
  listChecks(page: CheckPage): Promise<readonly CheckSummary[]>
  /** The oldest queued check, from now on this worker's for as long as it renews the lease; null: none is queued. */
  claimCheck(worker: string, now: string, leaseUntil: string): Promise<StoredCheck | null>
  renewLease(worker: string, leaseUntil: string): Promise<void>
  /** Takes the running checks of a worker, or with null those whose lease has run out, back into the queue. */
  requeue(worker: string | null, now: string): Promise<number>
  countChecks(state: CheckState): Promise<number>
  /** `first`: sequence of the first of these events, counted from 1. false: the check is not this worker's any more. */
  addEvents(run: CheckRun, first: number, events: readonly CheckEvent[]): Promise<boolean>
  /** At most 1,000. */
  eventsAfter(id: string, sequence: number): Promise<readonly StoredEvent[]>
  /** false: the check is not this worker's any more, and nothing was changed. */
  finishCheck(run: CheckRun, outcome: CheckOutcome): Promise<boolean>
  /** Deletes finished checks that ended before `then`, with all that belongs to them. */
  deleteFinishedBefore(then: string): Promise<number>
  addToken(token: Omit<StoredToken, 'formerUntil'> & { readonly digest: string }): Promise<void>
  /** The token with this digest (SHA-256 of the secret, hex), or that had it before a rotation, if it is valid now. */
  tokenOf(digest: string, now: string): Promise<StoredToken | null>
  listTokens(): Promise<readonly StoredToken[]>
  /** false: there is none of that id that is still valid. */
  revokeToken(id: string, now: string): Promise<boolean>
  /** A new secret for a valid token; the one before is taken until `formerUntil`, older ones no more. false: as above. */
  rotateToken(rotation: TokenRotation): Promise<boolean>
  close(): Promise<void>
}

export const checkStates = ['queued', 'running', 'done', 'failed'] as const
export type CheckState = (typeof checkStates)[number]

export interface CheckRequest {
  /** For a new check; not used where another one answers. */
  readonly id: string
  readonly target: Target
  readonly depth: Depth
  /** Id of a built-in sender. */
  readonly profile: string
  readonly now: string
  /** A check of the same target, depth and profile answers if it is not done, or was asked for after this moment. */
  readonly joinAfter: string
  /** More checks than these are not queued. */
  readonly maxQueued: number
  /** No more than `max` new checks of a domain since that moment. */
  readonly perTarget: { readonly max: number; readonly since: string }
  /** Of an `Idempotency-Key` header: the same key of the same client means the same request. */
  readonly repeat: { readonly client: string; readonly key: string } | null
}

export type AddedCheck =
  | { readonly kind: 'new' | 'joined' | 'repeated'; readonly check: CheckSummary }
  /** The domain has had its share; `oldest`: when the first of those checks was asked for. */
  | { readonly kind: 'target-busy'; readonly oldest: string }
  /** The queue is full. */
  | { readonly kind: 'full'; readonly queued: number }
  /** The key was used for another request. */
  | { readonly kind: 'key-reused' }

export interface CheckSummary {
  readonly id: string
  readonly number: number
  readonly state: CheckState
  readonly target: Target
  readonly depth: Depth
  readonly profile: string
  readonly createdAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
  /** null: not done. */
  readonly verdict: VerdictId | null
  readonly confidence: number | null
}

export interface StoredCheck extends CheckSummary {
  /** null: not done. */
  readonly report: Report | null
  /** Why it failed: a fault of ours, in technical words; null: it did not. */
  readonly problem: string | null
}

/** A check that a worker has claimed. */
export interface CheckRun {
  readonly id: string
  readonly worker: string
}

export interface CheckPage {
  readonly asciiDomain: string | null
  readonly before: number | null
  readonly limit: number
}

export interface StoredEvent {
  readonly sequence: number
  readonly event: CheckEvent
}

export type CheckOutcome =
  | { readonly finishedAt: string; readonly report: Report }
  | { readonly finishedAt: string; readonly problem: string }

export interface StoredToken {
  readonly id: string
  readonly name: string
  readonly scopes: readonly TokenScope[]
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly revokedAt: string | null
  /** Until when the secret before the last rotation is taken; null: none was rotated. */
  readonly formerUntil: string | null
}

export interface TokenRotation {
  readonly id: string
  /** SHA-256 of the new secret, hex. */
  readonly digest: string
  readonly now: string
  readonly formerUntil: string
}

export const tokenScopes = ['checks:read', 'checks:write'] as const
export type TokenScope = (typeof tokenScopes)[number]
