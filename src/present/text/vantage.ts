import type { Page } from '../page.ts'
import { emptyLine, line, paragraph, type Line } from '../paint.ts'
import { tellClosing, tellVantage } from '../tell/vantage.ts'
import { writeLabelled } from './answer.ts'

/** From where, when and with what was tested, and what the report can and cannot say. */
export function writeVantage(page: Page): readonly Line[] {
  return [
    line(page.words.sections.vantage, 'strong'),
    ...writeLabelled(
      page,
      tellVantage(page).map(([label, text]) => [label, text, 'plain' as const]),
    ),
    emptyLine,
    ...paragraph(tellClosing(page), page.width),
  ]
}
