import { escapeText } from '../escape.ts'
import { groupBy } from '../fold.ts'
import type { Page } from '../page.ts'
import { line, paragraph, span, type Line } from '../paint.ts'
import { padText } from '../width.ts'
import { showConfidence } from './answer.ts'
import { showPlaces } from './findings.ts'

/** The value, and every deduction with its reason and place. */
export function writeConfidence(page: Page): readonly Line[] {
  const { report, words, width } = page
  const { value, formula, parts, depth } = report.confidence
  const shownValue = showConfidence(page)
  const total =
    value === null ? `${shownValue}.` : words.confidence.value(shownValue, escapeText(formula, 80))
  const groups = groupBy(parts, ({ reason }) => reason)
  const shown = groups.slice(0, partLimit)
  if (value === null && parts.length === 0) {
    return []
  }
  return [
    line(words.sections.confidence, 'strong'),
    ...paragraph(total, width),
    ...(parts.length === 0 ? paragraph(words.confidence.noParts, width) : []),
    ...shown.flatMap((group) => writePart(page, group)),
    ...(groups.length > partLimit
      ? paragraph(words.findings.more(groups.length - partLimit), width, [span('        ')])
      : []),
    ...(depth === 'quick' ? paragraph(words.confidence.quick, width) : []),
  ]
}

const partLimit = 40

/** The same deduction at several places is said once, with its sum. */
function writePart(page: Page, group: readonly Part[]): readonly Line[] {
  const places = group.flatMap(({ at }) => (at === undefined ? [] : [at]))
  const text = [
    showReason(page, group[0]?.reason ?? ''),
    ...(places.length > 0 ? [showPlaces(page, places)] : []),
  ].join(': ')
  const sum = group.reduce((sum, part) => sum + part.points, 0)
  return paragraph(text, page.width, [span(`  ${padText(String(sum), 4, 'left')}  `)])
}

/** Mostly a code of the catalogue; else a word of the formula. */
function showReason({ words, lang, findEntry }: Page, reason: string): string {
  const shown = escapeText(reason, 200)
  const own: Readonly<Record<string, string>> = words.confidence.reasons
  const title =
    findEntry(reason)?.words[lang].title ?? (Object.hasOwn(own, reason) ? own[reason] : undefined)
  return title === undefined ? shown : `${title} (${shown})`
}

type Part = Page['report']['confidence']['parts'][number]
