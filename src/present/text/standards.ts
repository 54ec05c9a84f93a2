import { emptyLine, heading, line, paragraph, span, type Line } from '../paint.ts'
import type { Page } from '../page.ts'
import { tellStandards, tellStandardsLegend, type ToldState } from '../tell/standards.ts'

/** Each standard asked for: what is against it with all that was seen, the rest by name. */
export function writeStandards(page: Page): readonly Line[] {
  const { words, width } = page
  const told = tellStandards(page)
  if (told.length === 0) {
    return []
  }
  return [
    heading(words.standards.title),
    ...told.flatMap(({ title, summary, groups, notes }) => [
      ...paragraph(title, width, [], 'strong'),
      ...paragraph(summary, width, [span('  ')]),
      ...groups.flatMap((group) => writeState(page, group)),
      ...paragraph(notes.join(' '), width, [span('  ')], 'dim'),
      emptyLine,
    ]),
    ...paragraph(tellStandardsLegend(page), width, [], 'dim'),
  ]
}

function writeState(
  { width }: Page,
  { state, label, mood, requirements }: ToldState,
): readonly Line[] {
  if (state !== 'not-met' && state !== 'not-listed') {
    const titles = requirements.map(({ title }) => title).join('; ')
    return paragraph(titles, width, [span('  '), span(label, mood), span(': ')])
  }
  return [
    line(`  ${label}`, mood),
    ...requirements.flatMap(({ title, basis, asks, seen }) => [
      ...paragraph(`${title} (${basis})`, width, [span('    ')]),
      ...paragraph(asks, width, [span('      ')], 'dim'),
      ...seen.flatMap((one) => paragraph(one, width, [span('      ')], mood)),
    ]),
  ]
}
