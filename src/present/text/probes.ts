import type { Page } from '../page.ts'
import { emptyLine, heading, paragraph, span, type Line } from '../paint.ts'
import { tellProbes } from '../tell/probes.ts'
import { padText, textWidth } from '../width.ts'
import { writeAddresses } from './encryption.ts'

/** What the active probes showed, one line each; empty where none were asked for. */
export function writeProbes(page: Page): readonly Line[] {
  const told = tellProbes(page)
  if (told.length === 0) {
    return []
  }
  return [
    heading(page.words.probes.title),
    ...told.flatMap(({ addresses, rows }, index) => {
      const column = Math.max(0, ...rows.map(({ label }) => textWidth(label))) + 4
      return [
        ...(index === 0 ? [] : [emptyLine]),
        ...writeAddresses(page, addresses),
        ...rows.flatMap(({ label, line }) =>
          paragraph(line.text, page.width, [span(padText(`  ${label}`, column), 'dim')], line.mood),
        ),
      ]
    }),
  ]
}
