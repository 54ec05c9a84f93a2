import { emptyLine, heading, paragraph, span, type Line } from '../paint.ts'
import type { Page } from '../page.ts'
import { tellInventories, type ToldInventory } from '../tell/inventory.ts'
import { padText, textWidth } from '../width.ts'
import { writeAddresses } from './encryption.ts'

/** What each server offers in TLS, one label per version and topic; empty where no inventory was asked for. */
export function writeInventory(page: Page): readonly Line[] {
  const told = tellInventories(page)
  if (told.length === 0) {
    return []
  }
  return [
    heading(page.words.inventory.title),
    ...told.flatMap(({ addresses, rows }, index) => [
      ...(index === 0 ? [] : [emptyLine]),
      ...writeAddresses(page, addresses),
      ...writeRows(page, rows),
    ]),
  ]
}

function writeRows({ width }: Page, rows: ToldInventory['rows']): readonly Line[] {
  const column = Math.max(0, ...rows.map(({ label }) => textWidth(label))) + 4
  return rows.flatMap(({ label, lines }) =>
    lines.flatMap(({ text, mood }, index) =>
      paragraph(text, width, [span(padText(index === 0 ? `  ${label}` : '', column), 'dim')], mood),
    ),
  )
}
