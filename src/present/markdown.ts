import type { Report, ReportStage } from '../model/report.ts'
import { listEndpoints, showEndpoint, type HostEndpoint } from './endpoints.ts'
import { escapeAll, escapeText } from './escape.ts'
import type { Part } from './fill.ts'
import { formatDuration } from './format.ts'
import { makeMatter, type FindEntry, type Matter } from './page.ts'
import type { PresentOptions } from './presenter.ts'
import { tellAnswer } from './tell/answer.ts'
import { tellChains, type Said } from './tell/certificates.ts'
import { tellComparison, tellConfidence } from './tell/confidence.ts'
import { tellEncryption } from './tell/encryption.ts'
import { daneCells, hasDane } from './tell/dane.ts'
import { tellFindings, tellNone, type ToldFinding } from './tell/findings.ts'
import { listStages, tellLegend, tellOrder } from './tell/matrix.ts'
import { tellInventories } from './tell/inventory.ts'
import { tellProbes } from './tell/probes.ts'
import { tellRightServer } from './tell/right-server.ts'
import { tellSenders } from './tell/senders.ts'
import { tellStandards, tellStandardsLegend, type ToldState } from './tell/standards.ts'
import { tellClosing, tellVantage } from './tell/vantage.ts'

/**
 * Markdown for tickets (CommonMark with tables): the answer, the matrix, the certificates, the findings
 * with their remedies, the deductions.
 * What servers, DNS and certificates said stands in code spans or is escaped: no markup, link, mention or HTML
 * of theirs comes alive.
 */
export function makeMarkdownPresenter(findEntry: FindEntry) {
  return (report: Report, { lang }: PresentOptions): string => {
    const matter = makeMatter(report, lang, findEntry)
    const blocks = [
      ...writeAnswer(matter),
      ...writeMatrix(matter),
      ...writeEncryption(matter),
      ...writeInventory(matter),
      ...writeProbes(matter),
      ...writeCertificates(matter),
      ...writeRightServer(matter),
      ...writeSenders(matter),
      ...writeStandards(matter),
      ...writeFindings(matter),
      ...writeConfidence(matter),
      ...writeVantage(matter),
    ]
    return `${blocks.join('\n\n')}\n`
  }
}

function writeAnswer(matter: Matter): readonly string[] {
  const { labels, confidence: phrase } = matter.words
  const comparison = tellComparison(matter)
  const { name, headline, sentences, verdict, confidence, reasons } = tellAnswer(matter)
  return [
    `## ${code(name)}: ${prose(headline)}`,
    prose(sentences.join(' ')),
    list([
      `**${labels.verdict}:** ${prose(verdict)}`,
      `**${labels.confidence}:** ${prose(confidence)}`,
      ...(comparison === null ? [] : [`**${phrase.comparison.label}:** ${prose(comparison)}`]),
      ...(reasons.length === 0 ? [] : [`**${labels.reasons}:** ${prose(reasons.join('; '))}`]),
    ]),
  ]
}

function writeMatrix(matter: Matter): readonly string[] {
  const { report, words } = matter
  const endpoints = listEndpoints(report)
  const lonely = report.hosts.filter(({ endpoints }) => endpoints.length === 0)
  if (report.hosts.length === 0) {
    return []
  }
  const stages = listStages(matter)
  const head = [
    words.matrix.corner,
    ...stages.map((stage) => words.matrix.heads[stage]),
    ...(hasDane(matter) ? [words.matrix.dane] : []),
  ]
  const table = [
    row(head.map(prose)),
    row(head.map(() => '---')),
    ...endpoints.map((place) => row(showRow(matter, place))),
  ]
  return [
    `### ${words.sections.matrix}`,
    ...(endpoints.length === 0 ? [] : [table.join('\n'), prose(tellLegend(matter).join(' '))]),
    ...(lonely.length === 0
      ? []
      : [
          list(
            lonely.map(
              (host) =>
                `${code(host.name)} (${tellOrder(matter, host)}): ${words.matrix.lookups[host.addresses?.status ?? 'found']}`,
            ),
          ),
        ]),
  ].filter((block) => block !== '')
}

function showRow(matter: Matter, { host, endpoint }: HostEndpoint): readonly string[] {
  const { words } = matter
  const place = `${code(host.name)} ${code(showEndpoint(endpoint.address, endpoint.port))} (${tellOrder(matter, host)})`
  const stages = listStages(matter)
  const cell = daneCells[endpoint.dane.status]
  const word = words.matrix.danes[cell]
  const dane = hasDane(matter) ? [cell === 'fails' ? `**${word}**` : prose(word)] : []
  return endpoint.because === undefined
    ? [place, ...stages.map((stage) => showCell(matter, endpoint.stages[stage])), ...dane]
    : [
        place,
        prose(words.matrix.because[endpoint.because]),
        ...stages.slice(1).map(() => ''),
        ...(hasDane(matter) ? [''] : []),
      ]
}

