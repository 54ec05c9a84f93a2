import type { ReportVerdict } from '../../model/report.ts'
import { outcomeIds, type OutcomeId, type VerdictId } from '../../model/verdict.ts'
import { listEndpoints, listTried } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import type { Page } from '../page.ts'
import { emptyLine, paragraph, span, type Line, type Style } from '../paint.ts'
import { padText, textWidth } from '../width.ts'
import type { Count } from '../words/en.ts'

/** The answer in plain words: headline, at most three sentences, then verdict, confidence and reasons. */
export function writeAnswer(page: Page): readonly Line[] {
  const { report, width } = page
  const { headline, style } = chooseHeadline(page)
  return [
    ...paragraph(`${nameOf(page)}: ${headline}`, width, [], style),
    emptyLine,
    ...paragraph(chooseSentences(page).join(' '), width),
    emptyLine,
    ...writeLabelled(page, [
      [page.words.labels.verdict, showVerdict(page, report.verdict), style],
      [page.words.labels.confidence, showConfidence(page), 'plain'],
      ...(report.verdict.reasons.length === 0
        ? []
        : [[page.words.labels.reasons, showReasons(page), 'plain'] as const]),
    ]),
  ]
}

/** Labels in one column, texts wrapped in the other. */
export function writeLabelled(
  { width }: Pick<Page, 'width'>,
  rows: readonly (readonly [label: string, text: string, style: Style])[],
): readonly Line[] {
  const column = Math.max(0, ...rows.map(([label]) => textWidth(label))) + 2
  return rows.flatMap(([label, text, style]) =>
    paragraph(text, width, [span(padText(label, column), 'dim')], style),
  )
}

export function showConfidence({ report, words }: Page): string {
  const { value } = report.confidence
  return value === null ? words.noConfidence : words.confidenceOf(value)
}

function showVerdict({ words }: Page, { id, judged, endpoints }: ReportVerdict): string {
  return endpoints === 0 ? id : `${id}, ${words.judged(judged, endpoints)}`
}

function showReasons({ report, lang, findEntry }: Page): string {
  return report.verdict.reasons
    .map((code) => {
      const title = findEntry(code)?.words[lang].title
      return title === undefined ? code : `${title} (${code})`
    })
    .join('; ')
}

function nameOf({ report }: Page): string {
  const { domain, asciiDomain } = report.target
  const shown = escapeText(domain, 300)
  return domain === asciiDomain ? shown : `${shown} (${escapeText(asciiDomain, 300)})`
}

function isOutcome(id: VerdictId): id is OutcomeId {
  return (outcomeIds as readonly VerdictId[]).includes(id)
}

function findBlockedPort({ report }: Page): number | null {
  const blocked = report.findings.find(({ code }) => code === 'port-blocked-suspected')
  const port = blocked?.args['port'] ?? blocked?.at.port
  return blocked === undefined ? null : typeof port === 'number' ? port : 25
}

function countOf({ report }: Page): Count {
  const { id, judged, endpoints } = report.verdict
  const bad = listEndpoints(report).filter(({ endpoint }) => endpoint.outcome === id).length
  return { bad, judged, total: endpoints }
}

function chooseHeadline(page: Page): { readonly headline: string; readonly style: Style } {
  const { headlines } = page.words
  const { id } = page.report.verdict
  const { bad, judged, total } = countOf(page)
  if (id === 'encrypted') {
    const headline = judged < total ? headlines.encryptedSoFar : headlines.encrypted
    return { headline, style: 'good' }
  }
  if (id === 'no-tls') {
    const isSometimes = bad < judged || isIntermittent(page)
    return { headline: isSometimes ? headlines.noTlsSometimes : headlines['no-tls'], style: 'bad' }
  }
  if (isOutcome(id)) {
    return { headline: headlines[id], style: 'bad' }
  }
  const isNoMail = id === 'no-mail' && findBlockedPort(page) === null
  return { headline: isNoMail ? headlines['no-mail'] : headlines.notJudged, style: 'unsure' }
}

/** Our own blocked port comes first, and then nobody else is blamed. */
function chooseSentences(page: Page): readonly string[] {
  const { report, words } = page
  const port = findBlockedPort(page)
  if (port === null) {
    return answerVerdict(page)
  }
  const first = words.answers.portBlocked(port, listTried(report).length)
  return isOutcome(report.verdict.id)
    ? [first, ...answerVerdict(page).slice(0, 2)]
    : [first, ...words.answers.portBlockedRest(showMail(page), port)]
}

function showMail(page: Page): string {
  return page.words.mailTo(nameOf(page), page.report.target.kind === 'host')
}

function answerVerdict(page: Page): readonly string[] {
  const { report, words } = page
  const { id } = report.verdict
  const mail = showMail(page)
  switch (id) {
    case 'unreachable':
      return words.answers.unreachable(mail, countOf(page), listTried(report).length)
    case 'inconclusive':
      return words.answers.inconclusive(mail)
    case 'no-mail':
      return words.answers['no-mail'](nameOf(page), report.mx?.status === 'null')
    case 'dns-error':
      return words.answers['dns-error'](nameOf(page), dnsCause(page))
    default:
      return words.answers[id](mail, countOf(page), isIntermittent(page))
  }
}

/** Every address without TLS had it on another connection. */
function isIntermittent({ report }: Page): boolean {
  const without = listEndpoints(report).filter(({ endpoint }) => endpoint.outcome === 'no-tls')
  return without.every(({ endpoint }) =>
    report.findings.some(
      ({ code, at, args }) =>
        code === 'intermittent' &&
        at.address === endpoint.address &&
        [args['first'], args['second']].some((seen) => seen !== 'no-tls'),
    ),
  )
}

function dnsCause({ report }: Page): 'nxdomain' | 'failed' | 'no-address' {
  const status = report.mx?.status ?? report.hosts[0]?.addresses?.status
  if (status === 'nxdomain') {
    return 'nxdomain'
  }
  return status === 'servfail' || status === 'timeout' ? 'failed' : 'no-address'
}
