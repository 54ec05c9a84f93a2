import { DerError, type DerReader, type Element, tags } from './der.ts'

/**
 * Time of RFC 5280 4.1.2.5 as an ISO 8601 string with seconds (`2027-03-01T12:00:00Z`). Strings of
 * this form compare like the times they stand for. UTCTime up to 2049, GeneralizedTime from 2050;
 * only the forms with seconds and Z exist. What is neither is null, and noted as fatal, as OpenSSL does.
 */
export function readTime(reader: DerReader, element: Element | undefined): string | null {
  if (element === undefined) throw new DerError(reader.bytes.length, 'element missing')
  const isUtc = element.tag === tags.utcTime
  if (!isUtc && element.tag !== tags.generalizedTime) throw new DerError(element.at, 'no time')
  const text = Buffer.from(reader.content(element).subarray(0, 20)).toString('latin1')
  const digits = isUtc ? `${text < '50' ? '20' : '19'}${text}` : text
  const match = element.to - element.from === (isUtc ? 13 : 15) ? timeForm.exec(digits) : null
  if (match === null) {
    reader.fatal(element.at, 'time in a form that RFC 5280 does not know')
    return null
  }
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = match
  if (Number(day) > daysOf(Number(year), Number(month)) || day === '00' || month === '00') {
    reader.fatal(element.at, 'time that no calendar has')
    return null
  }
  if (!isUtc && year < '2050' && year >= '1950')
    reader.odd(element.at, 'GeneralizedTime before 2050')
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
}

/**
 * An ISO 8601 time in UTC, cut to seconds and in the form of `readTime` (fractions are dropped: RFC 5280
 * knows whole seconds only, and a certificate lasts to the end of its last one). Other offsets than
 * zero are reckoned in. Null if it is no time.
 */
export function isoSeconds(text: string): string | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(text)
  const [, time, zone] = match ?? []
  if (time === undefined || zone === undefined) return null
  if (zone === 'Z' || zone.slice(1) === '00:00') return `${time}Z`
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4))
  return isoOf(epochSeconds(`${time}Z`) - (zone.startsWith('+') ? minutes : -minutes) * 60)
}

/** Seconds since 1970 of a time in the form of `readTime`. */
export function epochSeconds(time: string): number {
  const part = (from: number, to: number): number => Number(time.slice(from, to))
  const days = daysSinceEpoch(part(0, 4), part(5, 7), part(8, 10))
  return ((days * 24 + part(11, 13)) * 60 + part(14, 16)) * 60 + part(17, 19)
}

function isoOf(seconds: number): string {
  const days = Math.floor(seconds / 86_400)
  let year = 1970 + Math.floor(days / 365.2425)
  while (daysSinceEpoch(year, 1, 1) > days) year -= 1
  while (daysSinceEpoch(year + 1, 1, 1) <= days) year += 1
  let month = 1
  while (month < 12 && daysSinceEpoch(year, month + 1, 1) <= days) month += 1
  const day = days - daysSinceEpoch(year, month, 1) + 1
  const rest = seconds - days * 86_400
  const clock = `${two(rest / 3600)}:${two((rest % 3600) / 60)}:${two(rest % 60)}`
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${clock}Z`
}

function two(value: number): string {
  return String(Math.floor(value)).padStart(2, '0')
}

/** Proleptic Gregorian calendar, years counted from March so that the leap day is last. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return (
    y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468
  )
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const timeForm = /^(\d{4})(0\d|1[0-2])([0-3]\d)([01]\d|2[0-3])([0-5]\d)([0-5]\d)Z$/
