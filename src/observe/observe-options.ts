import type { Attempt } from '../model/attempt.ts'
import type { PlannedHost } from '../model/check-event.ts'
import type { MxLookup, TlsaEvidence } from '../model/dns.ts'
import type { Depth, EndpointEvidence, HostEvidence, Visit, VisitFacts } from '../model/evidence.ts'
import type { Sha256 } from '../model/tls.ts'
import type { OutcomeId } from '../model/verdict.ts'
import type { Endpoint } from '../world/world.ts'
import type { CertificateStore } from './certificate-store.ts'
import type { MailHost } from './mx.ts'

export interface ObserveOptions {
  readonly toolVersion: string
  readonly port: number
  /** Address families that are asked for. */
  readonly families: { readonly ipv4: boolean; readonly ipv6: boolean }
  /** EHLO name, or null for the default of each family. */
  readonly helo: string | null
  readonly mailFrom: string
  readonly rcpt: string | null
  readonly timeoutMs: number
  readonly depth: Depth
  /**
   * Connections to one address in all, where there is an inventory; null: 12 in depth full, in depth
   * exhaustive as many as it takes.
   */
  readonly maxConnections: number | null
  /** Ask with the active probes, too. Absent: no. */
  readonly probe?: boolean
  /** Connections to one address at a time in depth exhaustive; one everywhere else. */
  readonly parallel: number
  /** Look for TLSA records and compare (RFC 7672). */
  readonly dane: boolean
  /** Look for an MTA-STS policy and a TLSRPT record (RFC 8461, RFC 8460). */
  readonly mtaSts: boolean
  /** Look up whether certificates were revoked (CRL, OCSP). */
  readonly revocation: boolean
  /** Look for issuers that were not sent where the certificates say they are (AIA). */
  readonly fetchIssuers: boolean
  /** What one finished visit shows of the endpoint; null where it shows nothing lasting. Its chain is already kept. */
  readonly outcomeOf: (
    visit: Visit,
    host: MailHost,
    certificates: CertificateStore,
  ) => OutcomeId | null
  /** Whether a finished visit shows that these TLSA records are not met. Its chain is already kept. */
  readonly isUnmetByDane: (
    visit: Visit,
    tlsa: TlsaEvidence,
    certificates: CertificateStore,
  ) => boolean
  /** The same of a chain as sent. Its certificates are already kept. */
  readonly isChainUnmetByDane: (
    chain: readonly Sha256[],
    tlsa: TlsaEvidence,
    certificates: CertificateStore,
  ) => boolean
  readonly onProgress: (progress: Progress) => void
}

/** What a listener hears while the work goes on. */
export type Progress =
  | { readonly kind: 'mx'; readonly mx: MxLookup | null }
  /** `count`: how many endpoints are going to be visited, of all those of the hosts. */
  | {
      readonly kind: 'endpoints'
      readonly count: number
      readonly hosts: readonly PlannedHost[]
    }
  | {
      readonly kind: 'fact'
      readonly host: string
      readonly endpoint: Endpoint
      readonly fact: keyof VisitFacts
      readonly attempt: Attempt<unknown>
    }
  /** The inventory's next connection to an endpoint is over. */
  | {
      readonly kind: 'inventory'
      readonly host: string
      readonly endpoint: Endpoint
      readonly connection: number
    }
  /** The probes make a connection to an endpoint; counted with all before. */
  | {
      readonly kind: 'probe'
      readonly host: string
      readonly endpoint: Endpoint
      readonly connection: number
    }
  /** `host`: as known before DNSSEC and TLSA are; the certificates of the endpoint's chains are kept. */
  | {
      readonly kind: 'endpoint-done'
      readonly host: HostEvidence
      readonly endpoint: EndpointEvidence
      readonly certificates: CertificateStore
    }
