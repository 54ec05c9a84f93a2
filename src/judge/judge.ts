import type { Evidence } from '../model/evidence.ts'
import type { Finding } from '../model/finding.ts'
import type { SenderProfile } from '../model/profile.ts'
import type { Report } from '../model/report.ts'
import { averageOf } from './average.ts'
import { bandsOf } from './bands.ts'
import type { JudgeTime } from './certificate.ts'
import { type ConfidenceFacts, confidenceOf } from './confidence.ts'
import { daneFindingsOfHost, type DaneHost, daneHost } from './dane-host.ts'
import { type DaneJudgement, daneFindingsOfEndpoint, judgeDane } from './dane.ts'
import { judgeEndpoint, type EndpointJudgement } from './endpoint.ts'
import { findingsOfDomain, type Found } from './findings-of-domain.ts'
import { findingsOfEndpoint } from './findings-of-endpoint.ts'
import { endpointFacts } from './profiles/endpoint-facts.ts'
import { judgeSender, type MetEndpoint } from './profiles/judge-senders.ts'
import { outcomeFor } from './profiles/outcome-for.ts'
import { outcomeIdOf } from './profiles/reasons.ts'
import { guideSender, senders } from './profiles/senders.ts'
import {
  changingKeyFindings,
  judgeOtherCertificates,
  otherCertificateFindings,
  type OtherJudgement,
} from './other-certificates.ts'
import { describeCertificates } from './report-certificates.ts'
import { reportMx, reportTarget, reportVantage } from './report-domain.ts'
import { reportHost } from './report-host.ts'
import { severityOf } from './severity.ts'
import { findingsOfProbes } from './probes.ts'
import { stagesOf } from './stages.ts'
import { judgeSts, judgeTlsRpt, stsFindingsOfHosts } from './sts.ts'
import { type RuledEndpoint, verdictOf } from './verdict.ts'
import { weaknessFindings } from './weaknesses.ts'

/**
 * Evidence in, report out: pure, so that it can be done again later or under other rules. `at`: the
 * moment for which certificates are judged, ISO 8601; null for the moment of the observation. `profile`:
 * the sender whose demands give the verdict; the confidence stays that of the guide's.
 */
export function judge(
  evidence: Evidence,
  at: string | null,
  profile: SenderProfile = guideSender,
): Report {
  const time: JudgeTime = { at: at ?? evidence.startedAt, isObservation: at === null }
  const judgements = evidence.hosts.flatMap((host) =>
    host.endpoints.map((endpoint) => judgeEndpoint(endpoint, host, evidence, time)),
  )
  const dane = new Map(judgements.map((one) => [one, judgeDane(one, evidence, time)]))
  const others = new Map(
    judgements.map((one) => [one, judgeOtherCertificates(one, evidence, time)]),
  )
  const daneHosts = evidence.hosts.map((host) => daneHost(host, judgements, evidence))
  const sts = judgeSts(evidence, time)
  const tlsRpt = judgeTlsRpt(evidence)
  const blocked = blockedPort(evidence, judgements)
  const found = [
    ...findingsOfDomain(evidence),
    ...judgements.flatMap(findingsOfEndpoint),
    ...daneFindings(evidence, daneHosts, dane),
    ...judgements.flatMap((one) => changingKeyFindings(one, evidence, time)),
    ...sts.findings,
    ...stsFindingsOfHosts(sts.policy, evidence.hosts, dane),
    ...tlsRpt.findings,
  ]
  const findings = [...blocked, ...found]
  const domain = { evidence, sts, portBlocked: blocked.length > 0 }
  const met = [...dane].map(([judgement, one]) => ({
    judgement,
    facts: endpointFacts(judgement, one, domain),
  }))
  const ruled = met.map((one) => ruledBy(profile, one))
  const verdict = verdictOf(evidence, ruled, found, profile.id)
  const asked = senders.includes(profile) ? senders : [...senders, profile]
  const hosts = daneHosts.map((one) => reportHost(evidence, one, { rows: ruled, dane, others }))
  return {
    ...reportHead(evidence, time),
    verdict: { ...verdict, reasons: [...blocked.map(({ code }) => code), ...verdict.reasons] },
    confidence: guideConfidence({ evidence, met, findings: found, sts: sts.report }),
    bands: bandsOf(judgements),
    mx: reportMx(evidence),
    hosts,
    certificates: describeCertificates(evidence, hosts),
    mtaSts: sts.report,
    tlsRpt: tlsRpt.report,
    average: averageOf(
      judgements
        .filter(({ shown }) => shown !== null)
        .map((row) => stagesOf(row, evidence.request.rcpt)),
    ),
    profiles: asked.map((one) => judgeSender(one, met, { evidence, findings })),
    findings: [...findings.map(withSeverity), ...furtherFindings(evidence, others, findings)],
  }
}

