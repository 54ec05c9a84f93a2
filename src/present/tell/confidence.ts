import { escapeText } from '../escape.ts'
import { groupBy } from '../fold.ts'
import type { Matter } from '../page.ts'
import { tellConfidenceValue } from './answer.ts'
import { tellPlaces } from './findings.ts'

/** How the confidence came about. Texts are escaped. */
export interface ToldConfidence {
  readonly total: string
  readonly parts: readonly { readonly points: number; readonly text: string }[]
  /** Deductions beyond those listed. */
  readonly more: number
  readonly notes: readonly string[]
}

/** The value, and every deduction with its reason and place; null where nothing is to be said. */
export function tellConfidence(matter: Matter): ToldConfidence | null {
  const { report, words } = matter
  const { value, formula, parts, depth } = report.confidence
  if (value === null && parts.length === 0) {
    return null
  }
  const shown = tellConfidenceValue(matter)
  const groups = groupBy(parts, ({ reason }) => reason)
  return {
    total: value === null ? `${shown}.` : words.confidence.value(shown, escapeText(formula, 80)),
    parts: groups.slice(0, partLimit).map((group) => tellPart(matter, group)),
    more: Math.max(0, groups.length - partLimit),
    notes: [
      ...(parts.length === 0 ? [words.confidence.noParts] : []),
      ...(depth === 'quick' ? [words.confidence.quick] : []),
    ],
  }
}

const partLimit = 40

type Deduction = Matter['report']['confidence']['parts'][number]

/** The same deduction at several places is said once, with its sum. */
function tellPart(matter: Matter, group: readonly Deduction[]): ToldConfidence['parts'][number] {
  const places = group.flatMap(({ at }) => (at === undefined ? [] : [at]))
  const text = [
    tellReason(matter, group[0]?.reason ?? ''),
    ...(places.length > 0 ? [tellPlaces(matter, places)] : []),
  ].join(': ')
  return { text, points: group.reduce((sum, { points }) => sum + points, 0) }
}

/** Mostly a code of the catalogue; else a word of the formula. */
function tellReason({ words, lang, findEntry }: Matter, reason: string): string {
  const shown = escapeText(reason, 200)
  const own: Readonly<Record<string, string>> = words.confidence.reasons
  const title =
    findEntry(reason)?.words[lang].title ?? (Object.hasOwn(own, reason) ? own[reason] : undefined)
  return title === undefined ? shown : `${title} (${shown})`
}
