import { isDeepStrictEqual } from 'node:util'
import type { FindingArgs } from '../src/model/finding.ts'
import type { Report, ReportEndpoint } from '../src/model/report.ts'
import { stageIds } from '../src/model/stage.ts'
import {
  inventoryMismatches,
  otherMismatches,
  probeMismatches,
  revocationMismatches,
  storeMismatches,
} from './compare-endpoint.ts'
import type { ExpectedStages, Scenario } from './scenario.ts'
import type { Lab } from './start-lab.ts'

/** Where the report of a scenario, or the behaviour its servers saw, is not as expected; empty when all is well. */
export function mismatches(scenario: Scenario, report: Report, lab: Lab): string[] {
  return [
    ...verdictMismatches(scenario, report),
    ...findingMismatches(scenario, report),
    ...endpointMismatches(scenario, report),
    ...proofMismatches(scenario, report),
    ...standardMismatches(scenario, report),
    ...questionMismatches(scenario, lab),
    ...connectionMismatches(scenario, lab),
    ...impoliteness(scenario, lab),
  ]
}

function verdictMismatches({ expect }: Scenario, { verdict, confidence }: Report): string[] {
  const { value } = confidence
  return [
    ...differs('verdict', verdict.id, expect.verdict),
    ...differs('scope', verdict.scope, expect.scope),
    ...differs('judged', verdict.judged, expect.judged),
    ...differs('endpoints', verdict.endpoints, expect.endpoints),
    ...differs('90 or more', value !== null && value >= 90, verdict.id === 'encrypted'),
    ...(expect.confidence === undefined || isWithin(value, expect.confidence)
      ? []
      : [`confidence is ${value}`]),
  ]
}

function isWithin(value: number | null, range: { min: number; max: number } | null): boolean {
  if (value === null || range === null) return value === range
  return value >= range.min && value <= range.max
}

/** `finds` are there, `clears` are not, and no error is there that `finds` does not name. */
function findingMismatches({ expect }: Scenario, { findings }: Report): string[] {
  const codes = new Set(findings.map(({ code }) => code))
  const argumentMismatches = (code: string, args: FindingArgs) => {
    const found = findings.filter((finding) => finding.code === code).map((one) => one.args)
    const fits = found.some((one) =>
      Object.entries(args).every(([name, value]) => isDeepStrictEqual(one[name], value)),
    )
    return fits ? [] : [`${code} has ${JSON.stringify(found)}, not ${JSON.stringify(args)}`]
  }
  const unexpected = findings.filter(
    ({ code, severity }) => severity === 'error' && !expect.finds.includes(code),
  )
  return [
    ...expect.finds.filter((code) => !codes.has(code)).map((code) => `${code} was not found`),
    ...expect.clears.filter((code) => codes.has(code)).map((code) => `${code} was found`),
    ...Object.entries(expect.args ?? {}).flatMap(([code, args]) => argumentMismatches(code, args)),
    ...Object.entries(expect.places ?? {}).flatMap(([code, places]) =>
      differs(
        `places of ${code}`,
        findings
          .flatMap(({ code: other, at }) => (other === code ? [at.address ?? '-'] : []))
          .toSorted()
          .join(' '),
        places.toSorted().join(' '),
      ),
    ),
    ...findings.flatMap(({ code, severity }) =>
      differs(`severity of ${code}`, severity, expect.severities?.[code] ?? severity),
    ),
    ...unexpected.map(({ code, at }) => `error ${code} was found ${JSON.stringify(at)}`),
  ]
}

function endpointMismatches({ expect }: Scenario, { hosts }: Report): string[] {
  const endpoints = hosts.flatMap((host) => host.endpoints)
  const visited = endpoints.filter(({ connections }) => connections > 0)
  const named = Object.entries(expect.at ?? {}).flatMap(([address, expected]) => {
    const endpoint = endpoints.find((one) => one.address === address)
    if (endpoint === undefined) return [`no row for ${address}`]
    return [
      ...stageMismatches(endpoint, expected.stages ?? {}),
      ...differs(`${address} because`, endpoint.because, expected.because),
      ...differs(`${address} dane`, endpoint.dane.status, expected.dane),
      ...differs(`${address} outcome`, endpoint.outcome, expected.outcome),
      ...differs(`${address} connections`, endpoint.connections, expected.connections),
      ...otherMismatches(endpoint, expected),
      ...revocationMismatches(endpoint, expected),
      ...storeMismatches(endpoint, expected),
      ...inventoryMismatches(endpoint, expected.inventory),
      ...probeMismatches(endpoint, expected.probes),
    ]
  })
  return [
    ...visited.flatMap((endpoint) => stageMismatches(endpoint, expect.stages ?? {})),
    ...named,
  ]
}

