import { allowsClearText, senders } from '../../judge/profiles/senders.ts'
import type { SenderProfile } from '../../model/profile.ts'
import { presentProfilesJson, presentSenders } from '../../present/senders.ts'
import { presentStandards } from '../../present/standards.ts'
import { standards } from '../../judge/standards/standards.ts'
import { choiceValue } from '../option-values.ts'
import { chooseLang } from '../words/words.ts'

export interface ProfilesFlags {
  readonly format?: string
  readonly lang?: string
}

/** `mxseal profiles`: the built-in senders and what they do, and the standards with the dates of their rules. */
export async function profilesCommand(flags: ProfilesFlags): Promise<number> {
  const format = choiceValue('--format', flags.format ?? 'text', ['text', 'json'])
  if (flags.lang !== undefined) choiceValue('--lang', flags.lang, ['en', 'de'])
  const lang = chooseLang(flags.lang, process.env)
  const listed = senders.map((sender: SenderProfile) => ({
    ...sender,
    clearText: allowsClearText(sender),
  }))
  const width = Math.min(Math.max(process.stdout.columns ?? 80, 60), 100)
  process.stdout.write(
    format === 'json'
      ? presentProfilesJson(listed, standards, lang)
      : `${presentSenders(listed, lang, width)}\n${presentStandards(standards, lang, width)}`,
  )
  return 0
}
