import type { Matter } from '../page.ts'
import { tellChains, type ToldCertificate, type ToldChain } from '../tell/certificates.ts'
import { chooseWindow, tellValidity, type TimeWindow } from '../tell/validity.ts'
import { setPlaces, setSaid, word } from './said.ts'
import { typst, type Typst } from './typst.ts'

/** Every chain once: the names compared, then each certificate in the order sent. */
export function setCertificates(matter: Matter): Typst | null {
  const chains = tellChains(matter)
  return chains.length === 0
    ? null
    : typst`== ${matter.words.sections.certificates}
${chains.map((chain) => setChain(matter, chain))}`
}

function setChain(matter: Matter, chain: ToldChain): Typst {
  const { words, report } = matter
  const { addresses, isEmpty, names, certificates, more, facts, stores } = chain
  const window = chooseWindow(
    certificates.map(({ certificate }) => certificate),
    report.judgedAt,
  )
  const head = typst`=== ${setPlaces(matter, addresses)}\n`
  return isEmpty
    ? typst`${head}${setSaid({ text: words.certificate.noneSent, mood: 'bad' })}\n`
    : typst`${head}${names.map((name) => typst`- ${setSaid(name)}\n`)}
${certificates.map((certificate) => setCertificate(matter, certificate, window))}
${more > 0 ? typst`${words.findings.more(more)}\n\n` : null}#small[${facts}]

${stores === null ? null : typst`#small[${stores}]\n\n`}`
}

function setCertificate(
  matter: Matter,
  { title, state, rows, certificate }: ToldCertificate,
  window: TimeWindow | null,
): Typst {
  const life =
    certificate === null || window === null ? null : tellValidity(matter, certificate, window)
  return typst`==== ${title}: ${setSaid(state)}
${rows.map(([label, text]) => typst`/ ${label}: ${text}\n`)}
${
  life === null
    ? null
    : typst`#life("${word(life.mood)}", ${tenths(life.left)}, ${tenths(life.width)}, ${tenths(life.now)})
#small[${life.text}]

`
}`
}

function tenths(percent: number): number {
  return Math.round(percent * 10) / 10
}
