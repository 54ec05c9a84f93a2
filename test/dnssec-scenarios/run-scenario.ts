import { canonicalRdata } from '../../src/protocol/dnssec/canonical.ts'
import { parseTrustAnchors } from '../../src/protocol/dnssec/trust-anchors.ts'
import { readName } from '../../src/protocol/dns/name.ts'
import type { OutgoingRecord } from '../../src/protocol/dns/format-message.ts'
import type { ValidatedAnswer } from '../../src/world/dnssec/validated-answer.ts'
import { createValidator } from '../../src/world/dnssec/validator.ts'
import { time } from './master-record.ts'
import { oldAlgorithms } from './old-algorithms.ts'
import { parseScenario, type Check, type Config, type Entry } from './rpl.ts'
import { createScriptedResolver, type ScriptedResolver } from './scripted-resolver.ts'

/** What our validator says to one question of a scenario, and what it must say. Equal texts: they agree. */
export interface Comparison {
  readonly question: string
  readonly expected: string
  readonly actual: string
  /** A script that does not answer everything makes our validator give up; that is not "bogus". */
  readonly isLookupFailure: boolean
}

/**
 * Asks the questions of a scenario, each with an empty memory. Questions without RD are to the memory of a
 * resolver and left out.
 */
export async function runScenario(text: string): Promise<readonly Comparison[]> {
  const scenario = parseScenario(text)
  const resolver = createScriptedResolver(scenario.ranges, scenario.config)
  const comparisons: Comparison[] = []
  for (const check of scenario.checks) {
    if (!check.query.reply.includes('RD')) continue
    const answer = await answerTo(scenario.config, check, { resolver, text })
    const { name, type } = check.query.question
    comparisons.push({
      question: `${name} ${type}`,
      expected: expectation(check),
      actual: summary(answer, check),
      isLookupFailure: answer.reason === 'lookup-failed' || answer.reason === 'resolver-fails',
    })
  }
  return comparisons
}

function answerTo(
  config: Config,
  check: Check,
  { resolver, text }: { readonly resolver: ScriptedResolver; readonly text: string },
): Promise<ValidatedAnswer> {
  resolver.enterStep(check.step)
  const anchors = parseTrustAnchors(config.trustAnchors)
  const at = config.date === null ? someTime(text) : time(config.date)
  const validator = createValidator({
    ask: async (name, type) => resolver.ask(name, type),
    anchors: anchors.ok ? anchors.value : [],
    now: () => new Date(at * 1_000).toISOString(),
    algorithms: { ...oldAlgorithms, maxIterations: config.maxIterations },
  })
  const { name, type } = check.query.question
  return validator.query(name, type, new AbortController().signal)
}

/** Where dates do not count: a moment in which the signatures are valid. */
function someTime(text: string): number {
  const [, start = '20070916134226'] = /\sRRSIG\s+\S+ \d+ \d+ \d+ \d{14} (\d{14})/.exec(text) ?? []
  return time(start) + 3_600
}

/** AD says secure, SERVFAIL says bogus, anything else neither. Without DO or AD in the query AD says nothing. */
function expectation({ query, expected }: Check): string {
  const { reply } = expected
  if (reply.includes('SERVFAIL') || reply.includes('YXDOMAIN')) return 'servfail'
  const rcode = reply.includes('NXDOMAIN') ? 'nxdomain' : 'noerror'
  const isTold = query.reply.includes('DO') || query.reply.includes('AD')
  const security = !isTold ? 'untold' : reply.includes('AD') ? 'secure' : 'insecure'
  return [rcode, security, ...answersOf(expected)].join('\n')
}

/** The chain of aliases and the records at its end. */
function answersOf({ answers, question }: Entry): readonly string[] {
  const lines = answers
    .filter(({ type }) => type !== 46 || question.type === 46)
    // What a DNAME made is told by the CNAME beside it.
    .filter(({ type, name }) => type !== 39 || !answers.some(isAliasBelow(name)))
    .map((record) => lineOf(record))
  return [...new Set(lines)].toSorted()
}

function isAliasBelow(above: string) {
  return ({ type, name }: OutgoingRecord) => type === 5 && name.endsWith(`.${above}`)
}

function lineOf({ name, type, rdata }: Pick<OutgoingRecord, 'name' | 'type' | 'rdata'>): string {
  const canonical = canonicalRdata({ type, rdata, rdataAt: 0 }, rdata)
  if (type === 5) {
    const target = readName(rdata, 0)
    return `${name} -> ${target.ok ? target.value.name : '?'}`
  }
  return `${name} ${type} ${canonical.ok ? Buffer.from(canonical.value).toString('hex') : '?'}`
}

/** A lookup that fails is SERVFAIL for a resolver; and what no anchor speaks of it calls insecure. */
function summary(answer: ValidatedAnswer, { query }: Check): string {
  const { status, security, aliases, records, reason } = answer
  const isFailure = status === 'servfail' || status === 'timeout'
  const isUnknown = security === 'indeterminate' && reason !== 'no-trust-anchor'
  const isChecked = !query.reply.includes('CD')
  if (isFailure || (isChecked && (security === 'bogus' || isUnknown))) return 'servfail'
  const isTold = query.reply.includes('DO') || query.reply.includes('AD')
  const lines = [
    ...aliases.map(({ name, target }) => `${name} -> ${target}`),
    ...records.map((record) => lineOf(record)),
  ]
  return [
    status === 'nxdomain' ? 'nxdomain' : 'noerror',
    !isTold ? 'untold' : security === 'secure' ? 'secure' : 'insecure',
    ...lines.toSorted(),
  ].join('\n')
}
