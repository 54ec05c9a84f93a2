import { isIP } from 'node:net'
import { ownDoubts, type AddressLookup, type DnssecDoubt } from '../model/dns.ts'
import { optedOut } from '../model/opted-out.ts'
import type { Evidence, HostEvidence } from '../model/evidence.ts'
import type { FindingArgs, FindingCode, FindingPlace } from '../model/finding.ts'

/** A finding before its severity is put to it. */
export interface Found {
  readonly code: FindingCode
  readonly at: FindingPlace
  readonly args: FindingArgs
}

/** What the MX lookup, the hosts' names and our own side say (rules MX-1 to MX-7). */
export function findingsOfDomain(evidence: Evidence): Found[] {
  return [
    ...mxFindings(evidence),
    ...bogusMx(evidence),
    ...evidence.hosts.flatMap(hostFindings),
    ...ownFindings(evidence),
  ]
}

function mxFindings({ mx, target: { domain } }: Evidence): Found[] {
  if (mx === null) return []
  const found = (code: FindingCode, args: FindingArgs): Found[] => [{ code, at: {}, args }]
  switch (mx.status) {
    case 'nxdomain':
      return found('domain-not-found', { domain })
    case 'servfail':
    case 'timeout':
      if (mx.detail === 'alias-loop') return found('alias-loop', { name: domain })
      return found('mx-lookup-failed', { domain, status: mx.status, detail: mx.detail ?? '-' })
    case 'no-data':
      return found('no-mail-host', { domain })
    case 'null':
      return found('null-mx', { domain })
    case 'implicit':
      return found('implicit-mx', { domain })
    case 'found': {
      const others = mx.records.filter(({ exchange }) => exchange !== '.').length
      return others < mx.records.length ? found('null-mx-with-others', { domain, others }) : []
    }
  }
}

function bogusMx({ mx, target }: Evidence): Found[] {
  if (mx?.dnssec !== 'bogus') return []
  return [{ code: 'dnssec-bogus', at: {}, args: bogusArgs(target.asciiDomain, 'MX', mx.doubt) }]
}

function bogusArgs(name: string, type: string, { reason, failing }: DnssecDoubt): FindingArgs {
  return { name, type, reason: reason ?? '-', failing: failing ?? '-' }
}

function hostFindings(host: HostEvidence): Found[] {
  const { name, addresses } = host
  const at = { host: name }
  const found: Found[] = []
  if (host.kind === 'mx' && isIP(name) !== 0)
    found.push({ code: 'mx-is-address', at, args: { host: name } })
  if (addresses === null) return [...found, ...endpointsNotVisited(host)]
  const { status, detail, canonicalName } = addresses
  const failed = failedFamily(addresses)
  if (status === 'found' && failed !== null) {
    found.push({
      code: 'address-lookup-failed',
      at,
      args: { host: name, status: failed, detail: addresses.ipv4 === failed ? 'A' : 'AAAA' },
    })
  }
  if (detail === 'alias-loop') found.push({ code: 'alias-loop', at, args: { name } })
  else if (status === 'servfail' || status === 'timeout') {
    found.push({
      code: 'address-lookup-failed',
      at,
      args: { host: name, status, detail: detail ?? '-' },
    })
  } else if (status === 'no-data' || status === 'nxdomain') {
    found.push({ code: 'mx-without-address', at, args: { host: name, status } })
  }
  for (const family of addresses.bogus) {
    const type = family === 4 ? 'A' : 'AAAA'
    const doubt = addresses.bogusDoubt ?? addresses.doubt
    found.push({ code: 'dnssec-bogus', at, args: bogusArgs(name, type, doubt) })
  }
  if (addresses.dnssec === 'bogus' && addresses.bogus.length === 0) {
    found.push({ code: 'dnssec-bogus', at, args: bogusArgs(name, 'A/AAAA', addresses.doubt) })
  }
  if (canonicalName !== null && host.kind === 'mx') {
    found.push({ code: 'mx-is-alias', at, args: { host: name, canonicalName } })
  }
  return [...found, ...endpointsNotVisited(host)]
}

/** One family of addresses that could not be looked up though the other was found. */
export function failedFamily({ ipv4, ipv6 }: AddressLookup): 'servfail' | 'timeout' | null {
  const failed = [ipv4, ipv6].find((status) => status === 'servfail' || status === 'timeout')
  return failed === 'servfail' || failed === 'timeout' ? failed : null
}

function endpointsNotVisited({ name, endpoints }: HostEvidence): Found[] {
  return endpoints
    .filter(({ because }) => because === 'barred')
    .map(({ address, port, network }) => {
      const at = { host: name, address, port }
      const args = { host: name, address }
      return network === optedOut
        ? { code: 'opted-out', at, args }
        : { code: 'mx-special-address', at, args: { ...args, network: network ?? '-' } }
    })
}

/** Why something could not be validated from here: the trust anchor's, clock's or resolver's fault; null: none. */
function ownDoubt({ mx, hosts, sts, tlsRpt, vantage }: Evidence): string | null {
  const lookups = [
    mx,
    sts?.record,
    tlsRpt,
    ...hosts.flatMap(({ addresses, tlsa }) => [addresses, tlsa]),
  ]
  const reasons = lookups.map((lookup) => lookup?.doubt.reason)
  const first = ownDoubts.find((reason) => reasons.includes(reason))
  return first ?? (vantage.dnssecCapable === false ? 'resolver-strips-dnssec' : null)
}

/** What our own side left untested or could not prove of itself. */
function ownFindings(evidence: Evidence): Found[] {
  const { hosts, vantage } = evidence
  const endpoints = hosts.flatMap((host) => host.endpoints)
  const left = (because: string) =>
    endpoints.filter((endpoint) => endpoint.because === because).length
  const found: Found[] = []
  if (left('budget') > 0) {
    const limit = endpoints.length - left('budget')
    found.push({ code: 'too-many-endpoints', at: {}, args: { skipped: left('budget'), limit } })
  }
  const reason = ownDoubt(evidence)
  if (reason !== null) found.push({ code: 'dnssec-unavailable', at: {}, args: { reason } })
  if (left('no-ipv6') > 0)
    found.push({ code: 'ipv6-not-tested', at: {}, args: { endpoints: left('no-ipv6') } })
  for (const { name, confirmed, family } of vantage.heloNames) {
    const address = vantage.addresses.find((own) => (isIP(own) === 6) === (family === 6)) ?? '-'
    if (!confirmed) found.push({ code: 'helo-unconfirmed', at: {}, args: { name, address } })
  }
  return found
}
