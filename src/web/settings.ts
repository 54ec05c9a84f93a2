import type { CheckOptions } from '../check.ts'

/** What an operator decides; where it comes from is the command line's business. */
export interface WebSettings {
  /** What every check has in common, standards to compare with among it; depth and profile come with the request. */
  readonly check: CheckOptions
  /** Checks that run at the same time. */
  readonly concurrency: number
  /** Checks that may wait; more are answered with 429. */
  readonly maxQueued: number
  /** The same target asked for again within so many seconds gets the same check. */
  readonly joinSeconds: number
  /** Results are deleted after so many days. */
  readonly retentionDays: number
  /** `open`: the API wants no token, for a trusted network. Pages never want one. */
  readonly apiAccess: 'open' | 'token'
  /** What one client address may ask in a minute. */
  readonly perMinute: RateLimits
  /** The same for a client that comes with a token. */
  readonly tokenPerMinute: RateLimits
  /** New checks of one domain in an hour, whoever asks: its servers are not ours to wear out. */
  readonly checksPerTarget: number
  /** Event streams that one client may have open at once. */
  readonly streamsPerClient: number
  /** Domains (with their subdomains) that asked to be left alone, A-labels. Networks stand in the world's guard. */
  readonly optedOutDomains: readonly string[]
  /** Proxies (CIDR) whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
  /** `https://mxseal.example`, for links in answers; null: relative ones. */
  readonly publicUrl: string | null
  /** Whom to ask about this server, shown on the page about it; null: nobody is named. */
  readonly contact: string | null
  /** Running checks may go on for so long when the server stops; those not done by then are queued again. */
  readonly graceSeconds: number
}

/** All requests, and of these the ones that begin checks. */
export interface RateLimits {
  readonly requests: number
  readonly checks: number
}
