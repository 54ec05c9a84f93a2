import type { Lang } from '../model/lang.ts'

/**
 * The words of one code. Placeholders in braces are the code's arguments (`{subject}`); both languages
 * use the same ones. One data file per code, named after it, no code that runs.
 */
export interface Entry {
  readonly code: string
  readonly kind: 'verdict' | 'stage' | 'finding' | 'event'
  /** Where the rule stands: 'RFC 3207 section 4' … Empty where it is our own word. */
  readonly standards: readonly string[]
  readonly words: Readonly<Record<Lang, EntryWords>>
}

export interface EntryWords {
  /** A few words, no full stop, no placeholder. */
  readonly title: string
  /** One sentence for the report, about this case; may hold placeholders. */
  readonly sentence: string
  /** What it is and how it comes about: two to five sentences. */
  readonly meaning: string
  /** What a sender does because of it. */
  readonly consequence: string
  /** What is to be done, and by whom. */
  readonly remedy: string
  /** How to do it, ready to paste, by product; only where it makes sense. */
  readonly howTo?: HowTo
}

export type HowTo = Readonly<Partial<Record<Product, string>>>

/** In the order in which they are shown. */
export const products = ['postfix', 'exim', 'exchange', 'microsoft365', 'googleWorkspace'] as const

export type Product = (typeof products)[number]
