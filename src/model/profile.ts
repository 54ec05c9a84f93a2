import type { TlsVersion } from './tls.ts'

/**
 * What becomes of a mail, best first for somebody who wants nobody else to read it. `deferred`: kept and
 * tried again for days, then returned; `bounced`: returned at once; `unknown`: we could not see.
 */
export const senderOutcomes = [
  'encrypted-authenticated',
  'encrypted',
  'deferred',
  'bounced',
  'plaintext',
  'unknown',
] as const

export type SenderOutcome = (typeof senderOutcomes)[number]

/** How a sender makes sure of the server: not at all, by public CAs, by TLSA records, by an enforced MTA-STS policy. */
export const authentications = ['none', 'pkix', 'dane', 'sts'] as const

export type Authentication = (typeof authentications)[number]

/** A kind of sender, as dated data: what it demands, and what it does where a demand is not met. */
export interface SenderProfile {
  readonly id: string
  readonly aliases: readonly string[]
  /** Where the rules stand. */
  readonly basis: string
  /** Of the basis, `2021-06-16`; the first of the month where only that is known. */
  readonly date: string
  /** The oldest version it goes on with. */
  readonly minimumVersion: TlsVersion
  readonly authentication: Authentication
  /** Whether a revoked certificate is one that is not valid; of no meaning without certificates of public CAs. */
  readonly revocation: 'checked' | 'ignored'
  /** What becomes of the mail at the first demand that is not met. */
  readonly onFailure: SenderReaction
  /** Goes on to the next MX host where this one does not do; else the first that answers decides. */
  readonly nextHost: boolean
  /** The built-in sender that a `dane` or `sts` one acts as where nothing is published that binds it; null for the rest. */
  readonly otherwise: string | null
}

export interface SenderReaction {
  /** STARTTLS not offered or refused, the handshake failed, no suite in common. */
  readonly tls: 'plaintext' | 'deferred' | 'bounced'
  /** Nothing as new as `minimumVersion`. */
  readonly version: 'plaintext' | 'deferred' | 'bounced'
  /** The server could not be authenticated. */
  readonly authentication: 'encrypted' | 'plaintext' | 'deferred' | 'bounced'
}
