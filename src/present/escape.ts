/**
 * Text of servers, DNS and certificates is hostile: nothing of it reaches a terminal as it came but
 * letters, marks, digits, punctuation, symbols and the plain space. All else is shown as `\x1b`,
 * `\u202e` or `\u{e0041}`: control characters (C0, DEL, C1), format and bidi controls, line separators,
 * lone surrogates, private and unassigned code points, invisible ones, spaces that are none, and
 * combining marks beyond two in a row. A backslash stays itself, so that escaping twice changes nothing.
 */

/** Escapes, and cuts after `limit` characters with a mark that counts the rest: `…[+1234]`. */
export function escapeText(text: string, limit = 400): string {
  if (text.length <= limit) {
    return escapeAll(text)
  }
  const end = isLeadSurrogate(text.charCodeAt(limit - 1)) ? limit - 1 : limit
  return `${escapeAll(text.slice(0, end))}…[+${text.length - end}]`
}

/** Escapes without cutting: the last door before a terminal. */
export function escapeAll(text: string): string {
  return text.replace(unsafe, escapeCharacter).replace(piledMarks, escapeMarks)
}

/** The same characters as JSON escapes, for text that is JSON already. The line feed between lines stays. */
export function escapeJson(json: string): string {
  return json.replace(unsafeInJson, (character) =>
    Array.from({ length: character.length }, (_, at) => unit(character.charCodeAt(at))).join(''),
  )
}

const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{DI}\u2800]|(?! )\p{Zs}/gu
const unsafeInJson = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{DI}\u2800]/gu
/** A mark without a base (it would sit on our own text), or the third and further marks on one base. */
const piledMarks = /^\p{M}+|(?<=\s)\p{M}+|(?<=\p{M}{2})\p{M}+/gu

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escapeMarks(marks: string): string {
  return Array.from(marks, escapeCharacter).join('')
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const hex = code.toString(16)
  return (
    named[character] ??
    (code <= 0xff
      ? `\\x${hex.padStart(2, '0')}`
      : code <= 0xffff
        ? `\\u${hex.padStart(4, '0')}`
        : `\\u{${hex}}`)
  )
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`
}

function isLeadSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}
