import type { Lang } from '../../model/lang.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export type WebWords = typeof en

export const webWords: Readonly<Record<Lang, WebWords>> = { en, de }

/** Fills `{name}` with its argument. */
export function fillWords(template: string, args: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => args[name] ?? whole)
}
