import { splitAt, textWidth } from './width.ts'

/**
 * Breaks escaped text into lines of at most `columns` (one character may be wider). Breaks at spaces; a
 * word that is longer than a line is broken behind a dot, slash, colon, comma or hyphen if one is near the end.
 */
export function wrapText(text: string, columns: number): readonly string[] {
  const width = Math.max(1, columns)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').filter((word) => word !== '')) {
    if (line !== '' && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
    while (textWidth(line) > width) {
      const [head, rest] = breakWord(line, width)
      lines.push(head)
      line = rest
    }
  }
  if (line !== '' || lines.length === 0) {
    lines.push(line)
  }
  return lines
}

/** Breaks at exactly `columns` and keeps every space: for what stood on the wire. */
export function chopText(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let left = text
  do {
    const [head, rest] = splitAt(left, Math.max(1, columns))
    lines.push(head)
    left = rest
  } while (left !== '')
  return lines
}

function breakWord(word: string, columns: number): readonly [string, string] {
  const [head, rest] = splitAt(word, columns)
  if (rest === '') {
    return [head, rest]
  }
  const soft = /^.*[./:,@=|-]/su.exec(head)?.[0] ?? ''
  return soft.length * 2 > head.length ? [soft, word.slice(soft.length)] : [head, rest]
}
