import type { ReportEndpoint } from '../../model/report.ts'
import { listTried, showEndpoint, type HostEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { showTlsVersion } from '../fill.ts'
import { groupBy } from '../fold.ts'
import type { Page } from '../page.ts'
import { line, paragraph, span, type Line } from '../paint.ts'
import { textWidth } from '../width.ts'

/** TLS version, suite and group: addresses where they are the same stand together. */
export function writeEncryption(page: Page): readonly Line[] {
  const { report, words, width } = page
  const tried = listTried(report)
  const encrypted = tried.filter(({ endpoint }) => endpoint.tls !== null)
  if (encrypted.length === 0 && report.verdict.judged === 0) {
    return []
  }
  const heading = line(words.sections.tls, 'strong')
  if (encrypted.length === 0) {
    return [heading, ...paragraph(words.tls.none, width)]
  }
  const groups = groupBy(encrypted, ({ endpoint }) => JSON.stringify(tlsKey(endpoint)))
  return [
    heading,
    ...groups.flatMap((group) => {
      const tls = group[0]?.endpoint.tls ?? null
      return [
        ...writeAddresses(page, group),
        ...(tls === null ? [] : paragraph(showTls(page, tls), width, [span('  ')])),
        ...(tls?.clientCertificateRequested === true
          ? paragraph(words.tls.clientCertificate, width, [span('  ')])
          : []),
      ]
    }),
  ]
}

/** `mail.example.org [192.0.2.1:25], [192.0.2.2:25]`, one paragraph per host; three or more only if not all. */
export function writeAddresses(
  { words, width }: Page,
  group: readonly HostEndpoint[],
): readonly Line[] {
  return groupBy(group, ({ host }) => host.name).flatMap((ofHost) => {
    const host = ofHost[0]?.host
    const name = escapeText(host?.name ?? '', 300)
    const tried = host?.endpoints.filter(({ because }) => because === undefined) ?? []
    const places = ofHost.map(({ endpoint }) => showEndpoint(endpoint.address, endpoint.port))
    const isAll = places.length > 2 && places.length === tried.length
    const listed = isAll ? words.findings.allAddresses(places.length) : places.join(', ')
    return textWidth(name) * 2 > width
      ? [...paragraph(name, width), ...paragraph(listed, width, [span('  ')])]
      : paragraph(listed, width, [span(isAll ? `${name}: ` : `${name} `)])
  })
}

type Tls = NonNullable<ReportEndpoint['tls']>

function tlsKey({ tls }: ReportEndpoint): readonly unknown[] {
  return tls === null
    ? []
    : [
        tls.version,
        tls.cipher.iana,
        tls.group,
        tls.dhBits,
        tls.signatureScheme,
        tls.clientCertificateRequested,
      ]
}

function showTls({ words }: Page, tls: Tls): string {
  const { cipher, group, dhBits, signatureScheme } = tls
  const size = dhBits === null ? '' : ` (${words.tls.bits(dhBits)})`
  return [
    showTlsVersion(tls.version),
    `${escapeText(cipher.openssl, 80)} (${words.tls.bits(cipher.bits)})`,
    group === null ? words.tls.noGroup : words.tls.group(`${escapeText(group, 80)}${size}`),
    ...(signatureScheme === null ? [] : [words.tls.signature(escapeText(signatureScheme, 80))]),
  ].join(', ')
}
