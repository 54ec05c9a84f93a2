import { escapeAll } from './escape.ts'
import { textWidth } from './width.ts'
import { wrapText } from './wrap.ts'

/** What a span says beside its words. Colour is never the only signal. */
export type Style = 'plain' | 'strong' | 'dim' | 'good' | 'bad' | 'unsure'

export interface Span {
  readonly text: string
  readonly style: Style
}

/** One line of the report, without its line feed. */
export type Line = readonly Span[]

export const emptyLine: Line = []

/** Lines to text: everything is escaped once more here, so that nothing else can let a control character through. */
export function paint(lines: readonly Line[], colour: boolean): string {
  return lines.map((line) => `${paintLine(line, colour)}\n`).join('')
}

export function span(text: string, style: Style = 'plain'): Span {
  return { text, style }
}

export function line(text: string, style: Style = 'plain'): Line {
  return [span(text, style)]
}

/** The title of a section. */
export function heading(text: string): Line {
  return line(text.toUpperCase(), 'strong')
}

/** Text wrapped into `width`; `lead` stands before the first line, and the others are indented by as much. */
export function paragraph(text: string, width: number, lead: Line = [], style?: Style): Line[] {
  const indent = lead.reduce((sum, { text }) => sum + textWidth(text), 0)
  return wrapText(text, width - indent).map((part, index) => [
    ...(index === 0 ? lead : [span(' '.repeat(indent))]),
    span(part, style),
  ])
}

function paintLine(spans: Line, colour: boolean): string {
  const filled = trimEnd(spans)
  return filled
    .map(({ text, style }) => {
      const safe = escapeAll(text)
      const codes = sgr[style]
      return colour && codes !== null && safe.trim() !== ''
        ? `\u001b[${codes[0]}m${safe}\u001b[${codes[1]}m`
        : safe
    })
    .join('')
}

/** No spaces at the end of a line. */
function trimEnd(spans: Line): Line {
  const last = spans.at(-1)
  if (last === undefined) {
    return spans
  }
  const text = last.text.replace(/ +$/, '')
  return text === ''
    ? trimEnd(spans.slice(0, -1))
    : [...spans.slice(0, -1), { text, style: last.style }]
}

/** Select Graphic Rendition (ECMA-48 8.3.117): on and off. */
const sgr: Readonly<Record<Style, readonly [number, number] | null>> = {
  plain: null,
  strong: [1, 22],
  dim: [2, 22],
  good: [32, 39],
  bad: [31, 39],
  unsure: [33, 39],
}
