import { existsSync } from 'node:fs'
import { readProfile } from '../judge/profiles/read-profile.ts'
import { findSender, senders } from '../judge/profiles/senders.ts'
import type { SenderProfile } from '../model/profile.ts'
import { readJsonFile } from './bounded-file.ts'
import { printable } from './printable.ts'
import { UsageError } from './usage-error.ts'

/** `--profile ID|FILE`: a built-in sender by id or alias, else one's own out of a file. */
export function profileValue(option: string, text: string): SenderProfile {
  const sender = findSender(text)
  if (sender !== null) return sender
  if (!existsSync(text) && !/[./\\]/.test(text)) {
    const known = senders.flatMap(({ id, aliases }) => [id, ...aliases]).join(', ')
    throw new UsageError('unknown-profile', { text: printable(text), known })
  }
  const read = readProfile(readJsonFile({ option, file: text, maxBytes: 2 ** 20 }))
  if (read.ok) return read.value
  const [first] = read.problems
  throw new UsageError(`profile-${first?.problem ?? 'not-an-object'}`, {
    file: printable(text),
    field: printable(first?.field || 'JSON'),
    wanted: first?.wanted.join(', ') ?? '',
  })
}
