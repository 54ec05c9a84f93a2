import type { Page } from '../page.ts'
import { paragraph, span, type Line, heading } from '../paint.ts'
import { tellConfidence } from '../tell/confidence.ts'
import { padText } from '../width.ts'

/** The value, and every deduction with its reason and place. */
export function writeConfidence(page: Page, isVerbose: boolean): readonly Line[] {
  const { words, width } = page
  const told = tellConfidence(page)
  const isValued = page.report.confidence.value !== null
  if (told === null || !(isValued || isVerbose)) {
    return []
  }
  return [
    heading(words.sections.confidence),
    ...paragraph(told.total, width),
    ...told.parts.flatMap(({ points, text }) =>
      paragraph(text, width, [span(`  ${padText(String(points), 4, 'left')}  `)]),
    ),
    ...(told.more > 0 ? paragraph(words.findings.more(told.more), width, [span('        ')]) : []),
    ...told.notes.flatMap((note) => paragraph(note, width)),
    ...(isVerbose && told.comparison !== null ? paragraph(told.comparison, width) : []),
  ]
}
