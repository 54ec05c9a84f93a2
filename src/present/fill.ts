import type { FindingArgs } from '../model/finding.ts'
import type { Lang } from '../model/lang.ts'
import { escapeText } from './escape.ts'
import { formatNumber, formatTime } from './format.ts'
import { phrases } from './words/words.ts'

/** A piece of a sentence. Foreign: what a server, DNS or a certificate said, escaped and cut. */
export interface Part {
  readonly text: string
  readonly isForeign: boolean
}

/**
 * Puts arguments into the placeholders of a catalogue sentence, in the words of the language: machine
 * words get their phrase, times and numbers their form, all else is escaped and cut. A placeholder
 * without argument is shown as `?`.
 */
export function fillSentence(sentence: string, args: FindingArgs, lang: Lang): string {
  return joinParts(fillParts(sentence, args, lang))
}

/** The same in pieces, for formats that set what is foreign apart. */
export function fillParts(sentence: string, args: FindingArgs, lang: Lang): readonly Part[] {
  return sentence
    .split(/\{(\w+)\}/)
    .flatMap((piece, index) => {
      if (index % 2 === 0) {
        return [own(piece)]
      }
      const value = Object.hasOwn(args, piece) ? args[piece] : undefined
      return value === undefined ? [own('?')] : showArgument(tableNameOf(piece, args), value, lang)
    })
    .filter(({ text }) => text !== '')
}

/** A machine word of an argument in the words of the language; escaped as it is where there is none. */
export function showWord(name: string, value: string, lang: Lang): string {
  return joinParts(showArgument(name, value, lang))
}

export function joinParts(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('')
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
/** Numbers that are names or sizes: no grouping. */
const asWritten = new Set(['port', 'code', 'keyBits', 'bits'])

function own(text: string): Part {
  return { text, isForeign: false }
}

function foreign(text: string): Part {
  return { text: escapeText(text, textLimit), isForeign: true }
}

function showArgument(name: string, value: FindingArgs[string], lang: Lang): readonly Part[] {
  if (typeof value === 'number') {
    return [own(asWritten.has(name) ? String(value) : formatNumber(value, lang))]
  }
  if (typeof value === 'string') {
    const phrase = phraseOf(name, value, lang)
    return [phrase === null ? showText(value, lang) : own(phrase)]
  }
  const shown = value.slice(0, listLimit)
  const rest = value.length - shown.length
  return value.length === 0
    ? [own('-')]
    : [
        ...shown.flatMap((item, index) => [
          ...(index === 0 ? [] : [own(', ')]),
          showText(item, lang),
        ]),
        ...(rest > 0 ? [own(`, ${phrases[lang].findings.more(rest)}`)] : []),
      ]
}

function showText(value: string, lang: Lang): Part {
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) {
    return own(formatTime(value, lang))
  }
  return /^(?:SSL|TLS)v\d/.test(value) ? own(showTlsVersion(value)) : foreign(value)
}

/** `problem` is a code of MTA-STS and TLSRPT, but a technical phrase where it is about a certificate. */
function tableNameOf(name: string, args: FindingArgs): string {
  return name === 'problem' && Object.hasOwn(args, 'subject') ? '' : name
}

function phraseOf(name: string, value: string, lang: Lang): string | null {
  const { outcome, ...codes } = phrases[lang].codes
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...codes,
    first: outcome,
    second: outcome,
    ours: outcome,
    library: outcome,
  }
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined
  if (name === 'why' && /^http-\d{3}$/.test(value)) {
    return phrases[lang].httpStatus(value.slice(5))
  }
  return table !== undefined && Object.hasOwn(table, value) ? (table[value] ?? null) : null
}
