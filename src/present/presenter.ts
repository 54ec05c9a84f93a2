import type { Lang } from '../model/lang.ts'
import type { Report } from '../model/report.ts'

/** Report to text that ends with a line feed. Pure: no I/O, no clock, no surroundings. */
export type Presenter = (report: Report, options: PresentOptions) => string

export interface PresentOptions {
  readonly lang: Lang
  /** Colours may be used; they never carry a meaning of their own. */
  readonly colour: boolean
  /** With the transcript of every endpoint. */
  readonly verbose: boolean
  /** Columns of the terminal; lines keep within 64 to 120. */
  readonly width: number
}

/** How a format shows the reports of several targets: one after another as they come, or all in one document. */
export type Presentation =
  | {
      readonly kind: 'stream'
      /** The text of the report at this place; what stands before and between reports is part of it. */
      readonly next: (report: Report, options: PresentOptions, index: number) => string
    }
  | {
      readonly kind: 'document'
      readonly all: (reports: readonly Report[], options: PresentOptions) => string
    }

export type Format =
  | 'text'
  | 'json'
  | 'jsonl'
  | 'csv'
  | 'html'
  | 'markdown'
  | 'junit'
  | 'sarif'
  | 'nagios'
