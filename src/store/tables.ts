import type { Generated } from 'kysely'

/** The tables as both engines have them: text, integers and null only; JSON is text, times are ISO 8601 in UTC. */
export interface Tables {
  readonly checks: CheckRow
  readonly check_events: CheckEventRow
  readonly idempotency_keys: IdempotencyRow
  readonly tokens: TokenRow
}

interface CheckRow {
  readonly id: string
  /** Order of arrival; what cursors count. */
  readonly number: Generated<number>
  readonly state: string
  /** The target as parsed (`Target`), JSON; no local part. */
  readonly target: string
  readonly ascii_domain: string
  readonly depth: string
  readonly profile: string
  /** Equal for requests that may share one check. */
  readonly join_key: string
  readonly created_at: string
  readonly started_at: string | null
  readonly finished_at: string | null
  /** The process that runs it, and until when it may be silent. */
  readonly worker: string | null
  readonly lease_until: string | null
  readonly verdict: string | null
  readonly confidence: number | null
  readonly report: string | null
  readonly problem: string | null
}

interface CheckEventRow {
  readonly check_id: string
  readonly sequence: number
  readonly event: string
}

interface IdempotencyRow {
  readonly client: string
  readonly key: string
  readonly request_digest: string
  readonly check_id: string
  readonly created_at: string
}

interface TokenRow {
  readonly id: string
  readonly name: string
  /** SHA-256 of the secret, hex; the secret itself is kept nowhere. */
  readonly digest: string
  /** Separated by spaces. */
  readonly scopes: string
  readonly created_at: string
  readonly expires_at: string | null
  readonly revoked_at: string | null
  /** What the digest was before the last rotation, taken until then. */
  readonly former_digest: string | null
  readonly former_until: string | null
}
