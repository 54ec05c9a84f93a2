import type { Report } from '../model/report.ts'
import { listTried } from './endpoints.ts'
import { escapeAll } from './escape.ts'
import { joinParts } from './fill.ts'
import { readTime } from './format.ts'
import { makeMatter, type FindEntry, type Matter } from './page.ts'
import type { PresentOptions } from './presenter.ts'
import { tellAnswer } from './tell/answer.ts'
import { tellFindings } from './tell/findings.ts'

/** The exit statuses of a Nagios plugin: OK, WARNING, CRITICAL, UNKNOWN. */
export type NagiosStatus = 0 | 1 | 2 | 3

/** 0 encrypted without warnings, 1 encrypted with some, 2 a negative verdict, 3 nothing judged or a fault of ours. */
export function nagiosStatus({ verdict, findings }: Report): NagiosStatus {
  if (negative.has(verdict.id)) {
    return 2
  }
  if (verdict.id !== 'encrypted' || findings.some(({ code }) => code === 'internal-error')) {
    return 3
  }
  return findings.some(({ severity }) => severity !== 'info') ? 1 : 0
}

/** Of several targets the worst: CRITICAL, WARNING, UNKNOWN, OK. */
export function worstNagiosStatus(statuses: readonly NagiosStatus[]): NagiosStatus {
  return ([2, 1, 3, 0] as const).find((status) => statuses.includes(status)) ?? 3
}

/**
 * Output of a Nagios plugin: a status line with performance data behind `|`, then lines with the details.
 * What others say cannot add a `|`, a line or markup of a web console.
 */
export function makeNagiosPresenter(findEntry: FindEntry) {
  return (reports: readonly Report[], { lang }: PresentOptions): string => {
    const matters = reports.map((report) => makeMatter(report, lang, findEntry))
    const status = worstNagiosStatus(reports.map(nagiosStatus))
    const answers = matters.map(showAnswer).join('; ')
    const measures = reports.flatMap((report) => listMeasures(report, reports.length > 1))
    const head = `MXSEAL ${names[status]} - ${neutralise(answers)}|${measures.join(' ')}`
    const details = matters.flatMap(listDetails).map(neutralise)
    return `${[head, ...keepShort(details)].join('\n')}\n`
  }
}

const negative: ReadonlySet<Report['verdict']['id']> = new Set([
  'no-tls',
  'old-tls',
  'invalid-certificate',
])

const names = ['OK', 'WARNING', 'CRITICAL', 'UNKNOWN'] as const

function showAnswer(matter: Matter): string {
  const { name, headline, confidence } = tellAnswer(matter)
  return `${name}: ${headline}; ${matter.words.labels.confidence}: ${confidence}`
}

/** `label=value[unit];warning;critical;minimum;maximum`; `U` where the value is unknown. */
function listMeasures(report: Report, isOneOfMany: boolean): readonly string[] {
  const { judged, endpoints } = report.verdict
  const days = leastDays(report)
  const label = (name: string) =>
    isOneOfMany ? `'${report.target.asciiDomain.replaceAll(/[^\w.-]/g, '_')} ${name}'` : name
  return [
    `${label('confidence')}=${report.confidence.value ?? 'U'};;90:;0;100`,
    `${label('judged')}=${judged};;;0;${endpoints}`,
    `${label('endpoints')}=${endpoints};;;0`,
    `${label('min_days_to_expiry')}=${days ?? 'U'}`,
    `${label('duration')}=${(report.durationMs / 1000).toFixed(3)}s;;;0`,
  ]
}

/** Whole days until the first certificate of a server expires; null where none was seen. */
function leastDays(report: Report): number | null {
  const days = listTried(report).flatMap(({ endpoint }) => {
    const [leaf] = endpoint.certificate?.chain ?? []
    const notAfter = leaf === undefined ? null : (report.certificates[leaf]?.notAfter ?? null)
    const left = notAfter === null ? NaN : readTime(notAfter) - readTime(report.judgedAt)
    return Number.isNaN(left) ? [] : [Math.floor(left / dayMs)]
  })
  return days.length === 0 ? null : Math.min(...days)
}

const dayMs = 86_400_000

function listDetails(matter: Matter): readonly string[] {
  const { words } = matter
  const { name, sentences, verdict } = tellAnswer(matter)
  return [
    `${name}: ${sentences.join(' ')}`,
    `${words.labels.verdict}: ${verdict}`,
    ...tellFindings(matter).findings.flatMap(({ code, severity, title, cases }) =>
      cases.map(
        ({ where, what }) =>
          `${words.findings.severities[severity]} ${title} (${code}), ${where}: ${joinParts(what)}`,
      ),
    ),
  ]
}

/** Nagios keeps 8192 bytes of a plugin's output; what is beyond would be cut anywhere. */
function keepShort(lines: readonly string[]): readonly string[] {
  let room = 6000
  const kept = lines.filter((text) => {
    room -= text.length + 1
    return room > 0
  })
  return kept.length === lines.length ? kept : [...kept, '…']
}

/** Characters that mean something to Nagios, to a shell behind it or to its web pages are shown as escapes. */
function neutralise(text: string): string {
  return escapeAll(text).replace(
    /[|<>`$]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16)}`,
  )
}
