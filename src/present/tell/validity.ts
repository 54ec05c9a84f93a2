import type { ReportCertificate } from '../../model/report.ts'
import { formatDate, formatNumber, readTime } from '../format.ts'
import type { Matter } from '../page.ts'
import type { Mood } from './answer.ts'

/** The stretch of time that the lines of one chain show, in ms since 1970. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
  readonly now: number
}

/** The life of the first certificate and the moment of judgement, with some room around; null where no time is readable. */
export function chooseWindow(
  certificates: readonly (ReportCertificate | null)[],
  judgedAt: string,
): TimeWindow | null {
  const now = readTime(judgedAt)
  const [leaf] = certificates
  const times = [leaf?.notBefore, leaf?.notAfter].flatMap((time) =>
    time === null || time === undefined ? [] : [readTime(time)],
  )
  const all = [...times, now].filter((time) => !Number.isNaN(time))
  if (times.length === 0 || Number.isNaN(now) || all.length < 2) {
    return null
  }
  const first = Math.min(...all)
  const last = Math.max(...all)
  const room = Math.max((last - first) * 0.08, 86_400_000)
  return { from: first - room, to: last + room, now }
}

/** One certificate's life on that line, everything in percent of the window. */
export interface ToldValidity {
  readonly mood: Mood
  readonly left: number
  readonly width: number
  readonly now: number
  /** `as of 1 May 2026: 30 days left`. */
  readonly text: string
}

/** What goes beyond the window is cut at its edge; null where the end is not readable. */
export function tellValidity(
  matter: Matter,
  { notBefore, notAfter }: ReportCertificate,
  window: TimeWindow,
): ToldValidity | null {
  const start = notBefore === null ? NaN : readTime(notBefore)
  const end = notAfter === null ? NaN : readTime(notAfter)
  if (Number.isNaN(end)) {
    return null
  }
  const { words, lang, report } = matter
  const { text, isInside } = tellRest(matter, { start, end, now: window.now })
  const left = place(Number.isNaN(start) ? window.from : start, window)
  return {
    mood: isInside ? 'good' : 'bad',
    left,
    width: Math.max(0.5, place(end, window) - left),
    now: place(window.now, window),
    text: `${words.page.dateJudged(formatDate(report.judgedAt, lang))}: ${text}`,
  }
}

/** Where a time stands, in percent, within the window. */
function place(time: number, { from, to }: TimeWindow): number {
  return Math.max(0, Math.min(100, ((time - from) / (to - from)) * 100))
}

function tellRest(
  { words, lang }: Matter,
  { start, end, now }: { readonly start: number; readonly end: number; readonly now: number },
): { readonly text: string; readonly isInside: boolean } {
  const say = (phrase: (days: string, isOne: boolean) => string, ms: number) => {
    const days = Math.floor(Math.abs(ms) / 86_400_000)
    return phrase(formatNumber(days, lang), days === 1)
  }
  const { daysLeft, expired, notYet } = words.page
  if (now > end) {
    return { text: say(expired, now - end), isInside: false }
  }
  return now < start
    ? { text: say(notYet, start - now), isInside: false }
    : { text: say(daysLeft, end - now), isInside: true }
}
