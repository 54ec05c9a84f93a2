/** Columns that escaped text takes on a terminal: 2 for wide East Asian characters and emoji, 0 for combining marks. */
export function textWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) {
    return text.length
  }
  let columns = 0
  for (const character of text) {
    columns += characterWidth(character)
  }
  return columns
}

export function characterWidth(character: string): 0 | 1 | 2 {
  if (character <= '~') {
    return 1
  }
  return noWidth.test(character) ? 0 : wide.test(character) ? 2 : 1
}

/** Fills up with spaces to `columns`; longer text stays as it is. */
export function padText(text: string, columns: number, side: 'left' | 'right' = 'right'): string {
  const space = ' '.repeat(Math.max(0, columns - textWidth(text)))
  return side === 'right' ? text + space : space + text
}

/** The head of the text that fits into `columns`, never an empty one. */
export function splitAt(text: string, columns: number): readonly [head: string, rest: string] {
  let used = 0
  let end = 0
  for (const character of text) {
    used += characterWidth(character)
    if (used > columns && end > 0) {
      break
    }
    end += character.length
  }
  return [text.slice(0, end), text.slice(end)]
}

const noWidth = /^[\p{Mn}\p{Me}]$/u
/** East Asian Width W and F (UAX 11), in whole blocks, and what is shown as emoji. */
const wide =
  /^(?:[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})$/u