function showCell({ words, lang }: Matter, stage: ReportStage | undefined): string {
  const { status, ms } = stage ?? { status: 'skipped', ms: null }
  const word = words.matrix.cells[status]
  const strong = status === 'fail' ? `**${word}**` : prose(word)
  return status === 'ok' && ms !== null ? `${word} ${formatDuration(ms, lang)}` : strong
}

function writeEncryption(matter: Matter): readonly string[] {
  const told = tellEncryption(matter)
  if (told === null) {
    return []
  }
  const { words } = matter
  return [
    `### ${words.sections.tls}`,
    told.length === 0
      ? words.tls.none
      : list(
          told.map(
            ({ addresses, sentences }) =>
              `${showPlaces(matter, addresses)}: ${prose(sentences.join(' '))}`,
          ),
        ),
  ]
}

/** The first few addresses, and how many more. */
function showPlaces({ words }: Matter, addresses: readonly HostEndpoint[]): string {
  const places = addresses
    .slice(0, 4)
    .map(({ endpoint }) => code(showEndpoint(endpoint.address, endpoint.port)))
  const rest = addresses.length - places.length
  return [...places, ...(rest > 0 ? [words.findings.more(rest)] : [])].join(', ')
}

/** Every chain once: who sent it, the names compared, and each certificate in the order sent. */
function writeCertificates(matter: Matter): readonly string[] {
  const { words } = matter
  const chains = tellChains(matter)
  if (chains.length === 0) return []
  return [
    `### ${prose(words.sections.certificates)}`,
    ...chains.map(({ addresses, isEmpty, names, certificates, more, facts, stores }) => {
      const said = ({ text, mood }: Said) => (mood === 'bad' ? `**${prose(text)}**` : prose(text))
      const items = [
        showPlaces(matter, addresses),
        ...names.map(said),
        ...certificates.map(({ title, state, rows }) => {
          const told = rows.map(([label, text]) => `${label}: ${text}`).join('; ')
          return `**${prose(title)}:** ${said(state)}; ${prose(told)}`
        }),
        ...(more > 0 ? [prose(words.findings.more(more))] : []),
        ...(isEmpty ? [`**${prose(words.certificate.noneSent)}**`] : [prose(facts)]),
        ...(stores === null ? [] : [prose(stores)]),
      ]
      return list(items)
    }),
  ]
}

/** Newest version first; what is weak or obsolete is said in words and stands out. */
function writeInventory(matter: Matter): readonly string[] {
  const told = tellInventories(matter)
  const said = ({ text, mood }: Said) =>
    mood === 'bad' || mood === 'unsure' ? `**${prose(text)}**` : prose(text)
  return told.length === 0
    ? []
    : [
        `### ${prose(matter.words.inventory.title)}`,
        ...told.flatMap(({ addresses, rows }) => [
          `${showPlaces(matter, addresses)}:`,
          list(rows.map(({ label, lines }) => `${prose(label)}: ${lines.map(said).join('; ')}`)),
        ]),
      ]
}

function writeProbes(matter: Matter): readonly string[] {
  const told = tellProbes(matter)
  return told.length === 0
    ? []
    : [
        `### ${matter.words.probes.title}`,
        ...told.flatMap(({ addresses, rows }) => [
          `${showPlaces(matter, addresses)}:`,
          list(rows.map(({ label, line }) => `**${prose(label)}:** ${prose(line.text)}`)),
        ]),
      ]
}

function writeRightServer(matter: Matter): readonly string[] {
  const items = tellRightServer(matter).flatMap(({ label, lines }) =>
    lines.map(({ text, mood, records }) => {
      const said = mood === 'bad' ? `**${prose(text)}**` : prose(text)
      return [`**${label}:** ${said}`, ...records.map(code)].join(' ')
    }),
  )
  return items.length === 0 ? [] : [`### ${prose(matter.words.sections.rightServer)}`, list(items)]
}

function writeSenders(matter: Matter): readonly string[] {
  const { words } = matter
  const told = tellSenders(matter)
  if (told === null) {
    return []
  }
  const head = [words.senders.sender, words.senders.encrypted, words.senders.worst]
  const table = [
    row(head.map(prose)),
    row(head.map(() => '---')),
    ...told.senders.map(({ title, normally, worst }) =>
      row([prose(title), prose(normally), prose(worst)]),
    ),
  ]
  return [
    `### ${prose(words.sections.senders)}`,
    ...(told.senders.length === 0 ? [] : [table.join('\n')]),
    prose(told.legend.join(' ')),
  ]
}

