import { allowsClearText, senders } from '../../judge/profiles/senders.ts'
import type { SenderProfile } from '../../model/profile.ts'
import { presentSenders, presentSendersJson } from '../../present/senders.ts'
import { choiceValue } from '../option-values.ts'
import { chooseLang } from '../words/words.ts'

export interface ProfilesFlags {
  readonly format?: string
  readonly lang?: string
}

/** `mxseal profiles`: the built-in senders, what they demand and what they do where it is not met. */
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
    format === 'json' ? presentSendersJson(listed, lang) : presentSenders(listed, lang, width),
  )
  return 0
}
