import type { Matter } from '../page.ts'
import { tellConfidence } from '../tell/confidence.ts'
import { tellRightServer } from '../tell/right-server.ts'
import { tellSenders } from '../tell/senders.ts'
import { tellStandards, tellStandardsLegend, type ToldState } from '../tell/standards.ts'
import { setSaid } from './said.ts'
import { typst, type Typst } from './typst.ts'

/** DNSSEC, DANE, MTA-STS and TLSRPT, records apart. */
export function setRightServer(matter: Matter): Typst | null {
  const topics = tellRightServer(matter)
  return topics.length === 0
    ? null
    : typst`== ${matter.words.sections.rightServer}
${topics.map(
  ({ label, lines }) => typst`=== ${label}
${lines.map(
  ({ text, mood, records }) => typst`${setSaid({ text, mood })}

${records.length === 0 ? null : setRecords(records)}`,
)}`,
)}`
}

function setRecords(records: readonly string[]): Typst {
  return typst`#code[${records.map((record, index) => typst`${index === 0 ? null : typst`#linebreak()`}${record}`)}]

`
}

/** One row per kind of sender. */
export function setSenders(matter: Matter): Typst | null {
  const told = tellSenders(matter)
  if (told === null) {
    return null
  }
  const { sections, senders } = matter.words
  const table = typst`#table(columns: (1.5fr, 1.2fr, 1fr), table.header([*${senders.sender}*], [*${senders.encrypted}*], [*${senders.worst}*]),
${told.senders.map(
  ({ title, normally, normalMood, worst, worstMood }) =>
    typst`[${title}], [${setSaid({ text: normally, mood: normalMood })}], [${setSaid({ text: worst, mood: worstMood })}],
`,
)})
`
  return typst`== ${sections.senders}
${told.senders.length === 0 ? null : table}
${told.legend.join(' ')}
`
}

/** A list for each standard asked for, what is against it first. */
export function setStandards(matter: Matter): Typst | null {
  const told = tellStandards(matter)
  return told.length === 0
    ? null
    : typst`== ${matter.words.standards.title}
${told.map(
  ({ title, summary, groups, notes }) => typst`=== ${title}
${summary}

${groups.map(setState)}
${notes.map((note) => typst`#small[${note}]\n\n`)}`,
)}
${tellStandardsLegend(matter)}
`
}

function setState({ label, mood, requirements }: ToldState): Typst {
  return typst`${requirements.map(
    ({ title, basis, asks, seen }) =>
      typst`- ${setSaid({ text: label, mood })}: *${title}* (${basis}). ${asks}${seen.length === 0 ? null : typst` ${seen.join('; ')}`}
`,
  )}`
}

/** The value, and every deduction with its reason and place. */
export function setConfidence(matter: Matter): Typst | null {
  const { words } = matter
  const told = tellConfidence(matter)
  if (told === null) {
    return null
  }
  const minus = (points: number) => words.page.points(String(points).replace('-', '\u2212'))
  return typst`== ${words.sections.confidence}
${told.total}

${told.parts.map(({ points, text }) => typst`/ ${minus(points)}: ${text}\n`)}
${told.more > 0 ? typst`${words.findings.more(told.more)}\n\n` : null}${told.notes.map((note) => typst`${note}\n\n`)}${told.comparison === null ? null : typst`#small[${told.comparison}]\n`}
`
}
