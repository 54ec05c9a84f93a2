import type { EndpointCertificate } from '../../model/report.ts'
import type { Sha256 } from '../../model/tls.ts'
import { listTried } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { groupBy } from '../fold.ts'
import type { Page } from '../page.ts'
import { emptyLine, heading, line, paragraph, span, type Line } from '../paint.ts'
import { chainPhrases } from '../words/chain.ts'

/** The chain file that a server should send, where `--fetch-issuers` was asked for and it sends another. */
export function writeRepairedChains(page: Page): readonly Line[] {
  const all = listTried(page.report).flatMap(({ endpoint }) => endpoint.certificate ?? [])
  const mended = all.filter(({ repairedChain }) => repairedChain !== undefined)
  const unique = groupBy(mended, (one) => JSON.stringify([one.chain, one.repairedChain]))
  if (unique.length === 0) return []
  return [
    heading(chainPhrases[page.lang].order),
    ...unique.flatMap(([first], index) =>
      first === undefined
        ? []
        : [...(index === 0 ? [] : [emptyLine]), ...writeRepairedChain(page, first)],
    ),
  ]
}

function writeRepairedChain(
  { report, lang, width }: Page,
  { chain, repairedChain = [] }: EndpointCertificate,
): readonly Line[] {
  const own = chainPhrases[lang]
  const name = (id: Sha256) => {
    const subject = escapeText(report.certificates[id]?.subject ?? id)
    const at = chain.indexOf(id)
    return `${subject === '' ? '-' : subject} (${at === -1 ? own.fetched : own.sent(at + 1)})`
  }
  const pems = repairedChain.map((id) => report.certificates[id]?.pem ?? '')
  return [
    ...repairedChain.flatMap((id, i) => paragraph(name(id), width, [span(`  ${i + 1}. `)])),
    emptyLine,
    ...paragraph(own.pem, width),
    emptyLine,
    ...pems.flatMap((pem) => pem.trimEnd().split('\n')).map((text) => line(text)),
  ]
}
