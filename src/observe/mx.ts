import type { AddressLookup, LookupStatus, MxLookup } from '../model/dns.ts'
import type { DnsAnswer, World } from '../world/world.ts'

/** Before anybody has looked at signatures; those are proven beside the visits. */
const unproven = { dnssec: 'not-tested', doubt: { reason: null, failing: null } } as const

/** A host that mail for the domain goes to, before its endpoints are known. */
export interface MailHost {
  readonly name: string
  readonly preference: number
  readonly kind: 'mx' | 'implicit' | 'given'
}

/**
 * The MX lookup of a domain by RFC 5321 section 5.1 and RFC 7505. Only "no MX records" leads to the
 * domain's own address (MX-3); a lookup that failed is never "no MX" (MX-2). Aliases of the mail
 * domain are followed by the resolver and shown (MX-1).
 */
export async function lookUpMx(
  domain: string,
  world: World,
  signal: AbortSignal,
): Promise<MxLookup> {
  const from = world.clock.elapsed()
  const answer = await world.dns.query(domain, 'MX', signal)
  const records = answer.records.toSorted(
    (a, b) => a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1),
  )
  return {
    status: mxStatus(answer),
    detail: answer.detail,
    ...unproven,
    canonicalName: answer.canonicalName,
    records,
    ms: Math.round(world.clock.elapsed() - from),
  }
}

/** The hosts in the order of preference. A `.` beside other records names no host (RFC 7505 section 3). */
export function mailHosts(domain: string, mx: MxLookup): MailHost[] {
  if (mx.status === 'no-data') return [{ name: domain, preference: 0, kind: 'implicit' }]
  const names = new Set<string>()
  return mx.records.flatMap(({ exchange, preference }) => {
    if (exchange === '.' || names.has(exchange)) return []
    names.add(exchange)
    return [{ name: exchange, preference, kind: 'mx' as const }]
  })
}

/** What the lookup of an implicit MX says about the domain's mail (MX-3). */
export function implicitMxStatus(addresses: AddressLookup): MxLookup['status'] {
  return addresses.status === 'found' ? 'implicit' : addresses.status
}

/** A and AAAA of a host, asked side by side. `families`: which ones are asked for. */
export async function lookUpAddresses(
  host: string,
  families: { readonly ipv4: boolean; readonly ipv6: boolean },
  world: World,
  signal: AbortSignal,
): Promise<AddressLookup> {
  const from = world.clock.elapsed()
  const [ipv4, ipv6] = await Promise.all([
    families.ipv4 ? world.dns.query(host, 'A', signal) : null,
    families.ipv6 ? world.dns.query(host, 'AAAA', signal) : null,
  ])
  const answers = [ipv4, ipv6].filter((answer) => answer !== null)
  const status = worstStatus(answers.map((answer) => answer.status))
  const telling = answers.find((answer) => answer.status === status)
  return {
    status,
    detail: telling?.detail ?? null,
    ...unproven,
    bogus: [],
    canonicalName: answers.find((answer) => answer.canonicalName !== null)?.canonicalName ?? null,
    addresses: [...new Set(answers.flatMap((answer) => answer.records))],
    ipv4: ipv4?.status ?? 'not-asked',
    ipv6: ipv6?.status ?? 'not-asked',
    ms: Math.round(world.clock.elapsed() - from),
  }
}

function mxStatus(answer: DnsAnswer<'MX'>): MxLookup['status'] {
  if (answer.status !== 'found') return answer.status
  return answer.records.every(({ exchange }) => exchange === '.') ? 'null' : 'found'
}

/** One family that found something makes the host found; else a failure outweighs "there is none". */
function worstStatus(statuses: readonly LookupStatus[]): LookupStatus {
  return statusOrder.find((status) => statuses.includes(status)) ?? 'no-data'
}

const statusOrder = ['found', 'timeout', 'servfail', 'no-data', 'nxdomain'] as const
