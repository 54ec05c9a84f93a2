import type { ChainReport } from '../model/chain-report.ts'
import type { Lang } from '../model/lang.ts'
import type { ReportCertificate } from '../model/report.ts'
import type { Sha256 } from '../model/tls.ts'
import { escapeJson, escapeText } from './escape.ts'
import { fillSentence } from './fill.ts'
import { foldFindings, type FoldedFinding } from './fold.ts'
import { formatNumber, formatTime } from './format.ts'
import type { FindEntry } from './page.ts'
import { emptyLine, line, paint, paragraph, span, type Line, type Style } from './paint.ts'
import { beside } from './tell/certificates.ts'
import { tellRevocationCheck } from './tell/revocation.ts'
import { tellComparedStores, tellTrustStore } from './tell/trust-stores.ts'
import { boundWidth } from './text.ts'
import { padText, textWidth } from './width.ts'
import { type ChainPhrases, chainPhrases } from './words/chain.ts'
import type { Phrases } from './words/en.ts'
import { phrases } from './words/words.ts'

/** `mxseal cert` for people and for programs: a chain, certificate by certificate, and what is to be done. */

export interface ChainPresentOptions {
  readonly lang: Lang
  readonly colour: boolean
  readonly width: number
  readonly findEntry: FindEntry
}

export function presentChainJson(report: ChainReport): string {
  return `${escapeJson(JSON.stringify(report, null, 2))}\n`
}

export function presentChain(report: ChainReport, options: ChainPresentOptions): string {
  const { lang, colour, findEntry } = options
  const width = boundWidth(options.width)
  const page = { report, lang, findEntry, width, words: phrases[lang], own: chainPhrases[lang] }
  const sections = [answer(page), certificates(page), findings(page), rightOrder(page)]
  const lines = sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index === 0 ? section : [emptyLine, ...section]))
  return paint(lines, colour)
}

interface ChainPage {
  readonly report: ChainReport
  readonly lang: Lang
  readonly findEntry: FindEntry
  readonly width: number
  readonly words: Phrases
  readonly own: ChainPhrases
}

function answer({ report, lang, width, words, own }: ChainPage): readonly Line[] {
  const { hostname, trustStore, comparedStores, valid, trusted, conformant } = report
  const isOnlyLax = !valid && trusted && report.strict && hostname?.matched !== null
  const headline = valid ? own.valid : isOnlyLax ? own.notConformant : own.notValid
  const name = hostname === null ? null : escapeText(hostname.expected, 300)
  const sentence = valid
    ? name === null
      ? own.accepted
      : own.acceptedFor(name)
    : isOnlyLax
      ? own.tooLax
      : own.refused
  const kept = conformant ? 'kept' : trusted ? 'broken' : 'notReached'
  const stores = tellComparedStores(comparedStores, lang)
  return [
    ...paragraph(
      name === null ? headline : `${name}: ${headline}`,
      width,
      [],
      valid ? 'good' : 'bad',
    ),
    emptyLine,
    ...paragraph(name === null ? `${sentence} ${own.noName}` : sentence, width),
    emptyLine,
    ...labelled(width, [
      [words.vantage.judgedAs, formatTime(report.judgedAt, lang), 'plain'],
      [words.vantage.trust, tellTrustStore(trustStore, lang, trustStore.added), 'plain'],
      ...comparedStores.map(
        (store): Row => [words.vantage.compared, tellTrustStore(store, lang), 'plain'],
      ),
      ...(stores === null ? [] : [[words.certificate.stores, stores, 'plain'] as const]),
      [words.certificate.revocation, words.certificate.revocations[report.revocation], 'plain'],
      [own.conformant, own.conformants[kept], 'plain'],
    ]),
  ]
}

type Row = readonly [label: string, text: string, style: Style]

function labelled(width: number, rows: readonly Row[], indent = ''): readonly Line[] {
  const column = Math.max(0, ...rows.map(([label]) => textWidth(label))) + 2
  return rows.flatMap(([label, text, style]) =>
    paragraph(text, width, [span(indent), span(padText(label, column), 'dim')], style),
  )
}

function certificates(page: ChainPage): readonly Line[] {
  const { report, words, width } = page
  const { chain } = report
  const shown = chain.slice(0, chainLimit)
  return [
    line(words.sections.certificates, 'strong'),
    ...nameLines(page),
    ...shown.flatMap((id, index) => certificateLines(page, id, index)),
    ...(chain.length > shown.length
      ? paragraph(words.findings.more(chain.length - shown.length), width, [span('  ')])
      : []),
  ]
}

