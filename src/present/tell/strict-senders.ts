import type { Report, ReportEndpoint, ReportHost } from '../../model/report.ts'
import { listTried } from '../endpoints.ts'
import type { Matter } from '../page.ts'

/** Senders that keep mail back though the verdict does not say so. */
export interface StrictSenders {
  /** `DANE`, `DANE or MTA-STS`: what they check. */
  readonly names: string
  /** At every address; else only at some. */
  readonly isAll: boolean
}

/** Null where senders with DNSSEC, DANE and MTA-STS deliver. */
export function findStrictSenders({ report, words }: Matter): StrictSenders | null {
  const { senders, or } = words.answers.strict
  const kept = [
    { name: senders.dnssec, places: placesOf(report, breaksDnssec) },
    { name: senders.dane, places: placesOf(report, breaksDane) },
    { name: senders.sts, places: placesOf(report, breaksPolicy) },
  ].filter(({ places }) => places !== 'none')
  return kept.length === 0
    ? null
    : {
        names: kept.map(({ name }) => name).join(or),
        isAll: kept.every(({ places }) => places === 'all'),
      }
}

/** Bogus MX or address answers: whoever validates has no address to go to. */
function breaksDnssec({ code, args }: Finding): boolean {
  return code === 'dnssec-bogus' && args['type'] !== 'TLSA' && args['type'] !== 'TXT'
}

function breaksDane({ code, args }: Finding): boolean {
  return daneCodes.has(code) || (code === 'dnssec-bogus' && args['type'] === 'TLSA')
}

function breaksPolicy({ code, args }: Finding): boolean {
  return (code === 'sts-mx-not-listed' || code === 'sts-certificate') && args['mode'] === 'enforce'
}

const daneCodes: ReadonlySet<string> = new Set([
  'tlsa-mismatch',
  'tlsa-issuer-chain',
  'dane-without-tls',
  'tlsa-lookup-failed',
])

type Finding = Report['findings'][number]

/** How many of the judged addresses such findings concern. */
function placesOf(
  report: Report,
  concerns: (finding: Finding) => boolean,
): 'all' | 'some' | 'none' {
  const findings = report.findings.filter(concerns)
  const judged = listTried(report).filter(({ endpoint }) => endpoint.judged)
  const hit = judged.filter(({ host, endpoint }) =>
    findings.some((finding) => isAt(finding, host, endpoint)),
  )
  return hit.length === 0 ? 'none' : hit.length < judged.length ? 'some' : 'all'
}

/** A finding of a host is one of each of its addresses (of its type), one of the domain of all. */
function isAt(
  { at, args }: Finding,
  host: ReportHost,
  { address, port, family }: ReportEndpoint,
): boolean {
  const ofFamily = args['type'] === 'A' ? 4 : args['type'] === 'AAAA' ? 6 : family
  return (
    ofFamily === family &&
    (at.host === undefined || at.host === host.name) &&
    (at.address === undefined || (at.address === address && at.port === port))
  )
}
