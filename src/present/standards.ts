import { noteWords } from '../catalogue/standard-words.ts'
import type { Lang } from '../model/lang.ts'
import type { StandardRules } from '../model/standard.ts'
import { emptyLine, heading, type Line, line, paint, paragraph, span } from './paint.ts'
import { tellStandardHead } from './tell/standards.ts'
import { boundWidth } from './text.ts'
import { phrases } from './words/words.ts'

/** The standards for people: id and version, basis, where the rules were read, what is worth knowing. */
export function presentStandards(
  standards: readonly StandardRules[],
  lang: Lang,
  width: number,
): string {
  const columns = boundWidth(width)
  const words = phrases[lang]
  const phrase = own[lang]
  const lines = standards.flatMap((standard): readonly Line[] => {
    const { id, version, basis, source, notes, requirements } = standard
    const row = (text: string) => paragraph(text, columns, [span('  ')])
    return [
      emptyLine,
      line(`${id}@${version}`, 'strong'),
      ...row(
        `${tellStandardHead({ lang, words }, standard)}. ${phrase.count(requirements.length)}`,
      ),
      ...row(`${phrase.basis}: ${basis}`),
      ...[words.standards.sources[source], ...notes.map((note) => noteWords[note][lang])]
        .filter((text) => text !== '')
        .flatMap(row),
    ]
  })
  return paint(
    [heading(phrase.title), ...lines, emptyLine, ...paragraph(phrase.use, columns)],
    false,
  )
}

const own = {
  en: {
    title: 'Standards',
    count: (count: number) => `${count} requirements.`,
    basis: 'Rules',
    use: 'mxseal check TARGET --standard ID compares with the version that is in force at the time judged for (--at), --standard ID@VERSION with another; the answer, the confidence and the exit status stay as they are.',
  },
  de: {
    title: 'Standards',
    count: (count: number) => `${count} Anforderungen.`,
    basis: 'Regeln',
    use: 'mxseal check ZIEL --standard ID vergleicht mit der Version, die zur beurteilten Zeit (--at) gilt, --standard ID@VERSION mit einer anderen; Antwort, Vertrauenswert und Exit-Status bleiben, wie sie sind.',
  },
} as const satisfies Record<Lang, object>
