import type { Entry } from '../catalogue/entry.ts'
import type { Lang } from '../model/lang.ts'
import type { Report } from '../model/report.ts'
import type { Phrases } from './words/en.ts'

/** What every part of the text view is made from. */
export interface Page {
  readonly report: Report
  readonly lang: Lang
  readonly words: Phrases
  /** Columns of a line. */
  readonly width: number
  readonly findEntry: FindEntry
}

export type FindEntry = (code: string) => Entry | null