function proofMismatches({ expect }: Scenario, { hosts, mx, mtaSts, tlsRpt }: Report): string[] {
  const { proof = {} } = expect
  const visited = hosts
    .flatMap(({ endpoints }) => endpoints)
    .filter(({ connections }) => connections > 0)
  return [
    ...differs('DNSSEC of MX', mx?.dnssec, proof.mx),
    ...visited.flatMap(({ address, dane }) => [
      ...differs(`${address} dane`, dane.status, proof.dane),
      ...differs(`${address} base domain`, dane.baseDomain, proof.baseDomain),
    ]),
    ...rolloverMismatches(proof.rollover, hosts),
    ...differs('MTA-STS', mtaSts.status, proof.sts),
    ...differs('TLSRPT', tlsRpt.status, proof.tlsRpt),
  ]
}

function rolloverMismatches(
  expected: NonNullable<Scenario['expect']['proof']>['rollover'],
  [host]: Report['hosts'],
): string[] {
  if (expected === undefined) return []
  const matches = host?.rollover?.records.map((row) => row.matches) ?? []
  return [
    ...differs('rollover', host?.rollover?.scheme, expected.scheme),
    ...differs('what records fit', matches.join(', '), expected.matches.join(', ')),
  ]
}

function standardMismatches({ expect }: Scenario, { standards }: Report): string[] {
  return Object.entries(expect.standards ?? {}).flatMap(([id, { version, states }]) => {
    const compared = standards.find((one) => one.id === id)
    const seen = new Map<string, string>(compared?.requirements.map((one) => [one.id, one.state]))
    return [
      ...differs(`version of ${id}`, compared?.version ?? 'none', version),
      ...Object.entries(states).flatMap(([key, state]) =>
        differs(`${id} ${key}`, seen.get(key) ?? 'none', state),
      ),
    ]
  })
}

function questionMismatches({ expect }: Scenario, { queries }: Lab): string[] {
  const { unasked = [] } = expect
  const asked = unasked.filter((name) => queries.some((query) => query.name === name))
  return asked.map((name) => `${name} was asked for`)
}

function stageMismatches({ address, stages }: ReportEndpoint, expected: ExpectedStages): string[] {
  return stageIds.flatMap((id) => differs(`${address} ${id}`, stages[id]?.status, expected[id]))
}

function connectionMismatches({ expect, hosts }: Scenario, { servers }: Lab): string[] {
  const counted = Object.keys(hosts).map((address) => servers.get(address)?.sessions.length ?? 0)
  const all = counted.reduce((sum, count) => sum + count, 0)
  return differs('connections counted by the servers', all, expect.connections)
}

/** What no sender may do, whatever the scenario. */
function impoliteness({ expect, hosts, flags = [] }: Scenario, { servers }: Lab): string[] {
  return Object.keys(hosts).flatMap((address) => {
    const server = servers.get(address)
    if (server === undefined || server.sessions.length === 0) return []
    const { sessions } = server
    const verbs = sessions.flatMap(({ lines }) => lines.map(({ text }) => text.slice(0, 4)))
    const quits = sessions.every(({ quit }) => quit)
    return [
      ...crowding(`${address}: most connections at one time`, server.mostOpen(), flags),
      ...differs(`${address}: spoke before the greeting`, sessions.some(spokeEarly), false),
      ...differs(
        `${address}: did not wait for the 220`,
        sessions.some(pipelined),
        // One of the probes is just that.
        flags.includes('--probe') ? undefined : false,
      ),
      ...differs(`${address}: DATA`, verbs.includes('DATA'), false),
      ...differs(`${address}: RCPT`, verbs.includes('RCPT'), flags.includes('--rcpt')),
      ...differs(`${address}: QUIT at the end`, quits, expect.quits === false ? undefined : true),
    ]
  })
}

/** One, unless the user asked for more. The server may hear of an end behind the next connection. */
export function crowding(what: string, most: number, flags: readonly string[]): string[] {
  const at = flags.indexOf('--parallel')
  if (at < 0) return differs(what, most, 1)
  const asked = Number(flags[at + 1])
  return most > 1 && most <= asked + 1 ? [] : [`${what}: ${most}, not ${asked}`]
}

const spokeEarly = (session: { spokeBeforeGreeting: boolean }) => session.spokeBeforeGreeting
const pipelined = (session: { pipelinedBytes: number }) => session.pipelinedBytes > 0

type Plain = string | number | boolean | null | undefined

/** Nothing is expected where `expected` is undefined. */
function differs(what: string, actual: Plain, expected: Plain): string[] {
  if (expected === undefined || actual === expected) return []
  return [`${what}: ${String(actual)}, not ${String(expected)}`]
}
