import type { LookupStatus } from '../../model/dns.ts'
import type { Outcome } from '../dns/ask-server.ts'

/**
 * Asks a resolver one question with DO and CD set (RFC 4035 3.2), and follows no alias. TYPE is a number.
 * Trouble is an outcome; rejects only when the signal aborts.
 */
export type AskRaw = (name: string, type: number, signal: AbortSignal) => Promise<Outcome>

/** RFC 4033 5. */
export type Security = 'secure' | 'insecure' | 'bogus' | 'indeterminate'

/**
 * Why something is not secure. Insecure: `unsigned-delegation`, `opt-out`, `nsec3-iterations`,
 * `unsupported-algorithm`, `unsupported-digest`. Indeterminate: `resolver-strips-dnssec`, `no-trust-anchor`,
 * `resolver-own-answer`, `resolver-fails`, `own-clock` (all on our own side), `lookup-failed`. Bogus: the others.
 */
export type SecurityReason =
  | 'unsigned-delegation'
  | 'opt-out'
  | 'nsec3-iterations'
  | 'unsupported-algorithm'
  | 'unsupported-digest'
  | 'resolver-strips-dnssec'
  | 'resolver-own-answer'
  | 'resolver-fails'
  | 'own-clock'
  | 'no-trust-anchor'
  | 'lookup-failed'
  | 'no-signature'
  | 'malformed'
  | 'signer-mismatch'
  | 'key-missing'
  | 'signature-not-yet-valid'
  | 'signature-expired'
  | 'signature-invalid'
  | 'ds-mismatch'
  | 'denial-missing'
  | 'wildcard-unproven'
  | 'too-much-work'

export interface Judgement {
  readonly security: Security
  /** Null when secure. */
  readonly reason: SecurityReason | null
  /** The zone, or name and type, where it went wrong or ended: `example`, `mail.example MX`; null when secure. */
  readonly failing: string | null
}

export const secure: Judgement = { security: 'secure', reason: null, failing: null }

const ranks: readonly Security[] = ['secure', 'insecure', 'indeterminate', 'bogus']

/** A chain is as good as its weakest link; of equals the first counts. */
export function weakest(links: readonly Judgement[]): Judgement {
  const rank = ({ security }: Judgement) => ranks.indexOf(security)
  return links.reduce((worst, link) => (rank(link) > rank(worst) ? link : worst), secure)
}

/** One alias that was followed, with its own state. */
export interface AliasLink extends Judgement {
  readonly name: string
  readonly target: string
  /** Under whose name the record stands: `name` for CNAME, one above for DNAME. */
  readonly owner: string
}

export interface ValidatedRecord {
  readonly name: string
  readonly type: number
  readonly ttl: number
  /** In canonical form: names whole and in lower case, so that it can be read without its message. */
  readonly rdata: Uint8Array
}

/** What the resolver said to a question, and how far that can be believed: as far as the weakest link. */
export interface ValidatedAnswer extends Judgement {
  readonly status: LookupStatus
  /** As in `DnsAnswer`. */
  readonly detail: string | null
  /** In the order followed. */
  readonly aliases: readonly AliasLink[]
  /** The name behind the last alias; without aliases the name asked. */
  readonly name: string
  /** The state of the records under `name`, or of their absence, aliases aside. */
  readonly end: Judgement
  /** Whatever the state: who does not want bogus records must look at it. */
  readonly records: readonly ValidatedRecord[]
}
