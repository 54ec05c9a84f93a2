import { findSenderWords } from '../catalogue/sender-words.ts'
import type { Lang } from '../model/lang.ts'
import { findStandardTitle, requirementWords } from '../catalogue/standard-words.ts'
import type { SenderProfile } from '../model/profile.ts'
import type { StandardRules } from '../model/standard.ts'
import { formatDate } from './format.ts'
import { emptyLine, type Line, line, paint, paragraph, span } from './paint.ts'
import { boundWidth } from './text.ts'

export interface ListedSender extends SenderProfile {
  /** Sends in clear text in some case. */
  readonly clearText: boolean
}

/** The senders for people: name, what it does, since when and by which rules. */
export function presentSenders(
  senders: readonly ListedSender[],
  lang: Lang,
  width: number,
): string {
  const columns = boundWidth(width)
  const phrase = phrases[lang]
  const lines = senders.flatMap((sender, index): readonly Line[] => {
    const { id, aliases, basis, date, clearText } = sender
    const words = findSenderWords(id, lang)
    const names = aliases.length === 0 ? id : `${id} (${phrase.also} ${aliases.join(', ')})`
    const row = (label: string, text: string) =>
      paragraph(text, columns, [span(`  ${label.padEnd(phrase.widest + 2)}`)])
    return [
      ...(index === 0 ? [] : [emptyLine]),
      line(names, 'strong'),
      ...(words === null ? [] : paragraph(`${words.title}. ${words.does}`, columns, [span('  ')])),
      ...row(phrase.clearText, clearText ? phrase[clearWhere(sender)] : phrase.never),
      ...row(phrase.basis, `${basis} (${formatDate(`${date}T00:00:00Z`, lang)})`),
    ]
  })
  return paint([...lines, emptyLine, ...paragraph(phrase.own, columns)], false)
}

/** Its own rules, or those it falls back on. */
function clearWhere({ onFailure }: SenderProfile): 'unmet' | 'unbound' {
  return Object.values(onFailure).includes('plaintext') ? 'unmet' : 'unbound'
}

/** Senders and standards for programs, rules and all. */
export function presentProfilesJson(
  senders: readonly ListedSender[],
  standards: readonly StandardRules[],
  lang: Lang,
): string {
  const listed = senders.map((sender) => ({
    ...sender,
    title: findSenderWords(sender.id, lang)?.title ?? sender.id,
  }))
  const rules = standards.map((standard) => ({
    ...standard,
    title: findStandardTitle(standard.id) ?? standard.id,
    requirements: standard.requirements.map((one) => ({
      ...one,
      ...requirementWords[one.key][lang],
    })),
  }))
  const all = { schema: 'mxseal-profiles/1', senders: listed, standards: rules }
  return `${JSON.stringify(all, null, 2)}\n`
}

const phrases = {
  en: {
    also: 'also',
    clearText: 'Clear text',
    unmet: 'yes, where its demands are not met',
    unbound: 'yes, where nothing is published that binds it',
    never: 'never',
    basis: 'Rules',
    widest: 10,
    own: 'mxseal check TARGET --profile ID gives the verdict of that sender; --profile FILE that of your own (docs/profiles.md describes the form). A report says of every sender listed here what it does.',
  },
  de: {
    also: 'auch',
    clearText: 'Klartext',
    unmet: 'ja, wo seine Forderungen nicht erfüllt sind',
    unbound: 'ja, wo nichts veröffentlicht ist, das ihn bindet',
    never: 'nie',
    basis: 'Regeln',
    widest: 8,
    own: 'mxseal check ZIEL --profile ID gibt das Ergebnis dieses Absenders an, --profile DATEI das eines eigenen (docs/profiles.md beschreibt die Form). Ein Prüfbericht sagt von jedem hier genannten Absender, was er tut.',
  },
} as const satisfies Record<Lang, object>
