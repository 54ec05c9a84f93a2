import type { Attempt } from './attempt.ts'
import type { AddressLookup, MxLookup, TextLookup, TlsaEvidence } from './dns.ts'
import type { FetchFault } from './fault.ts'
import type { Ehlo, Reply, TranscriptLine } from './smtp.ts'
import type { FetchedIssuerFact } from './fetched-issuer.ts'
import type { DaneKeysEvidence, InventoryEvidence } from './inventory.ts'
import type { ProbesEvidence } from './probe.ts'
import type { RevocationFact } from './revocation.ts'
import type { Target } from './target.ts'
import type { Handshake, Sha256 } from './tls.ts'

/** Everything seen, nothing judged. Plain JSON: `parse(stringify(evidence))` equals it. */
export interface Evidence {
  readonly schema: 'mxseal-evidence/1'
  readonly tool: { readonly name: 'mxseal'; readonly version: string }
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly durationMs: number
  readonly target: Target
  readonly request: Request
  readonly vantage: Vantage
  /** null when the host was given and no MX was looked up. */
  readonly mx: MxLookup | null
  /** null where it was not looked for. */
  readonly sts: StsEvidence | null
  /** null where it was not looked for. */
  readonly tlsRpt: TextLookup | null
  /** In the order a sender uses them. */
  readonly hosts: readonly HostEvidence[]
  /** Every certificate sent, and the trust anchors that could end their paths, DER in base64, each once. */
  readonly certificates: Readonly<Record<Sha256, string>>
  /** The fingerprints among `certificates` that this run trusted (bundled roots and `--ca-file`). */
  readonly trustAnchors: readonly Sha256[]
  /** Those of `trustAnchors` that came from `--ca-file`. Absent: none. */
  readonly addedAnchors?: readonly Sha256[]
  /** `--trust-store`. Absent: none. */
  readonly comparedStores?: readonly ComparedStore[]
  /** Each certificate below a trust anchor once. Absent: revocation was not looked at. */
  readonly revocation?: readonly RevocationFact[]
  /** `--fetch-issuers`. Absent: not asked for, or none is missing. What was found stands in `certificates`. */
  readonly fetchedIssuers?: readonly FetchedIssuerFact[]
}

/** MTA-STS as it was found (RFC 8461 3); the policy is fetched only where there is one record of it. */
export interface StsEvidence {
  readonly record: TextLookup
  readonly policy: StsFetch | null
  /** Absent: no policy was fetched, or its host not found. */
  readonly policyHost?: PolicyHostReach
}

/** Whether the policy host takes connections over each family. `not-tested`: barred, no route from here, or DNS failed. */
export interface PolicyHostReach {
  readonly ipv4: FamilyReach
  readonly ipv6: FamilyReach
}

export type FamilyReach = 'reached' | 'unreached' | 'no-address' | 'not-tested'

export type StsFetch =
  | {
      readonly state: 'fetched'
      /** HTTP status, content type as sent, and body in base64. */
      readonly status: number
      readonly contentType: string | null
      readonly body: string
      /** What the policy host showed; null where no handshake was completed. */
      readonly handshake: Handshake | null
    }
  | { readonly state: 'failed'; readonly fault: FetchFault; readonly handshake: Handshake | null }

/** What was asked of the run, as far as judging needs it. */
export interface Request {
  readonly port: number
  readonly depth: Depth
  readonly rcpt: boolean
  /** Whether the active probes were asked for. Absent: no. */
  readonly probe?: true
}

/**
 * `quick`: in sender order until one endpoint is judged; `standard`: every endpoint; `full`: the TLS inventory
 * too, in few connections; `exhaustive`: every suite and group.
 */
export type Depth = 'quick' | 'standard' | 'full' | 'exhaustive'