function writeStandards(matter: Matter): readonly string[] {
  const told = tellStandards(matter)
  return told.length === 0
    ? []
    : [
        `### ${prose(matter.words.standards.title)}`,
        ...told.flatMap(({ title, summary, groups, notes }) => [
          `#### ${prose(title)}`,
          list([prose(summary), ...groups.flatMap(writeState), ...notes.map(prose)]),
        ]),
        prose(tellStandardsLegend(matter)),
      ]
}

/** What is against a standard with all that was seen, the rest by name. */
function writeState({ state, label, requirements }: ToldState): readonly string[] {
  return state !== 'not-met' && state !== 'not-listed'
    ? [`**${prose(label)}:** ${prose(requirements.map(({ title }) => title).join('; '))}`]
    : requirements.map(
        ({ title, basis, asks, seen }) =>
          `**${prose(label)}:** ${prose(`${title} (${basis}). ${asks}`)} ${seen.map(prose).join('; ')}`,
      )
}

function writeFindings(matter: Matter): readonly string[] {
  const { words } = matter
  const { findings, hidden } = tellFindings(matter)
  return [
    `### ${words.sections.findings}`,
    ...(findings.length === 0 ? [tellNone(matter)] : []),
    ...findings.map((finding) => writeFinding(matter, finding)),
    ...(hidden === 0 ? [] : [prose(words.findings.sameCause(hidden))]),
  ]
}

function writeFinding({ words }: Matter, finding: ToldFinding): string {
  const { severity, title, code: name, cases, words: entry } = finding
  const items = [
    ...cases.flatMap(({ where, what }) => [
      `**${words.findings.at}:** ${prose(where)}`,
      `**${words.findings.what}:** ${what.map(showPart).join('')}`,
    ]),
    ...(entry === null ? [] : [`**${words.findings.remedy}:** ${prose(entry.remedy)}`]),
  ]
  const head = `#### ${words.findings.severities[severity]}: ${prose(title)} (${code(name)})`
  return `${head}\n\n${list(items)}`
}

/** The value, every deduction with its reason and place, and what was not counted. */
function writeConfidence(matter: Matter): readonly string[] {
  const told = tellConfidence(matter)
  if (told === null || matter.report.confidence.value === null) return []
  const { words } = matter
  const items = told.parts.map(
    ({ points, text }) => `${String(points).replace('-', '\u2212')}: ${prose(text)}`,
  )
  return [
    `### ${words.sections.confidence}`,
    prose(told.total),
    ...(items.length === 0 ? [] : [list(items)]),
    ...(told.more > 0 ? [prose(words.findings.more(told.more))] : []),
    ...told.notes.map(prose),
  ]
}

function writeVantage(matter: Matter): readonly string[] {
  const rows = tellVantage(matter).map(([label, text]) => `**${prose(label)}:** ${prose(text)}`)
  return [`### ${matter.words.sections.vantage}`, list(rows), prose(tellClosing(matter))]
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function showPart({ text, isForeign }: Part): string {
  return isForeign ? code(text) : prose(text)
}

/** A code span: its fence is longer than any run of backticks inside; a bar would end a cell even there. */
function code(text: string): string {
  const safe = escapeText(text, 600).replaceAll('|', '\\x7c')
  const longest = Math.max(0, ...[...safe.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const room = safe === '' || /^[ `]|[ `]$/.test(safe) ? ' ' : ''
  return `${fence}${room}${safe}${room}${fence}`
}

/**
 * Words outside of code spans: markup is escaped, and what a ticket system would make a link, a mention or a
 * picture (addresses, `@`, `#`, `:name:`) becomes a code span, for those are found behind the escapes, too.
 */
function prose(text: string): string {
  return escapeAll(text)
    .split(' ')
    .map((word, index) => {
      const core = word.replace(/(?<=:\/\/.*):$|[.,;)]+$/, '')
      return livesBehindEscapes.test(core)
        ? `${code(core)}${word.slice(core.length)}`
        : escapeMarkup(word, index === 0)
    })
    .join(' ')
}

const livesBehindEscapes = /[@#]|[$!%~]\S|:\/\/|www\.|:(?!\d\d:)\S*:/i

function escapeMarkup(word: string, isFirst: boolean): string {
  const escaped = word.replace(/[\\`*_[\]<>|~&]/g, '\\$&')
  return isFirst ? escaped.replace(/^[-+=]/, '\\$&').replace(/^(\d+)([.)])$/, '$1\\$2') : escaped
}
