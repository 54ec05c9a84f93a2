import {
  checkUnknownField,
  readFields,
  selectRecord,
  trimBlanks,
  type RecordField,
  type RecordProblem,
  type RecordReading,
} from '../sts/tagged-record.ts'
import { createProblemList, type ProblemSink } from '../sts/text-problem.ts'
import { readReportUri, type ReportUri, type ReportUriProblem } from './report-uri.ts'

/*
 * The TLSRPT record, RFC 8460 section 3: a TXT record at `_smtp._tls.<domain>`
 *
 *   v=TLSRPTv1; rua=mailto:reports@example.com,https://reporting.example.com/v1/tlsrpt
 *
 * It asks senders for daily reports about TLS that succeeded and failed on the way to the domain. `rua` lists
 * one or more places, mailto: or https:, with commas between them. Unless exactly one record begins with
 * `v=TLSRPTv1;` nobody is told anything. TLSRPT protects no mail; it is how an operator learns that MTA-STS
 * or DANE keeps mail away.
 */

export interface TlsRptRecord {
  /** Those that can be used, at least one. */
  readonly rua: readonly ReportUri[]
}

export type TlsRptProblem = RecordProblem | ReportUriProblem | 'rua-missing' | 'rua-too-many'

/** `txts`: the TXT records of the name, the strings of each joined. */
export function parseTlsRptRecord(
  txts: readonly string[],
): RecordReading<TlsRptRecord, TlsRptProblem> {
  const problems = createProblemList<TlsRptProblem>()
  const record = selectRecord(txts, tlsRptVersion, problems)
  const rua = record === null ? [] : readRua(record, problems)
  if (problems.isFatal) return { state: 'invalid', problems: problems.all }
  if (record === null) return { state: 'absent' }
  return { state: 'valid', value: { rua }, problems: problems.all }
}

/** The name of the record for a mail domain. */
export function tlsRptRecordName(domain: string): string {
  return `_smtp._tls.${domain}`
}

const tlsRptVersion = 'v=TLSRPTv1'

function readRua(record: string, problems: ProblemSink<TlsRptProblem>): readonly ReportUri[] {
  let first: RecordField | null = null
  for (const field of readFields(record, tlsRptVersion, problems)) {
    if (field.name !== 'rua') checkUnknownField(field, problems)
    else if (first === null) first = field
    else problems.add('advice', 'duplicate-field', field.at, field.value)
  }
  const uris = first === null ? [] : readUris(first, problems)
  if (uris.length === 0) problems.add('fatal', 'rua-missing', record.length, first?.value ?? '')
  return uris
}

const maxUris = 50

function readUris(field: RecordField, problems: ProblemSink<TlsRptProblem>): readonly ReportUri[] {
  const pieces = field.value.split(',', maxUris + 1)
  if (pieces.length > maxUris) problems.add('disputed', 'rua-too-many', field.at)
  const seen = new Set<string>()
  return pieces.slice(0, maxUris).flatMap((piece) => {
    const uri = readReportUri(trimBlanks(piece), field.at, problems)
    if (uri === null || seen.has(uri.uri)) return []
    seen.add(uri.uri)
    return [uri]
  })
}
