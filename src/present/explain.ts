import { type Entry, type HowTo, type Product, products } from '../catalogue/entry.ts'
import type { Lang } from '../model/lang.ts'
import { escapeText } from './escape.ts'
import { emptyLine, line, paint, paragraph, span, type Line } from './paint.ts'
import { boundWidth } from './text.ts'
import { phrases } from './words/words.ts'

/** The catalogue entry of a code, for `mxseal explain CODE`. Configuration is indented and never wrapped. */
export function presentEntry(entry: Entry, lang: Lang, width: number): string {
  const words = entry.words[lang]
  const phrase = phrases[lang].explain
  const columns = boundWidth(width)
  const section = (title: string, text: string): readonly Line[] =>
    text === '' ? [] : [emptyLine, line(title), ...paragraph(text, columns, [span('  ')])]
  return paint(
    [
      ...paragraph(`${entry.code} (${phrase.kinds[entry.kind]}): ${words.title}`, columns),
      ...(isWhole(entry) ? [emptyLine, ...paragraph(words.sentence, columns)] : []),
      ...section(phrase.meaning, words.meaning),
      ...section(phrase.consequence, words.consequence),
      ...section(phrase.remedy, words.remedy),
      ...writeHowTo(words.howTo ?? {}, phrase.products),
      ...section(phrase.standards, entry.standards.map(phrase.standard).join('; ')),
    ],
    false,
  )
}

/** The sentences of findings and events have placeholders; those of verdicts and stages stand alone. */
function isWhole({ kind }: Entry): boolean {
  return kind === 'verdict' || kind === 'stage'
}

function writeHowTo(howTo: HowTo, names: Readonly<Record<Product, string>>): readonly Line[] {
  return products.flatMap((product) => {
    const text = howTo[product]
    return text === undefined
      ? []
      : [
          emptyLine,
          line(names[product]),
          ...text.split('\n').map((part) => line(`  ${escapeText(part)}`)),
        ]
  })
}
