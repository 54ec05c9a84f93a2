import { escapeAll } from '../escape.ts'

/**
 * Typst markup that is escaped by construction: whatever is put into a template becomes a string literal of
 * the language, so that nothing in it is markup or code, unless it came out of a template itself.
 * Syntax: https://typst.app/docs/reference/syntax/ and /foundations/str/.
 */
class SafeTypst {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

export type Typst = SafeTypst

/** What a template takes; `null` is nothing. Numbers are code of ours: levels, counts, widths. */
export type Value = Typst | string | number | null | readonly Value[]

/** `` typst`= ${title}\n` ``: values stand in markup, never inside of code or of a string. */
export function typst(strings: TemplateStringsArray, ...values: readonly Value[]): Typst {
  return new SafeTypst(
    strings
      .map((own, index) => own + (index < values.length ? show(values[index] ?? null) : ''))
      .join(''),
  )
}

/** For arguments of functions: a string literal without the `#` that it needs in markup. */
export function literal(text: string): Typst {
  return new SafeTypst(quote(showable(escapeAll(text))))
}

/** Several lines as one literal, for code to be copied. */
export function literalLines(lines: readonly string[]): Typst {
  return new SafeTypst(lines.map((line) => quote(showable(escapeAll(line)))).join(' + "\\n" + '))
}

/** Markup of ours, where a template cannot stand. */
export function ownMarkup(own: string): Typst {
  return new SafeTypst(own)
}

function show(value: Value): string {
  if (value === null) {
    return ''
  }
  if (value instanceof SafeTypst) {
    return value.toString()
  }
  if (typeof value === 'string') {
    return quoteText(value)
  }
  return typeof value === 'number' ? String(value) : value.map(show).join('')
}

/** The semicolon ends the expression: what follows is markup again, not a field or an argument of it. */
function quoteText(text: string): string {
  return showable(escapeAll(text))
    .split(longWord)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.length > breakFrom && !piece.includes(' ') ? breakUp(piece) : embed(piece),
    )
    .join('')
}

function embed(text: string): string {
  return `#${quote(text)};`
}

/** Between boxes a line may end; no character is added that would be copied along. */
function breakUp(word: string): string {
  const pieces = word.match(/.{1,10}/gu) ?? []
  return pieces.map((piece) => `#box(${quote(piece)});`).join('')
}

/** Words that may be wider than a column: names, digests, addresses. */
const breakFrom = 23
const longWord = /(\S{24,})/u

function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`
}

/**
 * The two fonts that come with the compiler have no other characters than these (and some more); what they
 * cannot show, and what runs from right to left, is shown by its number, like other characters that would
 * mislead. Right-to-left text can end the compiler.
 */
export function showable(text: string): string {
  return text.replace(
    unknown,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  )
}

const unknown =
  /[^\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490-\u04c4\u1e00-\u1eff\u2010-\u2027\u2030-\u2037\u2039-\u203f\u20ac\u2190-\u21ff\u2212\u2264\u2265\u2713-\u2718]/gu
