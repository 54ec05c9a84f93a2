import type { Page } from '../page.ts'
import { heading, paragraph, span, type Line } from '../paint.ts'
import { tellRightServer } from '../tell/right-server.ts'
import type { ToldLine } from '../tell/told-line.ts'
import { padText, textWidth } from '../width.ts'
import { chopText } from '../wrap.ts'

/** The ways to know the right server, one label each; records on lines of their own, so that they can be copied. */
export function writeRightServer(page: Page): readonly Line[] {
  const { words, width } = page
  const topics = tellRightServer(page)
  const column = Math.max(0, ...topics.map(({ label }) => textWidth(label))) + 2
  const writeLine = (
    { text, mood, records, isForPasting }: ToldLine,
    label: string,
  ): readonly Line[] => [
    ...paragraph(text, width, [span(padText(label, column), 'dim')], mood),
    ...records.flatMap((record) =>
      (isForPasting === true ? [record] : chopText(record, width - column)).map((part) => [
        span(' '.repeat(column)),
        span(part, 'strong'),
      ]),
    ),
  ]
  return topics.length === 0
    ? []
    : [
        heading(words.sections.rightServer),
        ...topics.flatMap(({ label, lines }) =>
          lines.flatMap((line, index) => writeLine(line, index === 0 ? label : '')),
        ),
      ]
}
