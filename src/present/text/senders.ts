import type { Page } from '../page.ts'
import { heading, paragraph, span, type Line, type Span, type Style } from '../paint.ts'
import { tellSenders } from '../tell/senders.ts'
import { padText, textWidth } from '../width.ts'
import { wrapText } from '../wrap.ts'

/** One row per sender: who, whether encrypted normally, and what at worst. */
export function writeSenders(page: Page): readonly Line[] {
  const { words, width } = page
  const told = tellSenders(page)
  if (told === null) {
    return []
  }
  const phrase = words.senders
  const head = [phrase.sender, phrase.encrypted, phrase.worst].map((text) => span(text, 'strong'))
  const rows = told.senders.map(({ title, normally, normalMood, worst, worstMood }) => [
    span(title),
    span(normally, normalMood),
    span(worst, worstMood),
  ])
  return [
    heading(words.sections.senders),
    ...(rows.length === 0 ? [] : writeRows([head, ...rows], width)),
    ...paragraph(told.legend.join(' '), width, [], 'dim'),
  ]
}

/** The cells wrapped; the first column has the room that the others leave. */
function writeRows(rows: readonly (readonly Span[])[], width: number): readonly Line[] {
  const widths = [1, 2].map((column) =>
    Math.min(cellWidth, Math.max(...rows.map((row) => textWidth(row[column]?.text ?? '')))),
  )
  const first = width - widths.reduce((sum, one) => sum + one + 1, 0)
  const columns = [first, ...widths]
  return rows.flatMap((row) => {
    const cells = row.map(({ text, style }, index) => ({
      parts: wrapText(text, columns[index] ?? 1),
      style,
      width: columns[index] ?? 1,
    }))
    const height = Math.max(...cells.map(({ parts }) => parts.length))
    return Array.from({ length: height }, (_, index) =>
      cells.flatMap((cell) => cellAt(cell, index)),
    )
  })
}

const cellWidth = 18

interface Cell {
  readonly parts: readonly string[]
  readonly style: Style
  readonly width: number
}

function cellAt({ parts, style, width }: Cell, index: number): Line {
  return [span(padText(parts[index] ?? '', width), style), span(' ')]
}
