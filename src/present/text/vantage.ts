import type { Page } from '../page.ts'
import { emptyLine, paragraph, type Line, heading } from '../paint.ts'
import { tellClosing, tellVantage } from '../tell/vantage.ts'
import { writeLabelled } from './answer.ts'

/** From where, when and with what was tested, and what the report can and cannot say. */
export function writeVantage(page: Page): readonly Line[] {
  return [
    heading(page.words.sections.vantage),
    ...writeLabelled(
      page,
      tellVantage(page).map(([label, text]) => [label, text, 'plain' as const]),
    ),
    emptyLine,
    ...paragraph(tellClosing(page), page.width),
  ]
}
