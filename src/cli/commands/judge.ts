import { judge } from '../../judge/judge.ts'
import { withStandards } from '../../judge/standards/compare-standards.ts'
import { readEvidence } from '../../model/evidence-schema.ts'
import { guideSender } from '../../judge/profiles/senders.ts'
import { readJsonFile } from '../bounded-file.ts'
import { type CheckFlags, readShowFlags } from '../check-flags.ts'
import { timeValue } from '../option-values.ts'
import { printable } from '../printable.ts'
import { profileValue } from '../profile-value.ts'
import { standardValue } from '../standard-value.ts'
import { assertShowable, type Shown, showReports } from '../show-reports.ts'
import { UsageError } from '../usage-error.ts'

/** The options of `judge` as commander gives them. */
export type JudgeFlags = Pick<
  CheckFlags,
  'profile' | 'standard' | 'at' | 'letter' | 'format' | 'output' | 'lang' | 'color' | 'verbose'
>

/**
 * `mxseal judge FILE`: judges what `check --evidence` kept, perhaps under other rules or for another time.
 * Nothing but the file goes in; resolves to the exit status that `check` would have had.
 */
export async function judgeCommand(file: string, flags: JudgeFlags): Promise<number> {
  const show = readShowFlags(flags)
  const profile =
    flags.profile === undefined ? guideSender : profileValue('--profile', flags.profile)
  const standards = (flags.standard ?? []).map(standardValue)
  const at = flags.at === undefined ? null : timeValue('--at', flags.at)
  assertShowable(show, 1)
  const read = readEvidence(readJsonFile({ option: 'judge', file, maxBytes }))
  if (!read.ok) {
    const reason = printable(read.problems[0]?.problem ?? '-').slice(0, 300)
    throw new UsageError('no-evidence', { file: printable(file), reason })
  }
  const evidence = read.value
  const report = withStandards(judge(evidence, at, profile), evidence, standards)
  return showReports(one({ evidence, report }), show)
}

async function* one(shown: Shown): AsyncGenerator<Shown> {
  yield shown
}

/** Far more than 32 visited endpoints bring. */
const maxBytes = 2 ** 25
