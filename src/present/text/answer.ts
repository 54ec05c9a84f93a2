import type { Page } from '../page.ts'
import { emptyLine, paragraph, span, type Line, type Style } from '../paint.ts'
import { tellAnswer } from '../tell/answer.ts'
import { padText, textWidth } from '../width.ts'

/** The answer in plain words: headline, at most three sentences, then verdict, confidence and reasons. */
export function writeAnswer(page: Page): readonly Line[] {
  const { words, width } = page
  const { name, headline, mood, sentences, verdict, confidence, reasons } = tellAnswer(page)
  return [
    ...paragraph(`${name}: ${headline}`, width, [], mood),
    emptyLine,
    ...paragraph(sentences.join(' '), width),
    emptyLine,
    ...writeLabelled(page, [
      [words.labels.verdict, verdict, mood],
      [words.labels.confidence, confidence, 'plain'],
      ...(reasons.length === 0
        ? []
        : [[words.labels.reasons, reasons.join('; '), 'plain'] as const]),
    ]),
  ]
}

/** Labels in one column, texts wrapped in the other. */
export function writeLabelled(
  { width }: Pick<Page, 'width'>,
  rows: readonly (readonly [label: string, text: string, style: Style])[],
): readonly Line[] {
  const column = Math.max(0, ...rows.map(([label]) => textWidth(label))) + 2
  return rows.flatMap(([label, text, style]) =>
    paragraph(text, width, [span(padText(label, column), 'dim')], style),
  )
}
