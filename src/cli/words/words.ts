import type { Lang } from '../../model/lang.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export type CliWords = typeof en
export type UsageProblem = keyof CliWords['usage']
export type Wanted = keyof CliWords['wanted']

export const cliWords: Readonly<Record<Lang, CliWords>> = { en, de }

export { fillTemplate as fill } from '../../present/fill-template.ts'

/** `--lang` if given, else what the locale says (POSIX: LC_ALL, then LC_MESSAGES, then LANG), else English. */
export function chooseLang(given: string | undefined, env: NodeJS.ProcessEnv): Lang {
  if (given === 'de' || given === 'en') return given
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return /^de([_.@-]|$)/i.test(locale) ? 'de' : 'en'
}

/** The value of `--lang` on a command line that is not parsed yet: help and errors want it, too. */
export function langOnCommandLine(args: readonly string[]): string | undefined {
  const joined = args.find((arg) => arg.startsWith('--lang='))
  if (joined !== undefined) return joined.slice('--lang='.length)
  const index = args.indexOf('--lang')
  return index === -1 ? undefined : args[index + 1]
}
