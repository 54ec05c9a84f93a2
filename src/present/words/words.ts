import type { Lang } from '../../model/lang.ts'
import { de } from './de.ts'
import { en, type Phrases } from './en.ts'

/** The presenters' phrases of each language. */
export const phrases: Readonly<Record<Lang, Phrases>> = { en, de }
