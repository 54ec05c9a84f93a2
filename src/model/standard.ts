import type { ProtocolVersion, WeakClass } from './inventory.ts'
import type { TlsVersion } from './tls.ts'

/**
 * `not-listed`: seen, and the standard names it neither good nor bad, which does not mean that it is broken.
 * `not-tested`: what was seen does not decide it. The worst first.
 */
export const requirementStates = ['not-met', 'not-listed', 'not-tested', 'met'] as const

export type RequirementState = (typeof requirementStates)[number]

/**
 * Where the rules of a set were read: the text itself; its text as somebody else converted it; the publisher's own
 * machine-readable form; or what others made of a text that was not at hand.
 */
export const ruleSources = ['text', 'converted-text', 'publisher-data', 'second-hand'] as const

export type RuleSource = (typeof ruleSources)[number]

/** What a requirement is about; the catalogue has words for each. */
export const requirementKeys = [
  'starttls',
  'versions',
  'version-1.3',
  'version-1.2',
  'suites-1.3',
  'suites-1.2',
  'suites',
  'suites-weak',
  'suites-phase-out',
  'forward-secrecy',
  'groups-1.3',
  'groups-1.2',
  'groups',
  'groups-phase-out',
  'group-approved',
  'dh-primes',
  'dh-phase-out',
  'keys',
  'keys-phase-out',
  'curves',
  'certificate-signatures',
  'certificate-signatures-phase-out',
  'certificate-lifetime',
  'signatures-1.3',
  'signatures-1.2',
  'signature-hashes',
  'signature-hashes-phase-out',
  'secure-renegotiation',
  'client-renegotiation',
  'compression',
  'early-data',
  'extended-master-secret',
  'encrypt-then-mac',
  'truncated-hmac',
  'heartbeat',
  'fallback-scsv',
  'server-order',
  'client-order',
  'ocsp-staple',
  'dnssec-domain',
  'dnssec-hosts',
  'tlsa',
  'tlsa-rollover',
  'mta-sts',
  'tls-reports',
  'tls-reports-by-mail',
  'secure-ca',
] as const

export type RequirementKey = (typeof requirementKeys)[number]

/** What is worth knowing of a rule set as a whole; the catalogue has words for each. */
export const standardNotes = [
  'not-listed-not-insecure',
  'hybrids-intended',
  'classical-until-2031',
  'receiving-only',
  'old-tls-tolerated',
  'phase-out',
  'for-web-servers',
  'no-successor',
] as const

export type StandardNote = (typeof standardNotes)[number]

/** A set of rules as dated data. */
export interface StandardRules {
  readonly id: string
  /** As its publisher names it. */
  readonly version: string
  /** Of its publication, `2025-01-21`; the first of the month where only that is known. */
  readonly date: string
  /** Publisher and title. */
  readonly basis: string
  readonly source: RuleSource
  readonly notes: readonly StandardNote[]
  readonly requirements: readonly Requirement[]
}

export interface Requirement {
  readonly key: RequirementKey
  /** The number that the standard gives it; null where we know none. */
  readonly section: string | null
  /** What breaks a `must` breaks the standard; a `should` is a recommendation. */
  readonly level: 'must' | 'should'
  readonly rule: Rule
}

/** Names that a standard lists until the end of a year (UTC); null: without an end. */
export interface Listed {
  readonly until: number | null
  readonly names: readonly string[]
}

/** Where the things come from that are compared with a list. */
export type Listable =
  | { readonly of: 'versions' }
  | { readonly of: 'suites'; readonly versions: readonly ProtocolVersion[] }
  | { readonly of: 'groups'; readonly versions: readonly TlsVersion[] }
  | { readonly of: 'signature-schemes'; readonly versions: readonly TlsVersion[] }
  /** Of the server's certificates, or of all that were sent but the roots. */
  | { readonly of: 'curves' | 'certificate-signatures'; readonly whose: 'leaf' | 'chain' }

export type SingleFeature =
  | 'secureRenegotiation'
  | 'compression'
  | 'extendedMasterSecret'
  | 'encryptThenMac'
  | 'heartbeat'
  | 'fallbackScsv'

/** How a requirement is judged, as data. */
export type Rule =
  | {
      /** Everything seen stands on the list. `listed` null: everything but `excluded` is fine. */
      readonly kind: 'list'
      readonly from: Listable
      readonly listed: readonly Listed[] | null
      /** Named as bad. */
      readonly excluded: readonly string[]
      /** What is on neither list. */
      readonly others: 'not-listed' | 'not-met'
    }
  /** One of them, at least, is offered. */
  | { readonly kind: 'version-offered'; readonly anyOf: readonly ProtocolVersion[] }
  | { readonly kind: 'group-offered'; readonly anyOf: readonly string[] }
  /** None of these classes is accepted. */
  | { readonly kind: 'classes-refused'; readonly classes: readonly WeakClass[] }
  /** Primes of DHE before TLS 1.3: at least so many bits, and known from there. */
  | {
      readonly kind: 'dh-primes'
      readonly minBits: number
      readonly origins: readonly Listed[]
      readonly others: 'not-listed' | 'not-met'
    }
  /** Bits of public keys; a type that is not named is not on the list. `of`: whose. */
  | {
      readonly kind: 'keys'
      readonly of: 'leaf' | 'chain'
      readonly minBits: Readonly<Record<string, number>>
    }
  | { readonly kind: 'lifetime'; readonly maxDays: number }
  | {
      readonly kind: 'feature'
      readonly feature: SingleFeature
      readonly wanted: 'yes' | 'no'
      /** Asked for only of servers that know versions older than TLS 1.2 and not TLS 1.3. */
      readonly onlyOld?: boolean
    }
  /** Who decides among suites. `server`: with these behind all others that it takes. */
  | { readonly kind: 'order'; readonly by: 'client' }
  | { readonly kind: 'order'; readonly by: 'server'; readonly last: readonly string[] }
  | { readonly kind: 'tlsa-rollover'; readonly pairs: readonly (readonly [string, string])[] }
  | { [Kind in PlainRule]: { readonly kind: Kind } }[PlainRule]

/** Rules that need no more than their name. */
type PlainRule =
  | 'starttls'
  | 'forward-secrecy'
  | 'ocsp-staple'
  | 'dnssec-domain'
  | 'dnssec-hosts'
  | 'tlsa'
  | 'mta-sts'
  | 'tls-reports'
  | 'tls-reports-by-mail'
  /** Nothing that a check asks for shows it. */
  | 'unobservable'

/**
 * What a piece of evidence says. `seen`: these, as they are; `refused`: these are not there, and were asked for;
 * `missing`: asked for, and not there; `not-applicable`: there is nothing it could apply to; `so-far`: these fit, and
 * not everything was asked; `unasked`: nothing that decides was asked or answered; `no-tls`: no TLS to speak of;
 * `unobservable`: it does not show from outside, or is not looked for.
 */
export const evidenceKinds = [
  'seen',
  'refused',
  'missing',
  'not-applicable',
  'so-far',
  'unasked',
  'no-tls',
  'unobservable',
] as const

export type EvidenceKind = (typeof evidenceKinds)[number]

/** A standard that was asked for; version null: the newest that was out at the time judged for. */
export interface StandardChoice {
  readonly id: string
  readonly version: string | null
}
