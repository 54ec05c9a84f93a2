import { showEndpoint, type HostEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { groupBy } from '../fold.ts'
import type { Page } from '../page.ts'
import { paragraph, span, type Line, heading } from '../paint.ts'
import { tellEncryption } from '../tell/encryption.ts'
import { textWidth } from '../width.ts'

/** TLS version, suite and group: addresses where they are the same stand together. */
export function writeEncryption(page: Page): readonly Line[] {
  const { words, width } = page
  const told = tellEncryption(page)
  if (told === null) {
    return []
  }
  return [
    heading(words.sections.tls),
    ...(told.length === 0 ? paragraph(words.tls.none, width) : []),
    ...told.flatMap(({ addresses, sentences }) => [
      ...writeAddresses(page, addresses),
      ...sentences.flatMap((sentence) => paragraph(sentence, width, [span('  ')])),
    ]),
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