/** Longer chains are an attack or an accident; the JSON has all of it. */
const chainLimit = 20
const nameLimit = 8

function nameLines({ report: { hostname }, words, width }: ChainPage): readonly Line[] {
  if (hostname === null) return []
  const { expected, presented, matched } = hostname
  const name = escapeText(expected, 300)
  return matched === null
    ? paragraph(
        words.certificate.nameNotVerified(name, showNames(presented, words)),
        width,
        [span('  ')],
        'bad',
      )
    : paragraph(
        words.certificate.nameVerified(name, escapeText(matched, 300)),
        width,
        [span('  ')],
        'good',
      )
}

function showNames(names: readonly string[], words: Phrases): string {
  const listed = names.slice(0, nameLimit).map((name) => escapeText(name, 300))
  const rest = names.length - listed.length
  return listed.length === 0
    ? words.certificate.noNames
    : [...listed, ...(rest > 0 ? [words.findings.more(rest)] : [])].join(' | ')
}

function certificateLines(page: ChainPage, id: Sha256, index: number): readonly Line[] {
  const { report, words, width } = page
  const { text, style } = stateOf(page, id, index)
  const found = report.certificates[id]
  const lead = span(`  ${words.certificate.numbered(index + 1, report.chain.length)}: `)
  const rows = found === undefined ? [] : factRows(page, found, index)
  return [
    ...paragraph(text, width, [lead], style),
    ...labelled(
      width,
      [...rows, ...revocationRow(page, id), [words.certificate.fingerprint, id, 'plain']],
      '    ',
    ),
  ]
}

function revocationRow({ report, words, lang }: ChainPage, id: Sha256): readonly Row[] {
  const check = report.revocationChecks.find(({ certificate }) => certificate === id)
  if (check === undefined) return []
  return [[words.certificate.revocation, tellRevocationCheck(check, lang, null), 'plain']]
}

function factRows(page: ChainPage, certificate: ReportCertificate, index: number): readonly Row[] {
  const { words, own } = page
  const { subject, issuer, keyType, keyBits, signatureAlgorithm, subjectAltNames } = certificate
  const { certificate: phrase } = words
  const bits = keyBits === null ? '' : ` ${words.tls.bits(keyBits)}`
  const signed = phrase.signed(escapeText(signatureAlgorithm, 80))
  return [
    [phrase.subject, subject === '' ? '-' : escapeText(subject), 'plain'],
    [phrase.issuer, issuer === '' ? '-' : escapeText(issuer), 'plain'],
    ...(index > 0 && subjectAltNames.length === 0
      ? []
      : [[own.names, showNames(subjectAltNames, words), 'plain'] as const]),
    [phrase.validity, validity(page, certificate), 'plain'],
    [phrase.key, `${escapeText(keyType, 40)}${bits}, ${signed}`, 'plain'],
  ]
}

function validity(
  { report, words, own, lang }: ChainPage,
  { notBefore, notAfter }: ReportCertificate,
): string {
  const { unknownTime, fromTo } = words.certificate
  const from = notBefore === null ? unknownTime : formatTime(notBefore, lang)
  const to = notAfter === null ? unknownTime : formatTime(notAfter, lang)
  const at = Date.parse(report.judgedAt)
  const days = (ms: number) => formatNumber(Math.floor(ms / 86_400_000), lang)
  const rest =
    notBefore !== null && at < Date.parse(notBefore)
      ? own.begins(days(Date.parse(notBefore) - at))
      : notAfter === null
        ? ''
        : at > Date.parse(notAfter)
          ? own.ago(days(at - Date.parse(notAfter)))
          : own.left(days(Date.parse(notAfter) - at))
  return [fromTo(from, to), ...(rest === '' ? [] : [rest])].join(', ')
}

/** Validated, or what was found of this certificate; the name has a line of its own. */
function stateOf(
  { report, words, lang, findEntry }: ChainPage,
  id: Sha256,
  index: number,
): { readonly text: string; readonly style: Style } {
  const own = report.findings.filter(
    ({ code, at }) => at.certificate === id && !nameCodes.has(code),
  )
  const titles = (severity: 'error' | 'warning') =>
    [...new Set(own.filter((finding) => finding.severity === severity).map(({ code }) => code))]
      .map((code) => findEntry(code)?.words[lang].title ?? code)
      .join(', ')
  const errors = titles('error')
  const warnings = titles('warning')
  if (errors !== '') return { text: words.certificate.errors(errors), style: 'bad' }
  const role = report.roles[index] ?? 'path'
  if (role === 'misleading') return { text: words.certificate.misleading, style: 'bad' }
  if (beside.has(role)) return { text: words.certificate.beside, style: 'plain' }
  if (!report.trusted) return { text: words.certificate.notValidated, style: 'unsure' }
  return warnings === ''
    ? { text: words.certificate.validated, style: 'good' }
    : { text: words.certificate.warnings(warnings), style: 'unsure' }
}

