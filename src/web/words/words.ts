import type { Lang } from '../../model/lang.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export type WebWords = typeof en

export const webWords: Readonly<Record<Lang, WebWords>> = { en, de }

export { fillTemplate as fillWords } from '../../present/fill-template.ts'
