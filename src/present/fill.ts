import type { FindingArgs } from '../model/finding.ts'
import type { Lang } from '../model/lang.ts'
import { escapeText } from './escape.ts'
import { formatNumber, formatTime } from './format.ts'
import { phrases } from './words/words.ts'

/**
 * Puts arguments into the placeholders of a catalogue sentence, in the words of the language: machine
 * words get their phrase, times and numbers their form, all else is escaped and cut. A placeholder
 * without argument is shown as `?`.
 */
export function fillSentence(sentence: string, args: FindingArgs, lang: Lang): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(args, name) ? args[name] : undefined
    return value === undefined ? '?' : showArgument(name, value, lang)
  })
}

export function showArgument(name: string, value: FindingArgs[string], lang: Lang): string {
  if (typeof value === 'number') {
    return asWritten.has(name) ? String(value) : formatNumber(value, lang)
  }
  if (typeof value === 'string') {
    return phraseOf(name, value, lang) ?? showText(value, lang)
  }
  const shown = value.slice(0, listLimit).map((item) => escapeText(item, textLimit))
  const rest = value.length - shown.length
  return [...shown, ...(rest > 0 ? [phrases[lang].findings.more(rest)] : [])].join(', ')
}

/** `TLSv1` as people write it: `TLS 1.0`. */
export function showTlsVersion(version: string): string {
  const number = /^(SSL|TLS)v(\d)(\.\d)?$/.exec(version)
  return number === null
    ? escapeText(version, textLimit)
    : `${number[1]} ${number[2]}${number[3] ?? '.0'}`
}

const textLimit = 200
const listLimit = 8
/** Numbers that are names: no grouping. */
const asWritten = new Set(['port', 'code'])

function showText(value: string, lang: Lang): string {
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) {
    return formatTime(value, lang)
  }
  return /^(?:SSL|TLS)v\d/.test(value) ? showTlsVersion(value) : escapeText(value, textLimit)
}

function phraseOf(name: string, value: string, lang: Lang): string | null {
  const { reason, status, stage, bound, purpose, outcome } = phrases[lang].codes
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    reason,
    status,
    stage,
    bound,
    purpose,
    first: outcome,
    second: outcome,
    ours: outcome,
    library: outcome,
  }
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined
  return table !== undefined && Object.hasOwn(table, value) ? (table[value] ?? null) : null
}
