import type { Report } from '../model/report.ts'
import type { Lang } from '../model/lang.ts'
import { readTime } from './format.ts'
import { makeMatter, type FindEntry, type Matter } from './page.ts'
import { tellAnswer } from './tell/answer.ts'
import { setAnswer } from './typst/answer.ts'
import { setCertificates } from './typst/certificates.ts'
import { setEncryption } from './typst/encryption.ts'
import { setFindings, setSettings } from './typst/findings.ts'
import { setMatrix } from './typst/matrix.ts'
import { setConfidence, setRightServer, setSenders, setStandards } from './typst/sections.ts'
import { style } from './typst/style.ts'
import { setTranscripts, setVantage } from './typst/transcript.ts'
import { literal, ownMarkup, typst, type Typst } from './typst/typst.ts'

/**
 * The report as the source of a Typst document, from which a compiler makes a PDF. Everything in it but the
 * frame is a string literal; it reads no file and no clock: the same report is the same document.
 */
export function makeTypstPresenter(findEntry: FindEntry) {
  return (report: Report, lang: Lang): string => {
    const matter = makeMatter(report, lang, findEntry)
    const parts = [
      setFrame(matter),
      setAnswer(matter),
      setMatrix(matter),
      setFindings(matter),
      setRightServer(matter),
      setSenders(matter),
      setStandards(matter),
      ...setEncryption(matter),
      setCertificates(matter),
      setConfidence(matter),
      setVantage(matter),
      setSettings(matter),
      setTranscripts(matter),
    ].filter((part): part is Typst => part !== null)
    return `${parts.map(String).join('\n')}\n`
  }
}

/** Title, language and date of the document; at the foot of each page whose report it is, and the page's number. */
function setFrame(matter: Matter): Typst {
  const { report, lang, words } = matter
  const { name, headline } = tellAnswer(matter)
  return typst`#set document(title: ${literal(`${name}: ${headline}`)}, author: ${literal(`${report.tool.name} ${report.tool.version}`)}, date: ${documentDate(report.startedAt)})
${ownMarkup(style)}
#set text(lang: "${ownMarkup(lang)}")
#set page(paper: "a4", margin: (x: 2.1cm, top: 2cm, bottom: 2.3cm), footer: context [#set text(size: 8.5pt, fill: soft)
${words.page.eyebrow}, ${name} #h(1fr) #counter(page).display() / #counter(page).final().first()])
`
}

/** UTC. */
function documentDate(iso: string): Typst {
  const at = new Date(readTime(iso))
  return Number.isNaN(at.getTime())
    ? typst`none`
    : typst`datetime(year: ${at.getUTCFullYear()}, month: ${at.getUTCMonth() + 1}, day: ${at.getUTCDate()}, hour: ${at.getUTCHours()}, minute: ${at.getUTCMinutes()}, second: ${at.getUTCSeconds()})`
}
