import type {
  Report,
  ReportEndpoint,
  ReportRequirement,
  ReportStage,
  ReportStandard,
} from '../model/report.ts'
import type { StageId } from '../model/stage.ts'
import { listEndpoints, showEndpoint, type HostEndpoint } from './endpoints.ts'
import { escapeAll, escapeText } from './escape.ts'
import { joinParts } from './fill.ts'
import { makeMatter, type FindEntry, type Matter } from './page.ts'
import type { PresentOptions } from './presenter.ts'
import { tellAnswer } from './tell/answer.ts'
import { tellFindings } from './tell/findings.ts'
import { listStages } from './tell/matrix.ts'
import { tellRequirement, tellStandardHead } from './tell/standards.ts'

/**
 * JUnit XML for pipelines: a suite per target, with one case for the verdict, one per endpoint and stage, and one
 * per requirement of the standards asked for, where what is not on their list is skipped.
 * A negative verdict and a failed stage of a judged endpoint are failures; a verdict that could not judge
 * is an error. What was not tried, is temporary or does not count is skipped, with its reason.
 */
export function makeJunitPresenter(findEntry: FindEntry) {
  return (reports: readonly Report[], { lang }: PresentOptions): string => {
    const suites = reports.map((report) => makeSuite(makeMatter(report, lang, findEntry)))
    const all = suites.flatMap(({ cases }) => cases)
    const ms = reports.reduce((sum, { durationMs }) => sum + durationMs, 0)
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites${attributes({ name: 'mxseal', ...countCases(all), time: seconds(ms) })}>`,
      ...suites.flatMap(writeSuite),
      '</testsuites>\n',
    ].join('\n')
  }
}

interface Case {
  readonly name: string
  readonly ms: number
  readonly result: Result
}

type Result =
  | { readonly kind: 'passed' }
  | { readonly kind: 'skipped'; readonly message: string }
  | {
      readonly kind: 'failure' | 'error'
      readonly type: string
      readonly message: string
      readonly text: string
    }

interface Suite {
  readonly report: Report
  readonly cases: readonly Case[]
}

function makeSuite(matter: Matter): Suite {
  const { report } = matter
  return {
    report,
    cases: [
      makeVerdictCase(matter),
      ...listEndpoints(report).flatMap((place) =>
        listStages(matter).map((stage) => makeStageCase(matter, place, stage)),
      ),
      ...report.standards.flatMap((standard) =>
        standard.requirements.map((one) => makeRequirementCase(matter, standard, one)),
      ),
    ],
  }
}

function makeVerdictCase(matter: Matter): Case {
  const { report, words } = matter
  const { headline, sentences, reasons } = tellAnswer(matter)
  const { id, judged } = report.verdict
  const name = words.labels.verdict
  const isOurs = report.findings.some(({ code }) => code === 'internal-error')
  if (id === 'encrypted' && !isOurs) {
    return { name, ms: report.durationMs, result: { kind: 'passed' } }
  }
  const text = [sentences.join(' '), ...reasons, ...listFound(matter)].join('\n')
  const kind = judged === 0 || isOurs ? 'error' : 'failure'
  const type = isOurs ? 'internal-error' : id
  return { name, ms: report.durationMs, result: { kind, type, message: headline, text } }
}

function makeRequirementCase(
  matter: Matter,
  standard: ReportStandard,
  requirement: ReportRequirement,
): Case {
  const { title, basis, asks, seen } = tellRequirement(matter, requirement)
  const { state, id } = requirement
  const name = `${tellStandardHead(matter, standard)}: ${title} (${basis})`
  const message = `${matter.words.standards.states[state]}: ${seen.join('; ')}`
  if (state === 'met') {
    return { name, ms: 0, result: { kind: 'passed' } }
  }
  return state === 'not-met'
    ? { name, ms: 0, result: { kind: 'failure', type: id, message, text: asks } }
    : { name, ms: 0, result: { kind: 'skipped', message } }
}

/** Severity, title, place and sentence of each finding that is more than a note. */
function listFound(matter: Matter): readonly string[] {
  const { severities } = matter.words.findings
  return tellFindings(matter)
    .findings.filter(({ severity }) => severity !== 'info')
    .flatMap(({ severity, title, code, cases }) =>
      cases.map(
        ({ where, what }) =>
          `${severities[severity]} ${title} (${code}), ${where}: ${joinParts(what)}`,
      ),
    )
}

function makeStageCase(matter: Matter, { host, endpoint }: HostEndpoint, stage: StageId): Case {
  const place = `${escapeText(host.name, 300)} ${showEndpoint(endpoint.address, endpoint.port)}`
  const seen = endpoint.stages[stage]
  return {
    name: `${place} ${matter.words.matrix.heads[stage]}`,
    ms: seen?.ms ?? 0,
    result: judgeStage(matter, endpoint, stage),
  }
}

function judgeStage(matter: Matter, endpoint: ReportEndpoint, stage: StageId): Result {
  const { words, findEntry, lang } = matter
  const { stageNotes: notes, matrix } = words
  const seen = endpoint.stages[stage]
  if (endpoint.because !== undefined) {
    return { kind: 'skipped', message: matrix.because[endpoint.because] }
  }
  if (seen === undefined || seen.status === 'skipped') {
    return { kind: 'skipped', message: notes.skipped }
  }
  if (seen.status === 'ok') {
    return { kind: 'passed' }
  }
  const said = showReply(seen)
  if (seen.status === 'temporary') {
    return { kind: 'skipped', message: `${notes.temporary}${said}` }
  }
  if (!endpoint.judged) {
    return { kind: 'skipped', message: `${notes.unjudged}${said}` }
  }
  const entry = findEntry(`stage-${stage}`)?.words[lang]
  const message = `${entry?.title ?? matrix.heads[stage]}: ${matrix.cells.fail}${said}`
  return { kind: 'failure', type: `stage-${stage}`, message, text: entry?.sentence ?? message }
}

/** ` (refused, 454 4.7.0)`. */
function showReply({ detail, reply }: ReportStage): string {
  const parts = [
    ...(detail === undefined ? [] : [escapeText(detail, 80)]),
    ...(reply === undefined
      ? []
      : [`${reply.code} ${escapeText(reply.enhanced ?? '', 20)}`.trim()]),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

function countCases(cases: readonly Case[]): Readonly<Record<string, string>> {
  const count = (wanted: Result['kind']) =>
    String(cases.filter(({ result }) => result.kind === wanted).length)
  return {
    tests: String(cases.length),
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  }
}

function writeSuite({ report, cases }: Suite): readonly string[] {
  const domain = report.target.asciiDomain
  const head = {
    name: domain,
    ...countCases(cases),
    time: seconds(report.durationMs),
    timestamp: report.startedAt.replace(/(?:\.\d+)?Z$/, ''),
  }
  return [
    `  <testsuite${attributes(head)}>`,
    ...cases.flatMap((made) => writeCase(domain, made)),
    '  </testsuite>',
  ]
}

function writeCase(domain: string, { name, ms, result }: Case): readonly string[] {
  const head = `    <testcase${attributes({ classname: domain, name, time: seconds(ms) })}`
  if (result.kind === 'passed') {
    return [`${head}/>`]
  }
  if (result.kind === 'skipped') {
    return [`${head}>`, `      <skipped${attributes({ message: result.message })}/>`, end]
  }
  const { kind, type, message, text } = result
  return [`${head}>`, `      <${kind}${attributes({ type, message })}>${xml(text)}</${kind}>`, end]
}

const end = '    </testcase>'

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3)
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(value)}"`)
    .join('')
}

/** Escaped for XML 1.0; characters that it cannot hold are shown as escapes. */
function xml(text: string): string {
  return text
    .split('\n')
    .map(escapeAll)
    .join('\n')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
