import type { Entry } from '../catalogue/entry.ts'
import type { Lang } from '../model/lang.ts'
import type { Report } from '../model/report.ts'
import type { Phrases } from './words/en.ts'
import { phrases } from './words/words.ts'

/** What every presentation is made from. */
export interface Matter {
  readonly report: Report
  readonly lang: Lang
  readonly words: Phrases
  readonly findEntry: FindEntry
  /** Address of the explanation of a code; absent: the page stands alone and has no links. */
  readonly explainLink?: (code: string) => string
}

/** The same, for parts of the text view. */
export interface Page extends Matter {
  /** Columns of a line. */
  readonly width: number
}

/** The catalogue. */
export type FindEntry = (code: string) => Entry | null

export function makeMatter(report: Report, lang: Lang, findEntry: FindEntry): Matter {
  return { report, lang, words: phrases[lang], findEntry }
}
