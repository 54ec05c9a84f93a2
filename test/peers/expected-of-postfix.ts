import type { Report, ReportEndpoint } from '../../src/model/report.ts'
import type { PostfixWord } from './dane-peers.ts'

/**
 * What Postfix must say to a domain if it sees what a report tells: of the first host that it can use, in the
 * order of preference, over IPv4. Of several addresses it takes any; `met` is the one that it printed.
 * null: nothing, for there is nowhere to go or no TLS.
 */
export function expectedOfPostfix(report: Report, met: string | null): PostfixWord | null {
  if (report.mx?.dnssec === 'bogus') return 'deferred'
  const tried = report.hosts.flatMap(({ preference, endpoints }) =>
    endpoints
      .filter(({ family, because }) => family === 4 && because === undefined)
      .map((endpoint) => ({ preference, endpoint })),
  )
  const usable = tried.filter(({ endpoint }) => !unusable.has(endpoint.dane.status))
  const first = Math.min(...usable.map(({ preference }) => preference))
  const group = usable.filter(({ preference }) => preference === first)
  const chosen = group.find(({ endpoint }) => endpoint.address === met) ?? group[0]
  if (chosen === undefined) return tried.length === 0 ? null : 'deferred'
  return wordFor(report, chosen.endpoint)
}

const unusable: ReadonlySet<ReportEndpoint['dane']['status']> = new Set(['bogus', 'error'])

function wordFor(report: Report, endpoint: ReportEndpoint): PostfixWord | null {
  const isEncrypted = endpoint.tls !== null
  switch (endpoint.dane.status) {
    case 'valid':
      return report.mx?.dnssec === 'insecure' ? 'Trusted' : 'Verified'
    case 'invalid':
      return 'refused'
    case 'unusable':
      return isEncrypted ? 'Untrusted' : 'refused'
    default:
      return isEncrypted ? 'Untrusted' : null
  }
}
