import { products } from '../../catalogue/entry.ts'
import type { Severity } from '../../model/finding.ts'
import type { Part } from '../fill.ts'
import type { Matter } from '../page.ts'
import { tellFindings, tellNone, type ToldFinding } from '../tell/findings.ts'
import { word } from './said.ts'
import { literalLines, typst, type Typst } from './typst.ts'

/** Every finding with where and what, what is to be done, and what it means. */
export function setFindings(matter: Matter): Typst {
  const { words } = matter
  const { findings, hidden } = tellFindings(matter)
  return typst`== ${words.sections.findings}
${findings.length === 0 ? typst`${tellNone(matter)}\n` : null}${findings.map((finding) => setFinding(matter, finding))}
${hidden === 0 ? null : words.findings.sameCause(hidden)}
`
}

function setFinding({ words }: Matter, finding: ToldFinding): Typst {
  const { severity, title, code, cases, words: entry } = finding
  const { at, what: seen, remedy, severities } = words.findings
  return typst`=== #in-mood("${word(moods[severity])}")[${severities[severity]}:] ${title} #text(weight: "regular")[#code[${code}]]
${cases.map(
  ({ where, what }) => typst`/ ${at}: ${where}
/ ${seen}: ${what.map(setPart)}
`,
)}${
  entry === null
    ? null
    : typst`/ ${remedy}: ${entry.remedy}

#small[${entry.meaning} ${entry.consequence}]
`
}
`
}

const moods = { error: 'bad', warning: 'unsure', info: 'plain' } as const satisfies Readonly<
  Record<Severity, string>
>

/** What others said looks different. */
function setPart({ text, isForeign }: Part): Typst {
  return isForeign ? typst`#code[${text}]` : typst`${text}`
}

/** The settings of each product, behind everything that is to be read. */
export function setSettings(matter: Matter): Typst | null {
  const { words } = matter
  const { findings } = tellFindings(matter)
  const told = findings.flatMap(({ title, words: entry }) => {
    const howTo = entry?.howTo ?? {}
    const items = products.flatMap((product) => {
      const text = howTo[product]
      return text === undefined
        ? []
        : [
            typst`==== ${words.explain.products[product]}
#raw(block: true, ${literalLines(text.trimEnd().split('\n'))})
`,
          ]
    })
    return items.length === 0 ? [] : [typst`=== ${title}\n${items}`]
  })
  return told.length === 0 ? null : typst`== ${words.page.settings}\n${told}`
}
