import { findStandardTitle, noteWords, requirementWords } from '../../catalogue/standard-words.ts'
import type { ReportRequirement, ReportStandard } from '../../model/report.ts'
import { showEndpoint } from '../endpoints.ts'
import { escapeText } from '../escape.ts'
import { showTlsVersion } from '../fill.ts'
import { groupBy } from '../fold.ts'
import { formatDate } from '../format.ts'
import type { Matter } from '../page.ts'
import type { Mood } from './answer.ts'
import { listShort } from './told-line.ts'

/** One standard, compared. Texts are escaped. */
export interface ToldStandard {
  /** `BSI TR-02102-2, version 2026-01 of 27 January 2026`. */
  readonly title: string
  /** `1 not met, 2 not on the list, 5 met, 9 not tested`. */
  readonly summary: string
  /** The worst state first; none of them empty. */
  readonly groups: readonly ToldState[]
  /** How far the comparison goes, and where the rules come from. */
  readonly notes: readonly string[]
}

export interface ToldState {
  readonly state: ShownState
  readonly label: string
  readonly mood: Mood | 'plain'
  readonly requirements: readonly ToldRequirement[]
}

export interface ToldRequirement {
  readonly title: string
  /** `section 3.2, recommended`. */
  readonly basis: string
  readonly asks: string
  /** `[192.0.2.1:25]: TLS 1.0`: what was seen, places where it is the same together. */
  readonly seen: readonly string[]
}

/** What was asked for with `--standard`; none: nothing. */
export function tellStandards(matter: Matter): readonly ToldStandard[] {
  return matter.report.standards.map((standard) => tellStandard(matter, standard))
}

/** What standards are, said once. */
export function tellStandardsLegend({ report, words }: Matter): string {
  const phrase = words.standards
  const { depth } = report.confidence
  const isOpen = report.standards.some(({ requirements }) =>
    requirements.some(({ state }) => state === 'not-tested'),
  )
  const deeper =
    depth === 'exhaustive' ? null : depth === 'full' ? phrase.deeper.some : phrase.deeper.few
  return [phrase.legend, ...(isOpen && deeper !== null ? [deeper] : [])].join(' ')
}

function tellStandard(matter: Matter, standard: ReportStandard): ToldStandard {
  const { lang, words } = matter
  const phrase = words.standards
  const { compared, endpoints, requirements, source, notes } = standard
  const inState = (state: ShownState) => requirements.filter((one) => shownStateOf(one) === state)
  const present = shownStates.filter((state) => inState(state).length > 0)
  return {
    title: tellStandardHead(matter, standard),
    summary: present.map((state) => phrase.counts[state](inState(state).length)).join(', '),
    groups: present.map((state) => ({
      state,
      label: phrase.states[state],
      mood: moods[state],
      requirements: inState(state).map((one) => tellRequirement(matter, one)),
    })),
    notes: [
      ...(compared < endpoints ? [phrase.compared(compared, endpoints)] : []),
      phrase.sources[source],
      ...notes.map((note) => noteWords[note][lang]),
    ].filter((note) => note !== ''),
  }
}

/** What is decided stands before what is not. */
const shownStates = ['not-met', 'not-listed', 'met', 'not-applicable', 'not-tested'] as const

/** What is met for want of anything that it could apply to is told apart. */
export type ShownState = (typeof shownStates)[number]

function shownStateOf({ state, evidence }: ReportRequirement): ShownState {
  const isIdle = evidence.every(({ what }) => what === 'not-applicable')
  return state === 'met' && isIdle ? 'not-applicable' : state
}

const moods: Readonly<Record<ShownState, Mood | 'plain'>> = {
  'not-met': 'bad',
  'not-listed': 'unsure',
  met: 'good',
  'not-applicable': 'plain',
  'not-tested': 'plain',
}

export function tellStandardHead(
  { lang, words }: Pick<Matter, 'lang' | 'words'>,
  { id, version, date }: Pick<ReportStandard, 'id' | 'version' | 'date'>,
): string {
  const title = findStandardTitle(id) ?? escapeText(id, 80)
  return words.standards.head(title, escapeText(version, 40), formatDate(`${date}T00:00:00Z`, lang))
}

export function tellRequirement(matter: Matter, requirement: ReportRequirement): ToldRequirement {
  const { lang, words } = matter
  const { id, section, sectionKnown, level, asked } = requirement
  const { title, asks } = requirementWords[id][lang]
  const phrase = words.standards
  const where = sectionKnown ? `${phrase.section} ${escapeText(section, 80)}` : phrase.noSection
  const show = (value: string) => showValue(matter, id, value)
  return {
    title,
    basis: `${where}, ${phrase.levels[level]}`,
    asks: asks.replace('{asked}', listShort(matter, asked.map(show))),
    seen: tellEvidence(matter, requirement),
  }
}

/** What decided it; where nothing did, all of it. */
function tellEvidence(
  matter: Matter,
  { id, state, evidence }: ReportRequirement,
): readonly string[] {
  const deciding = evidence.filter((one) => one.state === state)
  const show = (value: string) => showValue(matter, id, value)
  return groupBy(deciding, ({ what, values }) => JSON.stringify([what, values])).map((group) => {
    const { what, values } = group[0] ?? { what: 'unasked' as const, values: [] }
    const { what: phrases, plain } = matter.words.standards
    const isListed =
      what === 'seen' || what === 'refused' || what === 'missing' || what === 'so-far'
    const said =
      values.length > 0 && isListed
        ? phrases[what](listShort(matter, values.map(show)))
        : plain[what]
    const places = group.flatMap(({ host, address, port }) =>
      address === undefined || port === undefined
        ? host === undefined
          ? []
          : [escapeText(host, 300)]
        : [showEndpoint(address, port)],
    )
    return places.length === 0 ? said : `${listShort(matter, places)}: ${said}`
  })
}

/** A machine word in the words of the language; what is a name stays. */
function showValue({ words }: Matter, id: ReportRequirement['id'], value: string): string {
  const { classes } = words.inventory
  const { values, days } = words.standards
  if (Object.hasOwn(classes, value)) return classes[value as keyof typeof classes]
  if (Object.hasOwn(values, value)) return values[value as keyof typeof values]
  if (id === 'certificate-lifetime') return days(value)
  if (id === 'keys' || id === 'keys-phase-out') {
    const [type = '', bits] = value.split(' ')
    const name = escapeText(type.toUpperCase(), 40)
    return bits === undefined ? name : `${name} ${words.tls.bits(Number(bits))}`
  }
  if (id === 'dh-primes') {
    const [bits = '', ...origin] = value.split(' ')
    const from = origin.length === 0 ? '' : ` (${origin.join(' ')})`
    return /^\d+$/.test(bits) ? `${words.tls.bits(Number(bits))}${from}` : value
  }
  return /^(?:SSL|TLS)v\d/.test(value) ? showTlsVersion(value) : value
}
