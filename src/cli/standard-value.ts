import { standards } from '../judge/standards/standards.ts'
import type { StandardChoice } from '../model/standard.ts'
import { printable } from './printable.ts'
import { UsageError } from './usage-error.ts'

/** `--standard ID[@VERSION]`; without a version the one of the time judged for. */
export function standardValue(text: string): StandardChoice {
  const [id = '', version] = text.split(/@(.*)/s)
  const versions = standards.filter((one) => one.id === id)
  if (versions.length === 0) {
    const known = [...new Set(standards.map((one) => one.id))].join(', ')
    throw new UsageError('unknown-standard', { option, text: printable(id), known })
  }
  if (version !== undefined && !versions.some((one) => one.version === version)) {
    const known = versions.map((one) => `${one.id}@${one.version}`).join(', ')
    throw new UsageError('unknown-standard-version', { option, text: printable(text), known })
  }
  return { id, version: version ?? null }
}

const option = '--standard'