/** Always by the guide's sender, whose verdict it must not contradict. */
function guideConfidence(known: Omit<ConfidenceFacts, 'verdict'>): Report['confidence'] {
  const ruled = known.met.map((one) => ruledBy(guideSender, one))
  const verdict = verdictOf(known.evidence, ruled, known.findings, guideSender.id)
  return confidenceOf({ ...known, verdict })
}

/** What could not be judged is no better known to another sender; some need to know more. */
function ruledBy(profile: SenderProfile, { judgement, facts }: MetEndpoint): RuledEndpoint {
  const { cause } = outcomeFor(profile, facts)
  const isJudged = judgement.outcome !== null && profile !== guideSender
  const outcome = isJudged ? outcomeIdOf(cause, profile.authentication) : judgement.outcome
  return { judgement, outcome, cause }
}

function reportHead(
  evidence: Evidence,
  time: JudgeTime,
): Pick<
  Report,
  'schema' | 'tool' | 'startedAt' | 'durationMs' | 'judgedAt' | 'vantage' | 'target' | 'standards'
> {
  return {
    schema: 'mxseal-report/1',
    tool: { ...evidence.tool },
    startedAt: evidence.startedAt,
    durationMs: evidence.durationMs,
    judgedAt: time.at,
    vantage: reportVantage(evidence),
    target: reportTarget(evidence),
    // Compared only where asked for, and apart from all that is judged here.
    standards: [],
  }
}

function daneFindings(
  evidence: Evidence,
  hosts: readonly DaneHost[],
  dane: ReadonlyMap<EndpointJudgement, DaneJudgement>,
): Found[] {
  const domain = { name: evidence.target.domain, mxDnssec: evidence.mx?.dnssec ?? null }
  const ofEndpoints = [...dane].flatMap(([judgement, one]) =>
    daneFindingsOfEndpoint(judgement, one, domain),
  )
  return [...ofEndpoints, ...hosts.flatMap(daneFindingsOfHost)]
}

/**
 * Nothing answered, and nothing refused either: on port 25 that is what a provider's block looks like
 * from inside, so it is said before anybody else is blamed.
 */
function blockedPort(
  { request: { port } }: Evidence,
  judgements: readonly EndpointJudgement[],
): Found[] {
  const tried = judgements.flatMap(({ shown }) => shown?.facts.answer ?? [])
  const silent = tried.every(
    (answer) =>
      answer.state === 'failed' &&
      (answer.fault.kind === 'timeout' ||
        (answer.fault.kind === 'tcp' && answer.fault.reason === 'unreachable')),
  )
  if (port !== 25 || tried.length === 0 || !silent) return []
  return [{ code: 'port-blocked-suspected', at: {}, args: { port, endpoints: tried.length } }]
}

function withSeverity({ code, at, args }: Found): Finding & Report['findings'][number] {
  const plain = Object.entries(args).map(([name, value]) => [
    name,
    Array.isArray(value) ? [...value] : value,
  ])
  return { code, severity: severityOf({ code, args }), at, args: Object.fromEntries(plain) }
}

/** What decides neither verdict nor confidence: how mail travels these do not change. */
function furtherFindings(
  evidence: Evidence,
  others: ReadonlyMap<EndpointJudgement, readonly OtherJudgement[]>,
  before: readonly Found[],
): Report['findings'] {
  return [
    ...findingsOfOthers(others, before),
    ...weaknessFindings([...others.keys()], evidence).map(withSeverity),
    ...[...others.keys()].flatMap(findingsOfProbes).map(withSeverity),
  ]
}

/**
 * Apart from the rest: certificates that were not negotiated decide neither verdict nor confidence, and as
 * not every sender meets them their errors are warnings.
 */
function findingsOfOthers(
  others: ReadonlyMap<EndpointJudgement, readonly OtherJudgement[]>,
  before: readonly Found[],
): Report['findings'] {
  return [...others]
    .flatMap(([judgement, own]) => otherCertificateFindings(judgement, own, before))
    .map(withSeverity)
    .map((one) => (one.severity === 'error' ? { ...one, severity: 'warning' } : one))
}
