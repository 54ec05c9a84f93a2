import type { ReportCertificate } from '../../model/report.ts'
import { formatDate, formatNumber, readTime } from '../format.ts'
import type { Matter } from '../page.ts'
import { html, type Html } from './html.ts'

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

/** One certificate's validity on that line, the moment of judgement marked; what goes beyond is cut at the edge. */
export function renderValidity(
  matter: Matter,
  { notBefore, notAfter }: ReportCertificate,
  window: TimeWindow,
): Html {
  const start = notBefore === null ? NaN : readTime(notBefore)
  const end = notAfter === null ? NaN : readTime(notAfter)
  if (Number.isNaN(end)) {
    return html``
  }
  const { text, isInside } = tellRest(matter, { start, end, now: window.now })
  const left = place(Number.isNaN(start) ? window.from : start, window)
  const right = place(end, window)
  const width = Math.max(0.5, right - left)
  return html`<div class="validity is-${isInside ? 'good' : 'bad'}"><svg aria-hidden="true" focusable="false" width="100%" height="18"><line class="rail" x1="0" y1="9" x2="100%" y2="9"/><rect class="life" x="${left.toFixed(2)}%" y="5" width="${width.toFixed(2)}%" height="8"/><line class="now" x1="${place(window.now, window).toFixed(2)}%" y1="0" x2="${place(window.now, window).toFixed(2)}%" y2="18"/></svg><p class="small">${matter.words.page.dateJudged(formatDate(matter.report.judgedAt, matter.lang))}: ${text}</p></div>`
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
