import { escapeText } from '../escape.ts'
import { groupBy } from '../fold.ts'
import type { Matter } from '../page.ts'
import { tellConfidenceValue } from './answer.ts'
import { tellPlaces } from './findings.ts'

/** How the confidence came about, and what the older tool's scale would say. Texts are escaped. */
export interface ToldConfidence {
  readonly total: string
  readonly parts: readonly { readonly points: number; readonly text: string }[]
  /** Deductions beyond those listed. */
  readonly more: number
  readonly notes: readonly string[]
  /** Marked as what it is; null where there is no server. */
  readonly comparison: string | null
}

/** The value, and every deduction with its reason and place; null where nothing is to be said. */
export function tellConfidence(matter: Matter): ToldConfidence | null {
  const { report, words } = matter
  const { value, formula, parts, depth, notCounted } = report.confidence
  const comparison = tellComparison(matter)
  if (value === null && parts.length === 0 && comparison === null) {
    return null
  }
  const shown = tellConfidenceValue(matter)
  const groups = groupBy(parts, ({ reason }) => reason)
  return {
    total: value === null ? `${shown}.` : words.confidence.value(shown, escapeText(formula, 80)),
    parts: groups.slice(0, partLimit).map((group) => tellPart(matter, group)),
    more: Math.max(0, groups.length - partLimit),
    notes: [
      ...(parts.length === 0 && value !== null ? [words.confidence.noParts] : []),
      ...(notCounted.length === 0 ? [] : [words.confidence.notCounted(listFacts(matter))]),
      ...(depth === 'quick' && value !== null ? [words.confidence.quick] : []),
    ],
    comparison,
  }
}

function listFacts({ report, words }: Matter): string {
  return report.confidence.notCounted.map((fact) => words.confidence.facts[fact]).join(', ')
}

/** The band or bands of the older tool's scale, never without saying that it is another one. */
export function tellComparison({ report: { bands }, words }: Matter): string | null {
  if (bands === null) {
    return null
  }
  const { one, between, why, notGrade, bands: names } = words.confidence.comparison
  const { lowest, highest } = bands
  const where = lowest === highest ? one(names[lowest]) : between(names[lowest], names[highest])
  return `${where} ${lowest === 'not-tested' ? notGrade : why}`
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
