import { listTried, showEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { fillSentence } from '../fill.ts'
import { foldFindings, groupBy, type FoldedCase, type FoldedFinding } from '../fold.ts'
import type { Page } from '../page.ts'
import { emptyLine, line, paragraph, span, type Line, type Style } from '../paint.ts'
import { padText, textWidth } from '../width.ts'

/** Every finding with its sentence and remedy, the gravest first, the same ones joined. */
export function writeFindings(page: Page): readonly Line[] {
  const { words, width, report } = page
  const isBlocked = report.findings.some(({ code }) => code === 'port-blocked-suspected')
  const isSameCause = (code: string) =>
    isBlocked && (code === 'mx-unreachable' || code === 'ipv6-unreachable')
  const shown = report.findings.filter(({ code }) => !isSameCause(code))
  const hidden = report.findings.length - shown.length
  if (shown.length === 0) {
    return [line(words.sections.findings, 'strong'), ...paragraph(words.findings.none, width)]
  }
  return [
    line(words.sections.findings, 'strong'),
    ...foldFindings(shown).flatMap((finding) => [...writeFinding(page, finding), emptyLine]),
    ...(hidden === 0 ? [] : paragraph(words.findings.sameCause(hidden), width)),
    ...paragraph(words.findings.explain, width, [], 'dim'),
  ]
}

function writeFinding(page: Page, finding: FoldedFinding): readonly Line[] {
  const { words, width, lang } = page
  const severities = Object.values(words.findings.severities)
  const column = Math.max(...severities.map(textWidth)) + 2
  const entry = page.findEntry(finding.code)?.words[lang]
  const severity = padText(words.findings.severities[finding.severity], column)
  const title = entry === undefined ? finding.code : `${entry.title} (${finding.code})`
  const labelled = (label: string, text: string): readonly Line[] =>
    text === '' ? [] : paragraph(text, width, [span(padText(label, column), 'dim')])
  return [
    ...paragraph(title, width, [span(severity, styles[finding.severity])], 'strong'),
    ...finding.cases.flatMap((found) => [
      ...labelled(
        words.findings.at,
        ourSide.has(finding.code) ? words.findings.ourSide : showPlaces(page, found.places),
      ),
      ...labelled(
        words.findings.what,
        fillSentence(entry?.sentence ?? placeholders(found), found.args, lang),
      ),
    ]),
    ...labelled(words.findings.remedy, entry?.remedy ?? ''),
  ]
}

const styles: Readonly<Record<FoldedFinding['severity'], Style>> = {
  error: 'bad',
  warning: 'unsure',
  info: 'strong',
}

/** Found of us, not of the domain. */
const ourSide: ReadonlySet<FoldedFinding['code']> = new Set([
  'port-blocked-suspected',
  'helo-unconfirmed',
  'ipv6-not-tested',
])

/** A code without words is still shown, with its bare arguments. */
function placeholders({ args }: FoldedCase): string {
  return Object.keys(args)
    .map((name) => `${name}: {${name}}`)
    .join(', ')
}

type At = Page['report']['findings'][number]['at']

/** "all 7 addresses", or up to three places by name. */
export function showPlaces(page: Page, places: readonly At[]): string {
  const { words } = page
  const addressed = places.filter(({ address }) => address !== undefined)
  const addresses = groupBy(addressed, ({ address, port }) => `${address} ${port}`)
  const tried = listTried(page.report)
  const all = words.findings.allAddresses(addresses.length)
  if (addresses.length > 1 && addresses.length === tried.length) {
    return all
  }
  const names = [...new Set(places.map((place) => showPlace(page, place)))]
  const shown = omitRepeatedHosts(names.slice(0, placeLimit)).join(', ')
  const rest = names.length - placeLimit
  const listed = rest > 0 ? `${shown} ${words.findings.and} ${words.findings.more(rest)}` : shown
  return addresses.length > 1 ? `${words.findings.addresses(addresses.length)}: ${listed}` : listed
}

const placeLimit = 3

/** `a [1], a [2]` as `a [1], [2]`. */
function omitRepeatedHosts(names: readonly string[]): readonly string[] {
  return names.map((name, index) => {
    const [before] = names[index - 1]?.split(' [') ?? []
    return before !== undefined && name.startsWith(`${before} [`)
      ? name.slice(before.length + 1)
      : name
  })
}

function showPlace({ report, words }: Page, place: At): string {
  const { host, address, port, certificate } = place
  const name = host === undefined ? [] : [escapeText(host, 300)]
  if (address !== undefined) {
    return [...name, showEndpoint(address, port ?? 25)].join(' ')
  }
  if (certificate !== undefined) {
    const subject = report.certificates[certificate]?.subject ?? certificate
    return [...name, words.findings.certificate(escapeText(subject, 120))].join(', ')
  }
  return name[0] ?? escapeText(report.target.domain, 300)
}
