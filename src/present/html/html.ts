import { escapeAll } from '../escape.ts'

/**
 * HTML that is escaped by construction: whatever is put into a template is escaped, unless it came out of
 * a template itself. Attributes stand in double quotes. Control and bidi characters are shown as escapes.
 */
class SafeHtml {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

export type Html = SafeHtml

/** What a template takes; `null` and `false` are nothing. */
export type Value = Html | string | number | null | false | readonly Value[]

/** `` html`<p class="${mood}">${text}</p>` `` */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new SafeHtml(
    strings
      .map((own, index) => own + (index < values.length ? show(values[index] ?? null) : ''))
      .join(''),
  )
}

/** A style sheet of ours; the only text that is not escaped. */
export function styleElement(sheet: string): Html {
  return new SafeHtml(`<style>\n${sheet.replaceAll('</', '<\\/')}</style>`)
}

function show(value: Value): string {
  if (value === null || value === false) {
    return ''
  }
  if (value instanceof SafeHtml) {
    return value.toString()
  }
  if (typeof value === 'string') {
    return escapeMarkup(value)
  }
  return typeof value === 'number' ? String(value) : value.map(show).join('')
}

function escapeMarkup(text: string): string {
  return text
    .split('\n')
    .map(escapeAll)
    .join('\n')
    .replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`)
}
