import { isIP } from 'node:net'
import type { DnssecState, LookupStatus } from '../../model/dns.ts'
import type { Tlsa } from '../dns/record.ts'

/**
 * Where the TLSA records of a mail host stand (RFC 7672 2.2.2, 2.2.3), and which names a certificate may
 * have for it (3.2.2).
 *
 * The address lookup comes first and decides: if the address is not signed, nobody asks for TLSA, because
 * nothing signed can be expected there and the name servers of some large providers fail at the question.
 * Aliases make two candidates, the name at their end and the name at their beginning; those between are
 * none. The first candidate with signed records is the TLSA base domain, which is also the server name
 * sent in the handshake (RFC 7672 8.1).
 */
export interface TlsaHost {
  /** The name of the MX host, or of the domain itself where it has no MX. */
  readonly host: string
  readonly status: LookupStatus
  /** Of the addresses with all the aliases that lead to them. */
  readonly dnssec: DnssecState
  /** Where the aliases end; null if the host is none. */
  readonly canonicalName: string | null
  /** Of the first alias alone; of no meaning where there is none. */
  readonly aliasDnssec: DnssecState
}

/**
 * `ask`: these names, in this order. The rest says why no TLSA is asked for: `insecure` (unsigned
 * address), `bogus` or `error` (the host cannot be used, RFC 7672 2.1.1), `absent` (no address),
 * `not-tested` (signatures could not be looked at), `not-applicable` (an address in place of a name).
 */
export interface TlsaPlan {
  readonly status:
    | 'ask'
    | 'insecure'
    | 'bogus'
    | 'error'
    | 'absent'
    | 'not-tested'
    | 'not-applicable'
  /** Base domains, without `_25._tcp`. */
  readonly names: readonly string[]
}

export function tlsaBaseDomains(lookup: TlsaHost): TlsaPlan {
  const { host, canonicalName } = lookup
  if (isIP(host) !== 0) return { status: 'not-applicable', names: [] }
  const isAlias = canonicalName !== null && canonicalName !== host
  if (lookup.dnssec === 'bogus' || (isAlias && lookup.aliasDnssec === 'bogus')) {
    return { status: 'bogus', names: [] }
  }
  if (lookup.status === 'servfail' || lookup.status === 'timeout') {
    return { status: 'error', names: [] }
  }
  if (lookup.status !== 'found') return { status: 'absent', names: [] }
  if (lookup.dnssec === 'secure') {
    return { status: 'ask', names: isAlias ? [canonicalName, host] : [host] }
  }
  if (isAlias && lookup.aliasDnssec === 'secure') return { status: 'ask', names: [host] }
  return { status: lookup.dnssec === 'insecure' ? 'insecure' : 'not-tested', names: [] }
}

/** The owner name of the records: `_25._tcp.mx.example`. */
export function tlsaOwnerName(baseDomain: string, port: number): string {
  return `_${port}._tcp.${baseDomain}`
}

export interface TlsaLookup {
  readonly baseDomain: string
  readonly status: LookupStatus
  /** Of the records, or of the proof that there are none, with all the aliases on the way. */
  readonly dnssec: DnssecState
  readonly records: readonly Tlsa[]
  /** It failed at our own resolver, which says nothing of the host. Absent: no. */
  readonly isOurs?: boolean
}

/**
 * `found`: these records bind. `absent`, `insecure`: no DANE for this host, and the next candidate is to
 * be asked while there is one. `bogus`, `error`: the host cannot be used and no other name is asked.
 */
export interface TlsaDecision {
  readonly status: 'found' | 'absent' | 'insecure' | 'bogus' | 'error' | 'not-tested'
  /** null where no name had records. */
  readonly baseDomain: string | null
  readonly records: readonly Tlsa[]
}

/** What the lookups made so far decide, in the order of `tlsaBaseDomains` (RFC 7672 2.2, 2.2.3). */
export function decideTlsa(lookups: readonly TlsaLookup[]): TlsaDecision {
  let decision: TlsaDecision = { status: 'absent', baseDomain: null, records: [] }
  for (const { baseDomain, status, dnssec, records, isOurs } of lookups) {
    if (dnssec === 'bogus') return { status: 'bogus', baseDomain, records }
    if (status === 'servfail' || status === 'timeout') {
      if (isOurs === true) return { status: 'not-tested', baseDomain, records: [] }
      return { status: 'error', baseDomain, records: [] }
    }
    if (status !== 'found') {
      // That there is none is known only as far as it is proven.
      const isKnown = dnssec === 'secure' || dnssec === 'insecure'
      if (!isKnown && decision.status === 'absent') {
        decision = { status: 'not-tested', baseDomain, records: [] }
      }
      continue
    }
    if (dnssec === 'secure') return { status: 'found', baseDomain, records }
    if (decision.status === 'absent') {
      decision = { status: dnssec === 'insecure' ? 'insecure' : 'not-tested', baseDomain, records }
    }
  }
  return decision
}

/** Names that came securely, for the certificate checks of usage 2. */
export interface TlsaNames {
  readonly baseDomain: string
  /** Where the aliases of the base domain end, if each is signed; else null. */
  readonly baseCanonicalName: string | null
  /** The mail domain, where its MX answer (or the proof that there is none) is signed; else null. */
  readonly nextHop: { readonly domain: string; readonly canonicalName: string | null } | null
}

/**
 * The reference identifiers for usage 2, at most four: the base domain, the next-hop domain, and what each
 * is an alias of (RFC 7672 3.2.2). An unsigned MX answer proves nothing about the next hop, so that only
 * the host's own names are left.
 */
export function tlsaReferenceNames({
  baseDomain,
  baseCanonicalName,
  nextHop,
}: TlsaNames): string[] {
  const names = [baseDomain, baseCanonicalName, nextHop?.domain, nextHop?.canonicalName]
  return [...new Set(names.flatMap((name) => name ?? []))]
}
