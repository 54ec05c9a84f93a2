import { formatDate } from '../format.ts'
import type { Matter } from '../page.ts'
import { tellAnswer, tellVerdictWords } from '../tell/answer.ts'
import { word } from './said.ts'
import { typst, type Typst } from './typst.ts'

/** The name, and the answer in plain words; then verdict, confidence and reasons. */
export function setAnswer(matter: Matter): Typst {
  const about = tellVerdictWords(matter)
  const { words, report, lang } = matter
  const { name, headline, mood, sentences, verdict, confidence, reasons } = tellAnswer(matter)
  const { labels, page } = words
  return typst`#answer("${word(mood)}")[
#small[${page.eyebrow}, ${formatDate(report.startedAt, lang)}]

= ${name}
#headline("${word(mood)}")[${headline}]
${sentences.map((sentence) => typst`${sentence}\n\n`)}
#line(length: 100%, stroke: 0.5pt + rule)
/ ${labels.verdict}: ${verdict}
/ ${labels.confidence}: ${confidence}
${reasons.length === 0 ? null : typst`/ ${labels.reasons}: ${reasons.join('; ')}\n`}${
  about === null
    ? null
    : typst`
#small[${about.meaning} ${about.consequence}]
`
}]
`
}
