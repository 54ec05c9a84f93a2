import type { ReportInventory } from '../../model/report.ts'
import { escapeText } from '../escape.ts'
import type { Matter } from '../page.ts'
import type { Said } from './certificates.ts'

/** Which hybrid groups there are, who takes them, and what the BSI's dates say to that. */
export function tellPostQuantum(
  { words }: Matter,
  { postQuantum }: ReportInventory,
): readonly Said[] {
  const phrase = words.inventory.postQuantum
  const { alone, deadlines, source } = postQuantum
  const [veryHigh, usual] = (['very-high', 'usual'] as const).map((need) =>
    deadlines.find((one) => one.need === need)?.until.slice(0, 4),
  )
  const met = deadlines.every((one) => one.met === true)
  const { standard, version, secondHand } = source
  const name = `${escapeText(standard, 80)} (${escapeText(version, 80)})`
  return [
    tellHybrids(phrase, postQuantum),
    ...(alone.length === 0 ? [] : [plain(phrase.alone(namesOf(alone)))]),
    ...(veryHigh === undefined || usual === undefined
      ? []
      : [
          plain((met ? phrase.met : phrase.until)(name, usual, veryHigh)),
          ...(secondHand ? [plain(phrase.secondHand)] : []),
        ]),
  ]
}

type Phrases = Matter['words']['inventory']['postQuantum']

function tellHybrids(
  phrase: Phrases,
  { offered, hybrid, taken, first }: ReportInventory['postQuantum'],
): Said {
  if (offered === 'no') return plain(phrase.none)
  if (offered === 'not-tested') return plain(phrase.unknown)
  const names = namesOf(hybrid)
  if (taken === false) return { text: phrase.notTaken(names), mood: 'unsure' }
  const parts = [
    taken === null ? phrase.offered(names) : phrase.taken(names),
    ...(first === null ? [] : [first ? phrase.first : phrase.notFirst]),
  ]
  return { text: parts.join('; '), mood: 'good' }
}

const plain = (text: string): Said => ({ text, mood: 'plain' })
const namesOf = (names: readonly string[]) => escapeText(names.join(', '), 300)
