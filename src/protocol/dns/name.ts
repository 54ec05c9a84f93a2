import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'

/**
 * Domain names (RFC 1035 3.1, 4.1.4, 5.1; RFC 4343).
 *
 * On the wire a name is a row of labels, each a length byte and up to 63 bytes of any value, ended by the
 * empty label of the root; 255 bytes in all. In a program it is text, in one normal form: labels joined by
 * dots, no dot at the end, `.` for the root, ASCII letters in lower case, and every byte that could be taken
 * for something else escaped as in a master file (`\.`, `\\`, `\032`). The form loses nothing but case, so
 * two names are equal exactly if their texts are, and a label with a dot inside stays one label.
 *
 * Inside a message the rest of a name may be a pointer to an earlier place. Pointers are followed only
 * backwards, each before the one that led there, and never into the header, so that reading always ends.
 */

const maxLabel = 63
const maxName = 255
/** A name has at most 127 labels, and a pointer without a label before it serves nobody. */
const maxPointers = 127
const headerLength = 12

/** Reads the name at `at`; `end` is the offset behind it (behind the first pointer, if there is one). */
export function readName(
  message: Uint8Array,
  at: number,
): Parsed<{ readonly name: string; readonly end: number }> {
  let name = ''
  let end = -1
  let length = 1
  let pointers = 0
  let before = at
  for (let next = at; ; ) {
    const head = message[next]
    if (head === undefined) return notParsed(next, 'name runs past the end')
    if (head === 0) return parsed({ name: name || '.', end: end < 0 ? next + 1 : end })
    if (head >= 0xc0) {
      const low = message[next + 1]
      if (low === undefined) return notParsed(next, 'pointer runs past the end')
      const target = ((head & 0x3f) << 8) | low
      if (end < 0) end = next + 2
      if (target < headerLength) return notParsed(next, 'pointer into the header')
      if (target >= before) return notParsed(next, 'pointer does not go backwards')
      pointers += 1
      if (pointers > maxPointers) return notParsed(next, 'too many pointers')
      before = target
      next = target
      continue
    }
    if (head > maxLabel) return notParsed(next, 'unknown label type')
    length += head + 1
    if (length > maxName) return notParsed(next, 'name longer than 255 bytes')
    const labelEnd = next + 1 + head
    if (labelEnd > message.length) return notParsed(next, 'label runs past the end')
    if (name !== '') name += '.'
    for (let byte = next + 1; byte < labelEnd; byte += 1) name += shown[message[byte] ?? 0] ?? ''
    next = labelEnd
  }
}

/** Text to wire form, letters in lower case. Takes master-file escapes and a dot at the end; only printable ASCII. */
export function parseName(text: string): Parsed<Uint8Array<ArrayBuffer>> {
  if (text === '') return notParsed(0, 'empty name')
  if (text === '.') return parsed(new Uint8Array(1))
  const wire = new Uint8Array(maxName + 1)
  let labelAt = 0
  let end = 1
  for (let at = 0; at < text.length; ) {
    if (end >= maxName) return notParsed(at, 'name longer than 255 bytes')
    if (text[at] === '.') {
      if (end === labelAt + 1) return notParsed(at, 'empty label')
      wire[labelAt] = end - labelAt - 1
      labelAt = end
      end += 1
      at += 1
      continue
    }
    const character = readCharacter(text, at)
    if (character === null) return notParsed(at, 'not a character of a name')
    if (end - labelAt > maxLabel) return notParsed(at, 'label longer than 63 bytes')
    wire[end] = lowerCase(character.byte)
    end += 1
    at = character.next
  }
  // Without a dot at the end the last label is still open, and the root comes behind it.
  if (end > labelAt + 1) {
    wire[labelAt] = end - labelAt - 1
    end += 1
  }
  return end > maxName
    ? notParsed(text.length, 'name longer than 255 bytes')
    : parsed(wire.slice(0, end))
}

/** The normal form of a name typed by somebody: lower case, no dot at the end, the usual escapes. */
export function normalName(text: string): Parsed<string> {
  const wire = parseName(text)
  if (!wire.ok) return wire
  const read = readName(wire.value, 0)
  return read.ok ? parsed(read.value.name) : read
}

/** The labels of a name in normal form, escapes kept; none for the root. */
export function labelsOf(name: string): readonly string[] {
  return name === '.' ? [] : (name.match(/(?:\\.|[^.\\])+/g) ?? [])
}

/** Is this name that one, or below it? Both in normal form. */
export function isWithin(name: string, ancestor: string): boolean {
  const labels = labelsOf(name)
  const above = labelsOf(ancestor)
  const deeper = labels.length - above.length
  return deeper >= 0 && above.every((label, index) => label === labels[deeper + index])
}

function readCharacter(
  text: string,
  at: number,
): { readonly byte: number; readonly next: number } | null {
  const code = text.charCodeAt(at)
  if (code <= 0x20 || code >= 0x7f) return null
  if (code !== 0x5c) return { byte: code, next: at + 1 }
  const digits = /^\d{3}$/.exec(text.slice(at + 1, at + 4))
  if (digits !== null) {
    const byte = Number(digits[0])
    return byte > 255 ? null : { byte, next: at + 4 }
  }
  const escaped = text.charCodeAt(at + 1)
  const isDigit = escaped >= 0x30 && escaped <= 0x39
  return escaped > 0x20 && escaped < 0x7f && !isDigit ? { byte: escaped, next: at + 2 } : null
}

/** ASCII only (RFC 4343); harmless on length bytes, which are below `A`. */
export function lowerCase(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte
}

/** How each byte of a label is shown. */
const shown: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(lowerCase(byte))
  if (byte <= 0x20 || byte >= 0x7f) return `\\${String(byte).padStart(3, '0')}`
  return '".;\\()@$'.includes(character) ? `\\${character}` : character
})
