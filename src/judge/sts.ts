import { isIP } from 'node:net'
import type { TextLookup } from '../model/dns.ts'
import type {
  Evidence,
  FamilyReach,
  HostEvidence,
  StsEvidence,
  StsFetch,
} from '../model/evidence.ts'
import type { FetchFault } from '../model/fault.ts'
import type { FindingArgs, FindingCode } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import { matchMx } from '../protocol/sts/match-mx.ts'
import { parseStsPolicy, stsPolicyHost, type StsPolicy } from '../protocol/sts/policy.ts'
import { parseStsRecord } from '../protocol/sts/record.ts'
import type { ProblemWeight, TextProblem } from '../protocol/sts/text-problem.ts'
import { parseTlsRptRecord } from '../protocol/tlsrpt/record.ts'
import { isFatal, judgeCertificate, type JudgeTime } from './certificate.ts'
import type { DaneJudgement } from './dane.ts'
import type { EndpointJudgement } from './endpoint.ts'
import type { Found } from './findings-of-domain.ts'

export interface StsJudgement {
  readonly report: Report['mtaSts']
  /** The policy that senders can use; null where there is none. */
  readonly policy: StsPolicy | null
  readonly findings: readonly Found[]
}

const notTested: Report['mtaSts'] = {
  status: 'not-tested',
  mode: null,
  maxAge: null,
  id: null,
  mxPatterns: [],
}

/** The MTA-STS record and policy of the domain (RFC 8461; rules S-1 to S-5, S-7 to S-9). */
export function judgeSts(evidence: Evidence, time: JudgeTime): StsJudgement {
  const { sts, target } = evidence
  const nothing = (status: Report['mtaSts']['status'], ...findings: Found[]): StsJudgement => ({
    report: { ...notTested, status },
    policy: null,
    findings,
  })
  if (sts === null) return nothing('not-tested')
  const failed = failedLookup(sts.record)
  if (failed !== null) return nothing('error', failed)
  if (sts.record.dnssec === 'bogus') return nothing('error', bogusTexts(sts.record))
  const record = strictRecord(parseStsRecord(sts.record.texts))
  if (record.state === 'absent')
    return nothing('absent', found('sts-absent', { domain: target.domain }))
  if (record.state === 'invalid' || sts.policy === null) {
    const problems = record.state === 'invalid' ? record.problems : []
    // What could not be read leads to what is missing: both are told.
    const codes = problems.filter(({ weight }) => weight !== 'advice').map(({ problem }) => problem)
    return nothing(
      'invalid',
      ...unique(codes).map((problem) => found('sts-record-invalid', { problem })),
    )
  }
  const { id } = record.value
  const odd = recordFindings('sts-record', record.problems)
  const fetched = usableAnswer(sts.policy, stsPolicyHost(target.asciiDomain), evidence, time)
  if (!fetched.ok)
    return {
      ...nothing('error', ...odd, fetched.finding),
      report: { ...notTested, status: 'error', id },
    }
  const parsed = parseStsPolicy(fetched.body, fetched.contentType)
  if (!parsed.ok) {
    // A value that is refused leads to one that is missing: both are told.
    const findings = parsed.problems
      .filter(({ weight }) => weight !== 'advice')
      .map(({ at, problem }) => found('sts-policy-invalid', { line: at, problem }))
    return {
      report: { ...notTested, status: 'invalid', id },
      policy: null,
      findings: [...odd, ...findings],
    }
  }
  const { mode, maxAge, mx } = parsed.value
  return {
    report: { status: 'valid', mode, maxAge, id, mxPatterns: [...mx] },
    policy: parsed.value,
    findings: [
      ...odd,
      ...policyFindings(parsed.value),
      ...reachFindings(sts.policyHost, stsPolicyHost(target.asciiDomain)),
    ],
  }
}

/** What is wrong with a record that lenient senders can use, and what was probably not meant, each once. */
function recordFindings(
  subject: 'sts-record' | 'tlsrpt',
  problems: readonly TextProblem[],
): readonly Found[] {
  const of = (wanted: ProblemWeight, code: FindingCode) =>
    unique(problems.filter(({ weight }) => weight === wanted).map(({ problem }) => problem)).map(
      (problem) => found(code, { problem }),
    )
  const disputed = subject === 'tlsrpt' ? 'tlsrpt-invalid' : 'sts-record-disputed'
  const advice = subject === 'tlsrpt' ? 'tlsrpt-advice' : 'sts-record-advice'
  return [...of('disputed', disputed), ...of('advice', advice)]
}

