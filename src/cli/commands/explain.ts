import { entries, findEntry } from '../../catalogue/catalogue.ts'
import { presentEntry } from '../../present/explain.ts'
import { choiceValue } from '../option-values.ts'
import { printable } from '../printable.ts'
import { UsageError } from '../usage-error.ts'
import { chooseLang } from '../words/words.ts'

/** `mxseal explain CODE`: the catalogue's entry of a verdict, a stage or a finding. */
export async function explainCommand(code: string, flags: { lang?: string }): Promise<number> {
  if (flags.lang !== undefined) choiceValue('--lang', flags.lang, ['en', 'de'])
  const entry = findEntry(code) ?? findEntry(code.toLowerCase())
  if (entry === null) {
    const example = nearest(code.toLowerCase())
    throw new UsageError('unknown-code', { text: printable(code), example })
  }
  const width = Math.min(Math.max(process.stdout.columns ?? 80, 60), 100)
  process.stdout.write(presentEntry(entry, chooseLang(flags.lang, process.env), width))
  return 0
}

/** The code that shares the longest beginning with what was typed. */
function nearest(typed: string): string {
  const shared = (code: string) => {
    let length = 0
    while (length < code.length && code[length] === typed[length]) length++
    return length
  }
  const [best] = entries.toSorted((a, b) => shared(b.code) - shared(a.code))
  return best?.code ?? 'starttls-absent'
}
