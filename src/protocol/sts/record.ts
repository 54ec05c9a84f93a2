import {
  checkUnknownField,
  readFields,
  selectRecord,
  type RecordProblem,
  type RecordReading,
} from './tagged-record.ts'
import { createProblemList, type ProblemSink } from './text-problem.ts'

/*
 * The MTA-STS record, RFC 8461 section 3.1: a TXT record at `_mta-sts.<domain>` (an alias may lead there)
 *
 *   v=STSv1; id=20160831085700Z;
 *
 * It says that there is a policy, and which one: whoever has a policy with this id in his cache need not fetch
 * it again. So an id that stays while the policy changes hides the change for up to `max_age`. The id is 1 to 32
 * letters and digits. Without a usable record a sender looks for no policy, but keeps the one in his cache.
 */

export interface StsRecord {
  readonly id: string
}

export type StsRecordProblem = RecordProblem | 'id-missing' | 'id-form'

/** `txts`: the TXT records of the name, the strings of each joined. */
export function parseStsRecord(
  txts: readonly string[],
): RecordReading<StsRecord, StsRecordProblem> {
  const problems = createProblemList<StsRecordProblem>()
  const record = selectRecord(txts, stsVersion, problems)
  const id = record === null ? null : readId(record, problems)
  if (id !== null) return { state: 'valid', value: { id }, problems: problems.all }
  return problems.isFatal ? { state: 'invalid', problems: problems.all } : { state: 'absent' }
}

/** The name of the record for a mail domain. */
export function stsRecordName(domain: string): string {
  return `_mta-sts.${domain}`
}

const stsVersion = 'v=STSv1'

/** RFC 8461 3.2 says that the first of duplicate fields counts, in a paragraph about both texts. */
function readId(record: string, problems: ProblemSink<StsRecordProblem>): string | null {
  let id: string | null = null
  for (const field of readFields(record, stsVersion, problems)) {
    if (field.name !== 'id') checkUnknownField(field, problems)
    else if (id === null) id = field.value
    else problems.add('advice', 'duplicate-field', field.at, field.value)
  }
  if (id === null || id === '') {
    problems.add('fatal', 'id-missing', record.length)
    return null
  }
  if (!/^[A-Za-z0-9]{1,32}$/.test(id)) problems.add('disputed', 'id-form', record.indexOf(id), id)
  return id.slice(0, maxShownId)
}

const maxShownId = 100
