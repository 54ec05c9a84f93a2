import { findSenderWords } from '../../catalogue/sender-words.ts'
import type { SenderOutcome } from '../../model/profile.ts'
import type { ReportProfile } from '../../model/report.ts'
import { escapeText } from '../escape.ts'
import type { Matter } from '../page.ts'
import type { Mood } from './answer.ts'

/** What one kind of sender does with a mail to this domain. Texts are escaped. */
export interface ToldSender {
  readonly title: string
  /** `always, proven`, `never: clear text`. */
  readonly normally: string
  readonly normalMood: Mood
  readonly worst: string
  readonly worstMood: Mood
}

export interface ToldSenders {
  /** Empty where it could be seen of none. */
  readonly senders: readonly ToldSender[]
  /** What the words mean, as far as they occur. */
  readonly legend: readonly string[]
}

/** Null where there is no server that a mail could go to. */
export function tellSenders(matter: Matter): ToldSenders | null {
  const { report, words } = matter
  const { profiles } = report
  if (profiles.length === 0 || report.hosts.length === 0) {
    return null
  }
  const seen = new Set(profiles.flatMap(({ normally, worst }) => [...normally.outcomes, worst]))
  if (seen.size === 1 && seen.has('unknown')) {
    return { senders: [], legend: [words.senders.unseen] }
  }
  const { legend, legendWorst, legendProven, legendDeferred, legendBounced } = words.senders
  return {
    senders: profiles.map((profile) => tellSender(matter, profile)),
    legend: [
      ...tellWhose(matter),
      legend,
      legendWorst,
      ...(seen.has('encrypted-authenticated') ? [legendProven] : []),
      ...(seen.has('deferred') ? [legendDeferred] : []),
      ...(seen.has('bounced') ? [legendBounced] : []),
    ],
  }
}

/** Whose verdict it is, so that readers find the row that is about them. */
function tellWhose(matter: Matter): readonly string[] {
  const { profiles, verdict } = matter.report
  return profiles.some(({ id }) => id === verdict.profile)
    ? [matter.words.senders.legendVerdict(tellSenderTitle(matter, verdict.profile))]
    : []
}

/** The words of a built-in sender, the id of one's own. */
export function tellSenderTitle({ lang }: Pick<Matter, 'lang'>, id: string): string {
  return findSenderWords(id, lang)?.title ?? escapeText(id, 100)
}

function tellSender(matter: Matter, { id, normally, worst }: ReportProfile): ToldSender {
  return {
    title: tellSenderTitle(matter, id),
    normally: tellNormally(matter, normally),
    normalMood: moodOf(normally.outcomes),
    worst: matter.words.senders.outcomes[worst],
    worstMood: moodOf([worst]),
  }
}

function tellNormally(
  { words }: Matter,
  { outcomes, how }: Pick<ReportProfile['normally'], 'outcomes' | 'how'>,
): string {
  const phrase = words.senders
  const unencrypted = outcomes
    .filter((outcome) => !outcome.startsWith('encrypted'))
    .map((outcome) => phrase.outcomes[outcome])
    .join(phrase.or)
  if (how === 'always') {
    return outcomes.length > 1
      ? phrase.always
      : outcomes.includes('encrypted')
        ? phrase.alwaysUnproven
        : phrase.alwaysProven
  }
  if (how === 'sometimes') {
    return phrase.sometimes(unencrypted)
  }
  return how === 'never' ? phrase.never(unencrypted) : phrase.outcomes.unknown
}

function moodOf(outcomes: readonly SenderOutcome[]): Mood {
  return outcomes.includes('plaintext')
    ? 'bad'
    : outcomes.every((outcome) => outcome.startsWith('encrypted'))
      ? 'good'
      : 'unsure'
}
