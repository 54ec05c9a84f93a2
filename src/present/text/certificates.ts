import type { EndpointCertificate, ReportCertificate } from '../../model/report.ts'
import type { Sha256 } from '../../model/tls.ts'
import { listTried, type HostEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { formatTime } from '../format.ts'
import { groupBy } from '../fold.ts'
import type { Page } from '../page.ts'
import { emptyLine, line, paragraph, span, type Line, type Style } from '../paint.ts'
import { writeLabelled } from './answer.ts'
import { writeAddresses } from './encryption.ts'

/** An endpoint that showed a certificate. */
interface Shown extends HostEndpoint {
  readonly certificate: EndpointCertificate
}

/** Every chain once, with the addresses that sent it, the names compared, and each certificate in the order sent. */
export function writeCertificates(page: Page): readonly Line[] {
  const shown = listTried(page.report).flatMap(({ host, endpoint }) =>
    endpoint.certificate === null ? [] : [{ host, endpoint, certificate: endpoint.certificate }],
  )
  if (shown.length === 0) {
    return []
  }
  const chains = groupBy(shown, ({ certificate }) =>
    JSON.stringify([
      certificate.chain,
      certificate.trusted,
      certificate.opensslVerify,
      certificate.revocation,
    ]),
  )
  return [
    line(page.words.sections.certificates, 'strong'),
    ...chains.flatMap((group, index) => [
      ...(index === 0 ? [] : [emptyLine]),
      ...writeChain(page, group),
    ]),
  ]
}

function writeChain(page: Page, group: readonly Shown[]): readonly Line[] {
  const { words, width } = page
  const certificate = group[0]?.certificate
  if (certificate === undefined) {
    return []
  }
  const { chain, opensslVerify, revocation } = certificate
  const facts = `${words.certificate.revocation}: ${words.certificate.revocations[revocation]}; ${words.certificate.library(escapeText(opensslVerify, 80))}`
  return [
    ...writeAddresses(page, group),
    ...(chain.length === 0
      ? paragraph(words.certificate.noneSent, width, indent, 'bad')
      : writeNames(page, group)),
    ...chain
      .slice(0, chainLimit)
      .flatMap((sha256, index) => writeCertificate(page, group, { sha256, index })),
    ...(chain.length > chainLimit
      ? paragraph(words.findings.more(chain.length - chainLimit), width, indent)
      : []),
    ...(chain.length === 0 ? [] : paragraph(facts, width, indent)),
  ]
}

const indent: Line = [span('  ')]
/** Longer chains are an attack or an accident; the report as JSON has all of it. */
const chainLimit = 20
const nameLimit = 8

/** The names compared: people compare the wrong ones, so both sides are shown, and the long list once. */
function writeNames(page: Page, group: readonly Shown[]): readonly Line[] {
  const { words, width } = page
  const hostnames = group.map(({ certificate }) => certificate.hostname)
  const hosts = groupBy(hostnames, ({ expected, matched }) => JSON.stringify([expected, matched]))
  const presented = hostnames.find(({ presented }) => presented.length > 1)?.presented ?? []
  const isListed = hostnames.every(({ matched }) => matched !== null) && presented.length > 1
  return [
    ...hosts.flatMap(([first]) => (first === undefined ? [] : writeName(page, first))),
    ...(isListed
      ? paragraph(words.certificate.alsoPresented(showNames(page, presented)), width, indent)
      : []),
  ]
}

function writeName(page: Page, hostname: EndpointCertificate['hostname']): readonly Line[] {
  const { certificate: phrase } = page.words
  const { expected, presented, matched } = hostname
  const reference = escapeText(expected, 300)
  return matched === null
    ? paragraph(
        phrase.nameNotVerified(reference, showNames(page, presented)),
        page.width,
        indent,
        'bad',
      )
    : paragraph(
        phrase.nameVerified(reference, escapeText(matched, 300)),
        page.width,
        indent,
        'good',
      )
}

function showNames({ words }: Page, presented: readonly string[]): string {
  const listed = presented.slice(0, nameLimit).map((name) => escapeText(name, 300))
  const rest = presented.length - listed.length
  return listed.length === 0
    ? words.certificate.noNames
    : [...listed, ...(rest > 0 ? [words.findings.more(rest)] : [])].join(' | ')
}

interface Numbered {
  readonly sha256: Sha256
  readonly index: number
}

function writeCertificate(
  page: Page,
  group: readonly Shown[],
  { sha256, index }: Numbered,
): readonly Line[] {
  const { words, width, report } = page
  const total = group[0]?.certificate.chain.length ?? 0
  const { text, style } = stateOf(page, group, sha256)
  const found = report.certificates[sha256]
  const facts =
    found === undefined
      ? [[words.certificate.fingerprint, words.certificate.unreadable, 'unsure'] as const]
      : showFacts(page, found)
  return [
    ...paragraph(text, width, [span(`  ${words.certificate.numbered(index + 1, total)}: `)], style),
    ...writeLabelled({ width: width - 4 }, facts).map((spans) => [span('    '), ...spans]),
  ]
}

function showFacts(
  { words, lang }: Page,
  certificate: ReportCertificate,
): readonly (readonly [string, string, Style])[] {
  const { subject, issuer, notBefore, notAfter, keyType, keyBits, signatureAlgorithm } = certificate
  const { certificate: phrase } = words
  const from = notBefore === null ? phrase.unknownTime : formatTime(notBefore, lang)
  const to = notAfter === null ? phrase.unknownTime : formatTime(notAfter, lang)
  const bits = keyBits === null ? '' : ` ${words.tls.bits(keyBits)}`
  const signed = phrase.signed(escapeText(signatureAlgorithm, 80))
  return [
    [phrase.subject, subject === '' ? '-' : escapeText(subject), 'plain'],
    [phrase.issuer, issuer === '' ? '-' : escapeText(issuer), 'plain'],
    [phrase.validity, phrase.fromTo(from, to), 'plain'],
    [phrase.key, `${escapeText(keyType, 40)}${bits}, ${signed}`, 'plain'],
  ]
}

/** Validated, or what was found of this certificate; the name has a line of its own. */
function stateOf(
  { report, words, lang, findEntry }: Page,
  group: readonly Shown[],
  sha256: Sha256,
): { readonly text: string; readonly style: Style } {
  const addresses = new Set(group.map(({ endpoint }) => endpoint.address))
  const own = report.findings.filter(
    ({ code, at }) =>
      at.certificate === sha256 &&
      code !== 'hostname-mismatch' &&
      code !== 'common-name-only' &&
      (at.address === undefined || addresses.has(at.address)),
  )
  const titles = (severity: 'error' | 'warning') =>
    [...new Set(own.filter((finding) => finding.severity === severity).map(({ code }) => code))]
      .map((code) => findEntry(code)?.words[lang].title ?? code)
      .join(', ')
  const errors = titles('error')
  const warnings = titles('warning')
  if (errors !== '') {
    return { text: words.certificate.errors(errors), style: 'bad' }
  }
  if (group[0]?.certificate.trusted !== true) {
    return { text: words.certificate.notValidated, style: 'unsure' }
  }
  return warnings === ''
    ? { text: words.certificate.validated, style: 'good' }
    : { text: words.certificate.warnings(warnings), style: 'unsure' }
}
