import type { SenderOutcome } from '../../model/profile.ts'
import type { ReportProfile } from '../../model/report.ts'
import type { OutcomeId } from '../../model/verdict.ts'
import { escapeText } from '../escape.ts'
import type { Matter } from '../page.ts'
import type { Count } from '../words/en.ts'
import { tellSenderTitle } from './senders.ts'
import { findStrictSenders } from './strict-senders.ts'

/** The answer where another sender than the guide's gives the verdict: what that one does, and nothing of the guide's results. */

export function isOtherSender({ report }: Pick<Matter, 'report'>): boolean {
  return report.verdict.profile !== 'tls12-authenticated'
}

/** `NOT DELIVERED (sender dane)`. */
export function tellSenderHeadline(matter: Matter): string {
  const { report, words } = matter
  const { headlines, soFar, by } = words.senders.answer
  const { id, judged, endpoints, profile } = report.verdict
  const more = id === 'encrypted' && judged < endpoints ? `, ${soFar}` : ''
  return `${headlines[headlineOf(matter)]}${more} (${by(escapeText(profile, 100))})`
}

type Headline = keyof Matter['words']['senders']['answer']['headlines']

function headlineOf(matter: Matter): Headline {
  const normally = findProfile(matter)?.normally
  const outcomes = normally?.outcomes ?? []
  if (matter.report.verdict.id === 'encrypted') {
    return outcomes.includes('encrypted') ? 'unproven' : 'encrypted'
  }
  const hasClear = outcomes.includes('plaintext')
  switch (normally?.how) {
    case 'always':
      return findProfile(matter)?.worst.startsWith('encrypted') === true ? 'unproven' : 'normally'
    case 'sometimes':
      return hasClear ? 'sometimesClear' : 'sometimesKept'
    case 'never':
      return hasClear ? 'clear' : 'kept'
    default:
      return 'unclear'
  }
}

function findProfile({ report }: Matter): ReportProfile | undefined {
  return report.profiles.find(({ id }) => id === report.verdict.profile)
}

/** What it does with the mail, why, and what is to be done; `rest`: the last where all is encrypted. */
export function tellSenderSentences(
  matter: Matter,
  given: {
    readonly id: OutcomeId
    readonly mail: string
    readonly count: Count
    readonly rest: (matter: Matter) => string
  },
): readonly string[] {
  const { words } = matter
  const { met, unmet, remedy, remedyVersion } = words.senders.answer
  const { id, count } = given
  const strict = findStrictSenders(matter)
  const first = tellFate(matter, given.mail)
  if (id === 'encrypted') {
    const { encrypted } = words.answers.strict
    const last = strict === null ? given.rest(matter) : encrypted(strict.names, strict.isAll)
    return [first, met(count.judged, count.total), last]
  }
  const { concerned, strict: phrase } = words.answers
  const isSaid = strict === null || checkers.has(matter.report.verdict.profile)
  const others = isSaid ? '' : `; ${phrase.other(strict.names, strict.isAll)}`
  // A version that is new enough for the guide's sender is no finding.
  const isNewEnough = id === 'old-tls' && matter.report.verdict.reasons.length === 0
  const last = isNewEnough ? remedyVersion : remedy
  return [first, `${unmet[id](concerned(count), count.bad === 1)}${others}.`, last]
}

/** Senders of which the first sentence says already that they keep mail back. */
const checkers: ReadonlySet<string> = new Set(['dane', 'mta-sts'])

function tellFate(matter: Matter, mail: string): string {
  const phrase = matter.words.senders.answer
  const profile = findProfile(matter)
  const outcomes: readonly SenderOutcome[] = profile?.normally.outcomes ?? ['unknown']
  const worst = profile?.worst ?? 'unknown'
  const fates = outcomes.map((outcome) => phrase.fates[outcome]).join(phrase.or)
  const isSame = outcomes.length === 1 && outcomes.includes(worst)
  const title = tellSenderTitle(matter, matter.report.verdict.profile)
  return `${phrase.fate(title, mail, fates)}${isSame ? '' : phrase.worst(phrase.fates[worst])}.`
}

export function tellSenderUnseen(matter: Matter, mail: string): string {
  const title = tellSenderTitle(matter, matter.report.verdict.profile)
  return matter.words.senders.answer.inconclusive(title, mail)
}
