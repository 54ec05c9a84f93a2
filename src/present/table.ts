import { paragraph, span, type Line, type Span } from './paint.ts'
import { padText, textWidth } from './width.ts'

/** Columns of one width each, with one space between them, at the right edge of the line; a label stands left of them. */
export interface Columns {
  /** Columns of the terminal left for the label, with the space behind it. */
  readonly label: number
  readonly cell: number
  /** Of the whole line. */
  readonly width: number
}

/** As wide cells as fit beside `label` columns, between `least` and `most`; `last`: the width of one more behind them. */
export function layColumns(options: {
  readonly width: number
  readonly count: number
  readonly label: number
  readonly least: number
  readonly most: number
  readonly last?: number
}): Columns {
  const { count, label, least, most, last } = options
  const width = options.width - (last === undefined ? 0 : last + 1)
  const fitting = Math.floor((width - label + 1) / count) - 1
  const cell = Math.max(least, Math.min(most, fitting))
  return { cell, width: options.width, label: Math.max(0, width - count * (cell + 1) + 1) }
}

/** Label and cells on one line; a label too long for its place gets lines of its own. */
export function tableRow(label: Span, cells: readonly Span[], columns: Columns): readonly Line[] {
  const row = cells.flatMap(({ text, style }, index) => [
    span(padText(text, columns.cell), style),
    ...(index + 1 < cells.length ? [span(' ')] : []),
  ])
  return textWidth(label.text) < columns.label
    ? [[span(padText(label.text, columns.label), label.style), ...row]]
    : [...wrapLabel(label, columns), [span(' '.repeat(columns.label)), ...row]]
}

function wrapLabel({ text, style }: Span, columns: Columns): readonly Line[] {
  const indent = ' '.repeat(text.length - text.trimStart().length)
  return paragraph(text, columns.width, [span(indent)], style)
}
