/** Four different things that a lookup without records can mean, and "found". */
export type LookupStatus = 'found' | 'no-data' | 'nxdomain' | 'servfail' | 'timeout'

/** RFC 4033 section 5, and `not-tested` where nobody looked. */
export type DnssecState = 'secure' | 'insecure' | 'bogus' | 'indeterminate' | 'not-tested'

/** Where and why an answer is not secure; both null when it is, or when nobody looked. */
export interface DnssecDoubt {
  /** A reason of RFC 4035 in our words: `unsigned-delegation`, `signature-expired`, `ds-mismatch` … */
  readonly reason: string | null
  /** The zone, or name and type, where the chain ended: `example`, `mail.example MX`. */
  readonly failing: string | null
}

/** Those of them that are about our own side (resolver, clock, trust anchor) and say nothing of the other. */
export const ownDoubts: readonly string[] = [
  'no-trust-anchor',
  'own-clock',
  'resolver-strips-dnssec',
  'resolver-own-answer',
  'resolver-fails',
]

export function isOwnDoubt({ reason }: DnssecDoubt): boolean {
  return reason !== null && ownDoubts.includes(reason)
}

/** A lookup of TXT records (MTA-STS, TLSRPT). */
export interface TextLookup {
  readonly name: string
  readonly status: LookupStatus
  readonly detail: string | null
  readonly dnssec: DnssecState
  readonly doubt: DnssecDoubt
  readonly texts: readonly string[]
}

/** RFC 6698 2.1; the association data in lower-case hexadecimal. */
export interface TlsaData {
  readonly usage: number
  readonly selector: number
  readonly matchingType: number
  readonly association: string
}

/** The TLSA records of one host, as RFC 7672 2.2 has a sender look for them. */
export interface TlsaEvidence {
  /**
   * `found`: signed records bind. `absent`, `insecure`: none, or unsigned ones that are ignored. `bogus`,
   * `error`: a validating sender cannot use the host. `not-tested`: DNSSEC could not be looked at.
   * `not-applicable`: an address in place of a name.
   */
  readonly status:
    | 'found'
    | 'absent'
    | 'insecure'
    | 'bogus'
    | 'error'
    | 'not-tested'
    | 'not-applicable'
  /** null where no name had records. */
  readonly baseDomain: string | null
  readonly records: readonly TlsaData[]
  /** Reference identifiers for usage 2 (RFC 7672 3.2.2). */
  readonly referenceNames: readonly string[]
  /** Of a failed lookup: its status, for people. */
  readonly detail: string | null
  readonly doubt: DnssecDoubt
}

export interface MxRecord {
  readonly preference: number
  /** Presentation form without the trailing dot, lower case; `.` for the root (null MX). */
  readonly exchange: string
}

/** The MX lookup of a domain (RFC 5321 5.1, RFC 7505). `implicit`: no MX, but the domain has an address. */
export interface MxLookup {
  readonly status: 'found' | 'implicit' | 'null' | 'no-data' | 'nxdomain' | 'servfail' | 'timeout'
  /** What the resolver said beyond the status (REFUSED, `alias-loop`, malformed …), for people. */
  readonly detail: string | null
  readonly dnssec: DnssecState
  readonly doubt: DnssecDoubt
  /** The name at the end of the aliases of the mail domain; null when it is no alias. */
  readonly canonicalName: string | null
  /** In the order a sender uses them: by preference, then by name (equals are random for a sender). */
  readonly records: readonly MxRecord[]
  readonly ms: number
}

/** The A and AAAA lookups of one host, as one. `found` if either found something. */
export interface AddressLookup {
  readonly status: LookupStatus
  readonly detail: string | null
  /** Of what was found: as the weaker family, one that is bogus beside a good one aside. */
  readonly dnssec: DnssecState
  readonly doubt: DnssecDoubt
  /** Families whose addresses are bogus, so that a validating sender does not get them. */
  readonly bogus: readonly (4 | 6)[]
  /** Why one of those is. Absent: none is. */
  readonly bogusDoubt?: DnssecDoubt
  readonly canonicalName: string | null
  /** IPv6 in RFC 5952 form. IPv4 first, each family in the order of the answer. */
  readonly addresses: readonly string[]
  /** Each family's own status: one may fail while the other answers. */
  readonly ipv4: LookupStatus | 'not-asked'
  readonly ipv6: LookupStatus | 'not-asked'
  readonly ms: number
}