/** S-9: a family over which nobody gets to the policy, while the other works. */
function reachFindings(reach: StsEvidence['policyHost'], host: string): readonly Found[] {
  if (reach === undefined) return []
  const families = [
    { family: 'IPv4', state: reach.ipv4, other: reach.ipv6 },
    { family: 'IPv6', state: reach.ipv6, other: reach.ipv4 },
  ]
  return families
    .filter(({ state, other }) => missing.includes(state) && other === 'reached')
    .map(({ family, state }) => found('sts-policy-host-family', { host, family, reason: state }))
}

const missing: readonly FamilyReach[] = ['no-address', 'unreached']

function policyFindings({ mode, maxAge, problems }: StsPolicy): Found[] {
  const of = (wanted: ProblemWeight, code: FindingCode) =>
    problems
      // That one has a finding of its own.
      .filter(({ weight, problem }) => weight === wanted && problem !== 'max-age-short')
      .map(({ at, problem }) => found(code, { line: at, problem }))
  const findings = [...of('disputed', 'sts-policy-disputed'), ...of('advice', 'sts-policy-advice')]
  if (mode !== 'enforce') findings.push(found('sts-not-enforced', { mode }))
  if (mode !== 'none' && maxAge < week)
    findings.push(found('sts-short-max-age', { seconds: maxAge }))
  return findings
}

const week = 7 * 24 * 60 * 60

type UsableAnswer =
  | { readonly ok: true; readonly body: Uint8Array; readonly contentType: string | null }
  | { readonly ok: false; readonly finding: Found }

/** S-3: status 200, no redirect, and a certificate of the policy host that public CAs vouch for. */
function usableAnswer(
  fetch: StsFetch,
  host: string,
  evidence: Evidence,
  time: JudgeTime,
): UsableAnswer {
  const reason =
    fetch.handshake === null ? null : hostProblem(fetch.handshake, host, evidence, time)
  if (reason !== null)
    return { ok: false, finding: found('sts-policy-host-certificate', { reason }) }
  if (fetch.state === 'failed') {
    return { ok: false, finding: found('sts-policy-unavailable', faultArgs(fetch.fault)) }
  }
  if (fetch.status !== 200) {
    const kind = fetch.status >= 300 && fetch.status < 400 ? 'redirect' : 'status'
    const args = { reason: kind, detail: `${fetch.status}` }
    return { ok: false, finding: found('sts-policy-unavailable', args) }
  }
  return { ok: true, body: Buffer.from(fetch.body, 'base64'), contentType: fetch.contentType }
}

function hostProblem(
  handshake: NonNullable<StsFetch['handshake']>,
  host: string,
  evidence: Evidence,
  time: JudgeTime,
): FindingCode | null {
  const judged = judgeCertificate(handshake, { name: host }, evidence, time)
  if (judged === null) return 'anonymous-only'
  return judged.findings.find(isFatal)?.code ?? null
}

function faultArgs(fault: FetchFault): FindingArgs {
  switch (fault.kind) {
    case 'dns':
      return { reason: 'dns', detail: fault.status }
    case 'http':
      return {
        reason: fault.reason,
        detail: fault.detail ?? (fault.status === null ? '-' : `${fault.status}`),
      }
    case 'tls':
      return { reason: 'tls', detail: fault.alert ?? fault.library ?? '-' }
    case 'timeout':
      return { reason: 'timeout', detail: `${fault.seconds}` }
    case 'barred':
      return { reason: 'barred', detail: fault.network }
    case 'tcp':
    case 'smtp':
      return { reason: fault.reason, detail: '-' }
    case 'bug':
      return { reason: 'bug', detail: fault.message }
  }
}

/**
 * Each MX host and its certificate against the policy (S-6, S-10), and against what DANE says (D-18). A host that
 * was given for the domain is held against it too; what the policy lists besides is not asked of that one. `hosts`: all of the domain, those without an address too.
 */
