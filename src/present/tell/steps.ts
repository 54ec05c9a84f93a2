import type { FindingCode } from '../../model/finding.ts'
import type { ReportHost } from '../../model/report.ts'
import { escapeText } from '../escape.ts'
import { showWord } from '../fill.ts'
import type { Matter } from '../page.ts'
import { ownerOf, tellStatus } from './dane.ts'
import { tellAddressState, tellMxState } from './dnssec.ts'
import { listShort } from './told-line.ts'

/** What was asked about the domain behind the MX lookup, one line each: DNSSEC, addresses, TLSA, MTA-STS, TLSRPT. */
export function tellSteps(matter: Matter): readonly string[] {
  const { report, words } = matter
  const { steps } = words.transcript
  const domain = escapeText(report.target.asciiDomain, 300)
  const state = tellMxState(matter)
  const isOfDomain = report.target.kind !== 'host' && report.hosts.length > 0
  return [
    ...(state === null ? [] : [`${steps.dnssecMx(domain)}: ${state}`]),
    ...report.hosts.flatMap((host) => tellHostSteps(matter, host)),
    ...(isOfDomain ? [...tellStsSteps(matter, domain), tellTlsRptStep(matter, domain)] : []),
  ]
}

function tellHostSteps(matter: Matter, host: ReportHost): readonly string[] {
  const { words } = matter
  const { steps } = words.transcript
  const { addresses, endpoints } = host
  const state = tellAddressState(matter, host)
  if (addresses === null || state === null) {
    return []
  }
  const name = escapeText(host.name, 300)
  const { status, detail, canonicalName } = addresses
  const isFound = status === 'found' && endpoints.length > 0
  const found = isFound ? steps.found(endpoints.length) : words.matrix.lookups[status]
  const more = [
    ...(canonicalName === null ? [] : [steps.alias(escapeText(canonicalName, 300))]),
    ...(detail === null ? [] : [escapeText(detail, 80)]),
  ]
  return [
    `${steps.addresses(name)}: ${found}${more.length === 0 ? '' : ` (${more.join(', ')})`}`,
    `${steps.dnssecAddresses(name)}: ${state}`,
    ...tellTlsaStep(matter, host),
  ]
}

/** `TLSA lookup of _25._tcp.mx1.example.org: 2 records; DANE: …`. */
function tellTlsaStep(matter: Matter, host: ReportHost): readonly string[] {
  const { name, endpoints } = host
  const { steps } = matter.words.transcript
  const [first] = endpoints
  if (first === undefined) {
    return []
  }
  const tried = endpoints.filter(({ because }) => because === undefined)
  const told = (tried.length > 0 ? tried : endpoints).map((one) => tellStatus(matter, host, one))
  const { baseDomain, records } = first.dane
  const asked = steps.tlsa(ownerOf(baseDomain ?? name, first.port))
  const count = records.length === 0 ? [] : [steps.records(records.length)]
  return [`${asked}: ${[...count, `DANE: ${[...new Set(told)].join('; ')}`].join('; ')}`]
}

function tellStsSteps(matter: Matter, domain: string): readonly string[] {
  const { report, words } = matter
  const { steps } = words.transcript
  const { status, mode, id } = report.mtaSts
  const record = steps.stsRecord(`_mta-sts.${domain}`)
  if (id === null && status !== 'valid') {
    const state = {
      'not-tested': steps.notTested,
      absent: steps.none,
      error: tellFailure(matter, `_mta-sts.${domain}`),
      invalid: `${steps.unusable}${because(matter, ['sts-record-invalid'])}`,
    }[status]
    return [`${record}: ${state}`]
  }
  const policy = steps.stsPolicy(`https://mta-sts.${domain}/.well-known/mta-sts.txt`)
  const unfetched = because(matter, ['sts-policy-unavailable', 'sts-policy-host-certificate'])
  const state =
    status === 'error'
      ? `${steps.unfetched}${unfetched}`
      : mode === null
        ? `${steps.unusable}${because(matter, ['sts-policy-invalid'])}`
        : steps.mode(mode)
  return [
    ...(id === null ? [] : [`${record}: ${steps.fetched(escapeText(id, 80))}`]),
    `${policy}: ${state}`,
  ]
}

function tellTlsRptStep(matter: Matter, domain: string): string {
  const { report, words } = matter
  const { steps } = words.transcript
  const { status, rua } = report.tlsRpt
  const state = {
    'not-tested': steps.notTested,
    absent: steps.none,
    error: tellFailure(matter, `_smtp._tls.${domain}`),
    invalid: `${steps.unusable}${because(matter, ['tlsrpt-invalid'])}`,
    valid: listShort(matter, rua),
  }[status]
  return `${steps.tlsRpt(`_smtp._tls.${domain}`)}: ${state}`
}

/** `the lookup failed (refused)`; `the check FAILS (the signature has expired)`. */
function tellFailure({ report, words, lang }: Matter, name: string): string {
  const found = report.findings.find(
    ({ code, args }) =>
      (code === 'record-lookup-failed' || code === 'dnssec-bogus') && args['name'] === name,
  )
  if (found === undefined) return words.transcript.steps.failed
  const { status, detail, reason } = found.args
  if (found.code === 'dnssec-bogus') {
    return `${words.rightServer.dnssec.states.bogus} (${showWord('reason', String(reason), lang)})`
  }
  const told = detail === '-' ? status : detail
  return `${words.transcript.steps.failed} (${escapeText(String(told), 80)})`
}

/** ` (an HTTP status other than 200, 404)`: what findings of these codes say of it. */
function because({ report, lang }: Matter, codes: readonly FindingCode[]): string {
  const found = report.findings.find(({ code }) => codes.includes(code))
  const word = (argument: string) => {
    const value = found?.args[argument]
    return value === undefined || value === '-' ? [] : [showWord(argument, String(value), lang)]
  }
  const told = ['reason', 'detail', 'problem'].flatMap(word)
  return told.length === 0 ? '' : ` (${told.join(', ')})`
}
