/** Four different things that a lookup without records can mean, and "found". */
export type LookupStatus = 'found' | 'no-data' | 'nxdomain' | 'servfail' | 'timeout'

/** RFC 4033 section 5, and `not-tested` where nobody looked. */
export type DnssecState = 'secure' | 'insecure' | 'bogus' | 'indeterminate' | 'not-tested'

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
  readonly dnssec: DnssecState
  readonly canonicalName: string | null
  /** IPv6 in RFC 5952 form. IPv4 first, each family in the order of the answer. */
  readonly addresses: readonly string[]
  /** Each family's own status: one may fail while the other answers. */
  readonly ipv4: LookupStatus | 'not-asked'
  readonly ipv6: LookupStatus | 'not-asked'
  readonly ms: number
}