const nameCodes: ReadonlySet<string> = new Set(['hostname-mismatch', 'common-name-only'])

function findings(page: ChainPage): readonly Line[] {
  const { report, words, width } = page
  const heading = line(words.sections.findings, 'strong')
  if (report.findings.length === 0) return [heading, ...paragraph(words.findings.none, width)]
  return [
    heading,
    ...foldFindings(report.findings).flatMap((one) => [...findingLines(page, one), emptyLine]),
    ...paragraph(words.findings.explain, width, [], 'dim'),
  ]
}

function findingLines(
  { words, width, lang, findEntry }: ChainPage,
  { code, severity, cases }: FoldedFinding,
): readonly Line[] {
  const { severities, what, remedy } = words.findings
  const column = Math.max(...Object.values(severities).map(textWidth)) + 2
  const entry = findEntry(code)?.words[lang]
  const row = (label: string, text: string): readonly Line[] =>
    paragraph(text, width, [span(padText(label, column), 'dim')])
  const title = entry === undefined ? code : `${entry.title} (${code})`
  const lead = span(padText(severities[severity], column), styles[severity])
  return [
    ...paragraph(title, width, [lead], 'strong'),
    ...cases
      .slice(0, caseLimit)
      .flatMap(({ args }) => row(what, fillSentence(entry?.sentence ?? code, args, lang))),
    ...(cases.length > caseLimit ? row('', words.findings.more(cases.length - caseLimit)) : []),
    ...(entry === undefined ? [] : row(remedy, entry.remedy)),
  ]
}

const caseLimit = 12
const styles: Readonly<Record<FoldedFinding['severity'], Style>> = {
  error: 'bad',
  warning: 'unsure',
  info: 'strong',
}

/** Shown where it differs from the file, or something is missing. */
function rightOrder(page: ChainPage): readonly Line[] {
  const { report, words, width, own, lang } = page
  const { chain, repairedChain: right, fetchedIssuers } = report
  const missing = report.findings.find(({ code }) => code === 'incomplete-chain')
  const isInOrder = right.every((id, i) => id === chain[i])
  const isTidy = isInOrder && !report.findings.some(({ code }) => code === 'chain-order')
  if (right.length === 0 || (isTidy && missing === undefined)) return []
  const unneeded = chain.flatMap((id, i) =>
    right.includes(id) && chain.indexOf(id) === i ? [] : [String(i + 1)],
  )
  const indented = (text: string) => paragraph(text, width, [span('  ')])
  const isMended = right.some((id) => !chain.includes(id))
  return [
    line(own.order, 'strong'),
    ...right.slice(0, chainLimit).flatMap((id, i) => orderedLine(page, id, i)),
    ...(right.length > chainLimit ? indented(words.findings.more(right.length - chainLimit)) : []),
    ...(unneeded.length === 0
      ? []
      : indented(own.leftOut(unneeded.slice(0, chainLimit).join(', ')))),
    ...fetchedIssuers.flatMap(({ url, why }) =>
      why === null
        ? []
        : indented(own.notFetched(escapeText(url, 200), fillSentence('{why}', { why }, lang))),
    ),
    ...(missing === undefined || isMended
      ? []
      : indented(own.missing(escapeText(String(missing.args['issuer']))))),
    ...(isMended ? pemLines(page) : []),
  ]
}

function orderedLine(
  { report, width, own }: ChainPage,
  id: Sha256,
  index: number,
): readonly Line[] {
  const { chain, certificates: described, fetchedIssuers } = report
  const subject = escapeText(described[id]?.subject ?? id)
  const from = fetchedIssuers.find(({ certificate }) => certificate === id)
  const where =
    from === undefined ? own.position(chain.indexOf(id) + 1) : own.added(escapeText(from.url, 200))
  const text = `${subject === '' ? '-' : subject} (${where})`
  return paragraph(text, width, [span(`  ${index + 1}. `)])
}

/** Ready to be pasted; only where something was fetched, so that the file cannot simply be sorted. */
function pemLines({ report, own, width }: ChainPage): readonly Line[] {
  const pems = report.repairedChain.map((id) => report.certificates[id]?.pem ?? '')
  return [
    emptyLine,
    ...paragraph(own.pem, width),
    emptyLine,
    ...pems.flatMap((pem) => pem.trimEnd().split('\n')).map((text) => line(text)),
  ]
}