export function stsFindingsOfHosts(
  policy: StsPolicy | null,
  hosts: readonly HostEvidence[],
  dane: ReadonlyMap<EndpointJudgement, DaneJudgement>,
): Found[] {
  if (policy === null || policy.mode === 'none') return []
  const { mode, mx: patterns } = policy
  const isWhole = hosts.every(({ kind }) => kind !== 'given')
  const isListed = (name: string) => patterns.some((pattern) => matchMx(pattern, name))
  const unlisted = hosts
    .filter(({ name, kind }) => !isListed(name) && !(kind === 'given' && isIP(name) !== 0))
    .map(({ name }) => ({
      code: 'sts-mx-not-listed' as const,
      at: { host: name },
      args: { host: name, patterns, mode },
    }))
  const unused = patterns
    .filter(
      (pattern) => isWhole && hosts.length > 0 && !hosts.some(({ name }) => matchMx(pattern, name)),
    )
    .map((pattern) => found('sts-pattern-unused', { pattern }))
  const certificates = [...dane]
    .filter(([{ host }]) => isListed(host.name))
    .flatMap(([judgement, one]) => againstPolicy(judgement, one, mode))
  return [...unlisted, ...unused, ...certificates]
}

function againstPolicy(
  judgement: EndpointJudgement,
  dane: DaneJudgement,
  mode: StsPolicy['mode'],
): Found[] {
  const { endpoint, host, outcome, certificate } = judgement
  if (outcome === null) return []
  const at = { host: host.name, address: endpoint.address, port: endpoint.port }
  // Senders under MTA-STS do not ask about revocation (RFC 8461 4.2 leaves it open).
  const fatal = certificate?.findings.find((one) => isFatal(one) && one.code !== 'revoked')?.code
  const unmet =
    outcome === 'no-tls' ? 'no-tls' : outcome === 'old-tls' ? 'old-tls-version' : undefined
  const reason = unmet ?? (certificate === null ? 'anonymous-only' : fatal)
  const findings: Found[] = []
  if (reason !== undefined) {
    findings.push({ code: 'sts-certificate', at, args: { host: host.name, reason, mode } })
  }
  const disagrees = dane.status === (reason === undefined ? 'invalid' : 'valid')
  if (disagrees) {
    const args = { host: host.name, reason: reason === undefined ? 'dane-fails' : 'sts-fails' }
    findings.push({ code: 'sts-contradicts-dane', at, args })
  }
  return findings
}

/** The TLSRPT record (RFC 8460 3). */
export function judgeTlsRpt({ tlsRpt, target }: Evidence): {
  readonly report: Report['tlsRpt']
  readonly findings: readonly Found[]
} {
  const nothing = (status: Report['tlsRpt']['status'], ...findings: Found[]) => ({
    report: { status, rua: [] },
    findings,
  })
  if (tlsRpt === null) return nothing('not-tested')
  const failed = failedLookup(tlsRpt)
  if (failed !== null) return nothing('error', failed)
  if (tlsRpt.dnssec === 'bogus') return nothing('error', bogusTexts(tlsRpt))
  const record = parseTlsRptRecord(tlsRpt.texts)
  if (record.state === 'absent')
    return nothing('absent', found('tlsrpt-absent', { domain: target.domain }))
  const fatal = record.problems.filter(({ weight }) => weight === 'fatal')
  const findings = [
    ...unique(fatal.map(({ problem }) => problem)).map((problem) =>
      found('tlsrpt-invalid', { problem }),
    ),
    ...recordFindings('tlsrpt', record.problems),
  ]
  if (record.state === 'invalid') return nothing('invalid', ...findings)
  return { report: { status: 'valid', rua: record.value.rua.map(({ uri }) => uri) }, findings }
}

/** A lookup that failed is not "no such record". */
function failedLookup({ name, status, detail }: TextLookup): Found | null {
  if (status !== 'servfail' && status !== 'timeout') return null
  return found('record-lookup-failed', { name, status, detail: detail ?? '-' })
}

/** A validating resolver keeps such an answer from a sender. */
function bogusTexts({ name, doubt: { reason, failing } }: TextLookup): Found {
  const args = { name, type: 'TXT', reason: reason ?? '-', failing: failing ?? '-' }
  return found('dnssec-bogus', args)
}

/** An id that RFC 8461 3.1 does not allow makes the record none for whoever reads by the ABNF. */
function strictRecord(record: ReturnType<typeof parseStsRecord>): typeof record {
  if (record.state !== 'valid') return record
  if (!record.problems.some(({ problem }) => problem === 'id-form')) return record
  return { state: 'invalid', problems: record.problems }
}

function found(code: FindingCode, args: FindingArgs): Found {
  return { code, at: {}, args }
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
