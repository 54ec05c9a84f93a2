import { parse, TomlError } from 'smol-toml'
import { readBounded } from '../bounded-file.ts'
import { printable } from '../printable.ts'
import { UsageError } from '../usage-error.ts'
import { type SettingName, serveSettings, settingNames } from './settings-table.ts'

export type SettingValue = string | readonly string[] | boolean | null

export interface Gathered {
  readonly value: SettingValue
  /** `--listen`, `MXSEAL_LISTEN`, `FILE: listen`, or null: what is usual. */
  readonly source: string | null
}

export type GatheredSettings = Readonly<Record<SettingName, Gathered>>

export interface SettingSources {
  /** As commander gives them: names in camel case. */
  readonly flags: Readonly<Record<string, unknown>>
  readonly environment: Readonly<Record<string, string | undefined>>
  /** A TOML file; null: none. */
  readonly file: string | null
}

/** Each setting from the first source that has it: command line, environment, file, what is usual. */
export function gatherSettings({ flags, environment, file }: SettingSources): GatheredSettings {
  const table = file === null ? {} : readTable(file)
  const gather = (name: SettingName): Gathered => {
    const flag = readValue(name, flags[camelCase(name)], `--${name}`)
    if (flag !== null) return flag
    const variable = `MXSEAL_${name.toUpperCase().replaceAll('-', '_')}`
    const inEnvironment = readVariable(name, environment[variable], variable)
    if (inEnvironment !== null) return inEnvironment
    const inFile = readValue(name, table[name], `${file === null ? '' : printable(file)}: ${name}`)
    return inFile ?? { value: serveSettings[name].usual, source: null }
  }
  const gathered = settingNames.map((name) => [name, gather(name)] as const)
  return Object.fromEntries(gathered) as GatheredSettings
}

function camelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_whole, letter: string) => letter.toUpperCase())
}

/** Lists are separated by commas or white space; switches are on at 1, true, yes, on. */
function readVariable(name: SettingName, text: string | undefined, source: string) {
  if (text === undefined || text === '') return null
  switch (serveSettings[name].kind) {
    case 'list':
      return { value: text.split(/[\s,]+/).filter((part) => part !== ''), source }
    case 'switch':
      return readValue(name, switchOf(text) ?? text, source)
    case 'text':
      return { value: text, source }
  }
}

function switchOf(text: string): boolean | null {
  if (/^(1|true|yes|on)$/i.test(text)) return true
  return /^(0|false|no|off)$/i.test(text) ? false : null
}

/** A value from commander or from TOML; numbers become the text that they were. Null: there is none. */
function readValue(name: SettingName, value: unknown, source: string): Gathered | null {
  if (value === undefined) return null
  const { kind } = serveSettings[name]
  const texts = (Array.isArray(value) ? value : [value]).map(textOf)
  if (kind === 'switch' && typeof value === 'boolean') return { value, source }
  if (kind === 'list' && texts.every((text) => text !== null)) return { value: texts, source }
  const [text] = texts
  if (kind === 'text' && !Array.isArray(value) && typeof text === 'string')
    return { value: text, source }
  const shown = printable(JSON.stringify(value) ?? 'undefined')
  throw new UsageError('option-value', { option: source, text: shown, wanted: `setting-${kind}` })
}

function textOf(value: unknown): string | null {
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'bigint'
      ? String(value)
      : null
}

function readTable(file: string): Readonly<Record<string, unknown>> {
  const text = readBounded({ option: '--config', file, maxBytes: 2 ** 20 }).toString('utf8')
  const table = parseToml(text, file)
  const unknown = Object.keys(table).find((key) => !(key in serveSettings))
  if (unknown !== undefined) {
    const known = settingNames.join(', ')
    throw new UsageError('unknown-setting', {
      file: printable(file),
      text: printable(unknown),
      known,
    })
  }
  return table
}

function parseToml(text: string, file: string): Readonly<Record<string, unknown>> {
  try {
    return parse(text)
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    const where = error instanceof TomlError ? `${error.line}:${error.column}: ` : ''
    throw new UsageError('file-no-toml', {
      file: printable(file),
      reason: `${where}${printable(reason)}`,
    })
  }
}
