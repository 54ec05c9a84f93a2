import { escapeText } from '../escape.ts'
import type { Matter } from '../page.ts'
import type { Said } from './certificates.ts'

/** Something said, with DNS records to stand below it, ready to be pasted. */
export interface ToldLine extends Said {
  readonly records: readonly string[]
  /** They are never broken, however narrow the terminal. */
  readonly isForPasting?: boolean
}

export function say(text: string, mood: Said['mood'] = 'plain'): ToldLine {
  return { text, mood, records: [] }
}

/** `a, b, c, 4 more`, escaped. */
export function listShort({ words }: Pick<Matter, 'words'>, items: readonly string[]): string {
  const shown = items.slice(0, itemLimit).map((item) => escapeText(item, 300))
  const rest = items.length - shown.length
  return [...shown, ...(rest > 0 ? [words.findings.more(rest)] : [])].join(', ')
}

const itemLimit = 6
