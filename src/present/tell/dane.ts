import type { Report, ReportEndpoint, ReportHost } from '../../model/report.ts'
import { listEndpoints, listTried, showEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { showWord } from '../fill.ts'
import { groupBy } from '../fold.ts'
import type { Matter } from '../page.ts'
import type { Phrases } from '../words/en.ts'
import type { Mood } from './answer.ts'
import { tellRollover, tellUnaskedTypes } from './rollover.ts'
import { say, type ToldLine } from './told-line.ts'

type Status = ReportEndpoint['dane']['status']
type Shown = keyof Phrases['rightServer']['dane']['statuses']

/** What stands in the DANE column of the matrix. */
export type DaneCell = keyof Phrases['matrix']['danes']

export const daneCells: Readonly<Record<Status, DaneCell>> = {
  valid: 'fits',
  invalid: 'fails',
  bogus: 'fails',
  error: 'fails',
  unusable: 'none',
  absent: 'none',
  insecure: 'none',
  'not-tested': 'unknown',
}

export const daneMoods: Readonly<Record<DaneCell, Mood | 'dim'>> = {
  fits: 'good',
  fails: 'bad',
  none: 'dim',
  unknown: 'dim',
}

/** Whether DANE is anything at all here, so that it has a column in the matrix. */
export function hasDane({ report }: Pick<Matter, 'report'>): boolean {
  return listTried(report).some(({ endpoint }) => !nothing.has(endpoint.dane.status))
}

const nothing: ReadonlySet<Status> = new Set(['absent', 'insecure', 'not-tested'])

/** Host by host the records, how they fit, and the record to publish; one line where there is nothing of it. */
export function tellDane(matter: Matter): readonly ToldLine[] {
  const { words, report } = matter
  const phrase = words.rightServer.dane
  const states = new Set(listEndpoints(report).map(({ endpoint }) => endpoint.dane.status))
  const [only] = states
  if (only === undefined) {
    return [say(phrase.noHost)]
  }
  if (states.size === 1 && nothing.has(only)) {
    return [say(phrase.statuses[only]), ...listRecommended(matter)]
  }
  const hosts = report.hosts.filter(({ endpoints }) => endpoints.length > 0)
  const rest = hosts.length - hostLimit
  return [
    ...hosts.slice(0, hostLimit).flatMap((host) => tellHost(matter, host)),
    ...(rest > 0 ? [say(words.findings.more(rest))] : []),
    ...tellUnaskedTypes(matter),
    ...(states.has('valid') && report.mx !== null && report.mx.dnssec === 'insecure'
      ? [say(phrase.mxInsecure, 'unsure')]
      : []),
    ...listRecommended(matter),
  ]
}

const hostLimit = 12

function tellHost(matter: Matter, host: ReportHost): readonly ToldLine[] {
  const { words } = matter
  const name = escapeText(host.name, 300)
  const tried = host.endpoints.filter(({ because }) => because === undefined)
  const groups = groupBy(tried.length > 0 ? tried : host.endpoints, (one) =>
    tellStatus(matter, host, one),
  )
  const lines = groups.flatMap((group) => {
    const [first] = group
    if (first === undefined) {
      return []
    }
    const places = group.slice(0, placeLimit).map((one) => showEndpoint(one.address, one.port))
    const more = group.length - places.length
    const listed = [...places, ...(more > 0 ? [words.findings.more(more)] : [])].join(', ')
    const cell = daneCells[first.dane.status]
    const mood = cell === 'fits' ? 'good' : cell === 'fails' ? 'bad' : 'plain'
    const who = groups.length === 1 ? name : `${name} ${listed}`
    const because = first.dane.status === 'bogus' ? tellBogus(matter, host.name) : ''
    return [say(`${who}: ${tellStatus(matter, host, first)}${because}`, mood)]
  })
  return [...lines, ...listPublished(matter, host)]
}

/** With what each record fits, where that is known. */
function listPublished(matter: Matter, host: ReportHost): readonly ToldLine[] {
  if (host.rollover !== undefined) {
    return tellRollover(matter, host)
  }
  const [first] = host.endpoints
  const records = first?.dane.records ?? []
  const owner = ownerOf(first?.dane.baseDomain ?? host.name, first?.port ?? 25)
  const text = `${matter.words.rightServer.dane.published(owner)}:`
  return records.length === 0
    ? []
    : [{ text, mood: 'plain', records: showRecords(matter, records) }]
}

const placeLimit = 3

/** ` (at …, because of this: …)`; of bogus addresses that stands at DNSSEC. */
function tellBogus({ report, words, lang }: Matter, host: string): string {
  const args = report.findings.find(
    ({ code, at, args }) => code === 'dnssec-bogus' && args['type'] === 'TLSA' && at.host === host,
  )?.args
  if (args === undefined) {
    return ''
  }
  const place = escapeText(String(args['failing']), 300)
  const reason = showWord('reason', String(args['reason']), lang)
  return ` (${words.rightServer.dnssec.failing(place, reason)})`
}

/** How the records fit one endpoint. */
export function tellStatus(matter: Matter, host: ReportHost, endpoint: ReportEndpoint): string {
  const { report, words, lang } = matter
  const phrase = words.rightServer.dane
  const isHere = ({ at }: Report['findings'][number]) =>
    at.host === host.name && at.address === endpoint.address && at.port === endpoint.port
  const broken = report.findings.find((one) => one.code === 'tlsa-issuer-chain' && isHere(one))
  return endpoint.dane.status === 'invalid' && broken !== undefined
    ? phrase.issuerChain(showWord('reason', String(broken.args['reason']), lang))
    : phrase.statuses[showStatus(endpoint)]
}

/** Without TLS nothing could fit, whatever the records say. */
function showStatus({ dane, stages }: ReportEndpoint): Shown {
  return dane.status === 'invalid' && stages.tls.status === 'fail' ? 'withoutTls' : dane.status
}

function showRecords({ words }: Matter, records: readonly string[]): readonly string[] {
  const shown = records.slice(0, recordLimit).map((record) => escapeText(record, recordWidth))
  const rest = records.length - shown.length
  return rest > 0 ? [...shown, words.findings.more(rest)] : shown
}

const recordLimit = 8
/** A whole SHA-512 digest, and a bit of a whole certificate. */
const recordWidth = 140

/** RFC 6698 section 3. */
export function ownerOf(baseDomain: string, port: number): string {
  return `_${port}._tcp.${escapeText(baseDomain, 300)}`
}

/** The records that findings recommend and that are not there yet, each once, as lines of a zone file. */
function listRecommended(matter: Matter): readonly ToldLine[] {
  const { report, words } = matter
  const phrase = words.rightServer.dane
  const wanted = report.findings.flatMap(({ code, at, args }) => {
    const { recommended, owner } = args
    const host = report.hosts.find(({ name }) => name === at.host)
    const published = host?.endpoints.flatMap(({ dane }) => dane.records) ?? []
    return typeof recommended !== 'string' ||
      typeof owner !== 'string' ||
      recommended === '-' ||
      published.includes(recommended)
      ? []
      : [{ line: showZoneLine(owner, recommended), isMissing: missing.has(code) }]
  })
  const due = new Set(wanted.flatMap(({ line, isMissing }) => (isMissing ? [line] : [])))
  const possible = new Set(wanted.flatMap(({ line }) => (due.has(line) ? [] : [line])))
  return [
    ...listLines(matter, phrase.toPublish, [...due]),
    ...listLines(matter, phrase.canPublish, [...possible]),
  ]
}

function listLines({ words }: Matter, text: string, lines: readonly string[]): ToldLine[] {
  const rest = lines.length - hostLimit
  return lines.length === 0
    ? []
    : [
        { text, mood: 'plain', records: lines.slice(0, hostLimit), isForPasting: true },
        ...(rest > 0 ? [say(words.findings.more(rest))] : []),
      ]
}

/** RFC 1035 section 5.1: `_25._tcp.mx.example. IN TLSA 3 1 1 …`. */
function showZoneLine(owner: string, record: string): string {
  return `${escapeText(owner, 300)}. IN TLSA ${escapeText(record, recordWidth)}`
}

/** Findings whose record must be there; others only recommend theirs. */
const missing: ReadonlySet<string> = new Set(['tlsa-mismatch', 'tlsa-unusable', 'tlsa-other-key'])