/** From where and with what was looked. */
export interface Vantage {
  /** The EHLO name of each family that was used; `confirmed`: its PTR and address agree. */
  readonly heloNames: readonly HeloName[]
  /** Our own source addresses. */
  readonly addresses: readonly string[]
  readonly families: { readonly ipv4: boolean; readonly ipv6: boolean }
  /** `address:port` of the resolvers asked. */
  readonly resolver: readonly string[]
  readonly dnssecCapable: boolean | null
  readonly trustStore: TrustStoreName
  readonly nodeVersion: string
  readonly opensslVersion: string
}

export interface HeloName {
  readonly family: 4 | 6
  readonly name: string
  readonly from: 'given' | 'ptr' | 'fqdn' | 'literal'
  readonly confirmed: boolean
}

export interface TrustStoreName {
  /** `mozilla-bundled`: the roots inside the runtime, never the machine's additions. `added-only`: without them. */
  readonly name: string
  /** The runtime that brought it; Node names no version of its root store. */
  readonly version: string
  readonly count: number
  /** SHA-256 over the sorted fingerprints of all anchors. */
  readonly digest: string
  /** Roots added by `--ca-file`. */
  readonly added: number
}

/** A trust store that chains are compared with beside the one that decides. */
export interface ComparedStore {
  /** `mozilla`, `system` (of the machine that looked) or a name that the user gave. */
  readonly name: string
  readonly version: string
  readonly count: number
  /** SHA-256 over the sorted fingerprints of all its roots. */
  readonly digest: string
  /** The fingerprints among `certificates` of its roots that could end a path. */
  readonly anchors: readonly Sha256[]
}

export interface HostEvidence {
  /** A-labels; the address for an IP literal. */
  readonly name: string
  readonly preference: number
  readonly kind: 'mx' | 'implicit' | 'given'
  /** null when the host was given as an address. */
  readonly addresses: AddressLookup | null
  /** null where it was not looked for. */
  readonly tlsa: TlsaEvidence | null
  readonly endpoints: readonly EndpointEvidence[]
}

/** Why an endpoint was not visited. */
export type SkipReason = 'no-ipv6' | 'no-ipv4' | 'not-asked' | 'barred' | 'budget'

export interface EndpointEvidence {
  readonly address: string
  readonly family: 4 | 6
  readonly port: number
  /** null: it was visited. */
  readonly because: SkipReason | null
  /** The range of a barred address, in the words of the IANA registry, or `optedOut`. */
  readonly network: string | null
  readonly visits: readonly Visit[]
  /** Absent: not asked for, or no visit got as far as a handshake. */
  readonly inventory?: InventoryEvidence
  /** Absent: no TLSA records bind, or nothing was left to ask with an inventory. */
  readonly daneKeys?: DaneKeysEvidence
  /** Absent: not asked for (`--probe`). */
  readonly probes?: ProbesEvidence
}

/** One connection to one endpoint, from connect to QUIT. */
export interface Visit {
  readonly purpose: VisitPurpose
  readonly facts: VisitFacts
  readonly transcript: readonly TranscriptLine[]
}

/**
 * `delivery`: the first, as a sender would. `confirmation`: the same again after a negative answer.
 * `small-hello`: after a failed handshake, with a small TLS 1.2 hello. `clear-text`: without STARTTLS, for MAIL FROM.
 * `dane`: with the TLSA base domain as server name, where that is another than the host's.
 */
export type VisitPurpose = 'delivery' | 'confirmation' | 'small-hello' | 'clear-text' | 'dane'

/** The stages of one delivery, in order (RFC 5321 3; nothing after RCPT). */
export interface VisitFacts {
  readonly answer: Attempt<null>
  readonly greeting: Attempt<Reply>
  readonly ehlo: Attempt<Ehlo>
  readonly starttls: Attempt<Reply>
  readonly handshake: Attempt<Handshake>
  readonly secureEhlo: Attempt<Ehlo>
  readonly mail: Attempt<Reply>
  readonly rcpt: Attempt<Reply>
  /** Clear-text bytes that came behind the 220 to STARTTLS and were dropped (RFC 3207; CVE-2011-0411 class). */
  readonly injectedBytes: number
}
