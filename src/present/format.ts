import type { Lang } from '../model/lang.ts'
import { escapeText } from './escape.ts'

/** Numbers, times and lists as a language writes them. Times are UTC and say so. */

export function formatNumber(value: number, lang: Lang): string {
  return plainSpaces(formatsOf(lang).number.format(value))
}

/** `25 October 2019, 11:28:43 UTC`. What is no time is shown as it stands. */
export function formatTime(iso: string, lang: Lang): string {
  const at = readTime(iso)
  if (Number.isNaN(at)) {
    return escapeText(iso)
  }
  const { date, time } = formatsOf(lang)
  return plainSpaces(`${date.format(at)}, ${time.format(at)} UTC`)
}

/** `25 October 2019` (UTC). */
export function formatDate(iso: string, lang: Lang): string {
  const at = readTime(iso)
  return Number.isNaN(at) ? escapeText(iso) : plainSpaces(formatsOf(lang).date.format(at))
}

/** Less than an hour apart. */
export function isSameTime(iso: string, other: string): boolean {
  return Math.abs(readTime(iso) - readTime(other)) < 3_600_000
}

/** Milliseconds since 1970 of an ISO 8601 time; NaN for all else, where `Date.parse` would guess. */
export function readTime(iso: string): number {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(iso) ? Date.parse(iso) : NaN
}

/** `940 ms`, `4.2 s`. */
export function formatDuration(ms: number, lang: Lang): string {
  return ms < 1000
    ? `${formatNumber(ms, lang)} ms`
    : `${plainSpaces(formatsOf(lang).tenths.format(ms / 1000))} s`
}

/** At most four characters: `103`, `1135` (ms), then `15s`, `300s`. */
export function formatCell(ms: number): string {
  return ms <= 9999 ? String(ms) : `${Math.min(999, Math.round(ms / 1000))}s`
}

const locales: Readonly<Record<Lang, string>> = { en: 'en-GB', de: 'de-DE' }
type Formats = ReturnType<typeof makeFormats>
const made: Partial<Record<Lang, Formats>> = {}

/** Made when first needed: Intl takes ten milliseconds for each language. */
function formatsOf(lang: Lang): Formats {
  return (made[lang] ??= makeFormats(lang))
}

function makeFormats(lang: Lang) {
  const locale = locales[lang]
  const timeZone = 'UTC'
  return {
    number: new Intl.NumberFormat(locale),
    tenths: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    date: new Intl.DateTimeFormat(locale, {
      timeZone,
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }),
    time: new Intl.DateTimeFormat(locale, {
      timeZone,
      hourCycle: 'h23',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }),
  }
}

/** Intl uses no-break spaces here and there. */
function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}
