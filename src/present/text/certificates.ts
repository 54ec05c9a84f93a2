import type { Page } from '../page.ts'
import { emptyLine, paragraph, span, type Line, heading } from '../paint.ts'
import { tellChains, type ToldCertificate, type ToldChain } from '../tell/certificates.ts'
import { writeLabelled } from './answer.ts'
import { writeAddresses } from './encryption.ts'

/** Every chain once, with the addresses that sent it, the names compared, and each certificate in the order sent. */
export function writeCertificates(page: Page): readonly Line[] {
  const chains = tellChains(page)
  if (chains.length === 0) {
    return []
  }
  return [
    heading(page.words.sections.certificates),
    ...chains.flatMap((chain, index) => [
      ...(index === 0 ? [] : [emptyLine]),
      ...writeChain(page, chain),
    ]),
  ]
}

function writeChain(page: Page, chain: ToldChain): readonly Line[] {
  const { words, width } = page
  if (chain.isEmpty) {
    return [
      ...writeAddresses(page, chain.addresses),
      ...paragraph(words.certificate.noneSent, width, indent, 'bad'),
    ]
  }
  return [
    ...writeAddresses(page, chain.addresses),
    ...chain.names.flatMap(({ text, mood }) => paragraph(text, width, indent, mood)),
    ...chain.certificates.flatMap((certificate) => writeCertificate(page, certificate)),
    ...(chain.more > 0 ? paragraph(words.findings.more(chain.more), width, indent) : []),
    ...paragraph(chain.facts, width, indent),
    ...(chain.stores === null ? [] : paragraph(chain.stores, width, indent)),
  ]
}

const indent: Line = [span('  ')]

function writeCertificate(
  { width }: Page,
  { title, state, rows, certificate }: ToldCertificate,
): readonly Line[] {
  const style = certificate === null ? 'unsure' : 'plain'
  return [
    ...paragraph(state.text, width, [span(`  ${title}: `)], state.mood),
    ...writeLabelled(
      { width: width - 4 },
      rows.map(([label, text]) => [label, text, style]),
    ).map((spans) => [span('    '), ...spans]),
  ]
}
