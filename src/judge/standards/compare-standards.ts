import type { Evidence } from '../../model/evidence.ts'
import type { Report, ReportRequirement, ReportStandard } from '../../model/report.ts'
import {
  type Requirement,
  requirementStates,
  type Rule,
  type StandardChoice,
  type StandardRules,
} from '../../model/standard.ts'
import { type ComparedEndpoint, comparedEndpoints } from './compared-endpoint.ts'
import {
  domainSigned,
  hostSigned,
  reportsAsked,
  reportsByMail,
  stsPublished,
  tlsaRollover,
  tlsaUsable,
} from './judge-domain-rule.ts'
import { judgeTlsRule } from './judge-endpoint-rule.ts'
import { listedAt, type Outcome } from './outcome.ts'
import { findStandard, standardAt } from './standards.ts'

/**
 * The report with the standards asked for compared with what was seen; nothing else in it changes. `evidence` is
 * what the report was made from. A standard that is not known is left out.
 */
export function withStandards(
  report: Report,
  evidence: Evidence,
  choices: readonly StandardChoice[],
): Report {
  const rules = choices.flatMap(
    ({ id, version }) =>
      (version === null ? standardAt(id, report.judgedAt) : findStandard(id, version)) ?? [],
  )
  const endpoints = comparedEndpoints(report, evidence)
  const seen = { report, evidence, endpoints }
  return { ...report, standards: [...new Set(rules)].map((one) => compareStandard(one, seen)) }
}

/** What was seen, whole. */
export interface Seen {
  readonly report: Report
  readonly evidence: Evidence
  readonly endpoints: readonly ComparedEndpoint[]
}

/** One set of rules. */
export function compareStandard(rules: StandardRules, seen: Seen): ReportStandard {
  const { id, version, date, basis, source, notes, requirements } = rules
  return {
    id,
    version,
    date,
    basis,
    source,
    notes: [...notes],
    compared: seen.endpoints.length,
    endpoints: seen.report.hosts.reduce((sum, { endpoints }) => sum + endpoints.length, 0),
    requirements: requirements.map((one) => compareRequirement(one, seen)),
  }
}

type Evidences = ReportRequirement['evidence']

function compareRequirement(
  { key, section, level, rule }: Requirement,
  seen: Seen,
): ReportRequirement {
  const evidence = evidenceFor(rule, seen)
  const states = new Set(evidence.map(({ state }) => state))
  return {
    id: key,
    section: section ?? key,
    sectionKnown: section !== null,
    level,
    state: requirementStates.find((state) => states.has(state)) ?? 'not-tested',
    asked: [...askedBy(rule, seen.report.judgedAt)],
    evidence,
  }
}

function evidenceFor(rule: Rule, seen: Seen): Evidences {
  const { report, evidence, endpoints } = seen
  switch (rule.kind) {
    case 'unobservable':
      return [shown({ state: 'not-tested', what: 'unobservable', values: [] })]
    case 'dnssec-domain':
      return [shown(domainSigned(report))]
    case 'dnssec-hosts':
      return report.hosts.map((host) => shown(hostSigned(host), { host: host.name }))
    case 'mta-sts':
      return [shown(stsPublished(report))]
    case 'tls-reports':
      return [shown(reportsAsked(report))]
    case 'tls-reports-by-mail':
      return [shown(reportsByMail(report))]
    case 'tlsa':
      return endpoints.map((one) => shown(tlsaUsable(one), placeOf(one)))
    case 'tlsa-rollover':
      return endpoints.map((one) => shown(tlsaRollover(one, rule.pairs), placeOf(one)))
    default:
      return endpoints.flatMap((one) =>
        judgeTlsRule(one, rule, { at: report.judgedAt, certificates: evidence }).map((outcome) =>
          shown(outcome, placeOf(one)),
        ),
      )
  }
}

type Place = Pick<Evidences[number], 'host' | 'address' | 'port'>

function placeOf({ host, shown: { address, port } }: ComparedEndpoint): Place {
  return { host, address, port }
}

function shown({ state, what, values }: Outcome, place: Place = {}): Evidences[number] {
  return { ...place, state, what, values: [...values] }
}

/** What a rule lists, demands or refuses, in machine words. */
function askedBy(rule: Rule, at: string): readonly string[] {
  switch (rule.kind) {
    case 'list':
      return rule.listed === null ? rule.excluded : listedAt(rule.listed, at)
    case 'version-offered':
    case 'group-offered':
      return rule.anyOf
    case 'classes-refused':
      return rule.classes
    case 'dh-primes':
      return [`${rule.minBits}`, ...listedAt(rule.origins, at)]
    case 'keys':
      return Object.entries(rule.minBits).map(([type, bits]) => `${type} ${bits}`)
    case 'lifetime':
      return [`${rule.maxDays}`]
    case 'feature':
      return [rule.wanted]
    case 'order':
      return [rule.by]
    case 'tlsa-rollover':
      return rule.pairs.map(([one, other]) => `${one} x x + ${other} x x`)
    default:
      return []
  }
}
