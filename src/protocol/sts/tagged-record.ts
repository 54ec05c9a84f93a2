import type { ProblemSink, TextProblem } from './text-problem.ts'

/*
 * The TXT records of MTA-STS (RFC 8461 section 3.1) and TLSRPT (RFC 8460 section 3) share one form:
 *
 *   v=STSv1; id=20160831085700Z;
 *
 * a version, then fields, each a name, `=` and a value, with `;` (and blanks around it) between them and
 * perhaps at the end. Case counts (the ABNF says %s). Of the TXT records at the name, those that do not begin
 * with the version and `;` are discarded; unless exactly one is left, or if that one is no such record, the
 * domain has none. Unknown fields are ignored.
 *
 * The ABNF permits blanks between the version and the first `;`, the text around it discards such a record
 * (erratum 6285). Here it is discarded, and said so: whoever wrote `v=STSv1 ;` or `V=stsv1;` meant one.
 */

/** `absent`: no record that even looks like one. */
export type RecordReading<T, Code extends string> =
  | { readonly state: 'absent' }
  | {
      readonly state: 'valid'
      readonly value: T
      /** Disputed ones and advice. */
      readonly problems: readonly TextProblem<Code>[]
    }
  | { readonly state: 'invalid'; readonly problems: readonly TextProblem<Code>[] }

export interface RecordField {
  readonly name: string
  readonly value: string
  /** Offset of the field in the record. */
  readonly at: number
}

export type RecordProblem =
  /** More than one record begins with the version: there is none. */
  | 'several-records'
  /** A record that was meant, and is discarded because it does not begin with the version and `;`. */
  | 'discarded-record'
  | 'empty-field'
  | 'no-equals'
  | 'field-name'
  | 'blank-at-equals'
  | 'field-value'
  | 'duplicate-field'
  | 'unknown-field'
  | 'too-many-fields'

/**
 * The one record among the TXT records of a name; null where there is none, with a fatal problem if one was
 * meant. `version`: `v=STSv1`.
 */
export function selectRecord(
  txts: readonly string[],
  version: string,
  problems: ProblemSink<RecordProblem>,
): string | null {
  const begins = (txt: string) => txt.startsWith(`${version};`)
  const chosen = txts.filter(begins)
  const discarded = txts.filter((txt) => !begins(txt) && looksLike(txt, version))
  if (chosen.length > 1) {
    for (const txt of chosen) problems.add('fatal', 'several-records', 0, txt)
  }
  for (const txt of discarded) {
    problems.add(chosen.length === 0 ? 'fatal' : 'advice', 'discarded-record', 0, txt)
  }
  const [record = null] = chosen
  return problems.isFatal ? null : record
}

/** Whether a record was meant to be one: its version, but for case, blanks, quotes, number and what follows. */
function looksLike(txt: string, version: string): boolean {
  const start = txt
    .slice(0, 64)
    .toLowerCase()
    .replaceAll(/[^a-z0-9=]/g, '')
  return start.startsWith(version.toLowerCase().replace(/\d+$/, ''))
}

/** The fields behind the version. Fields that cannot be read are left out and named. */
export function readFields(
  record: string,
  version: string,
  problems: ProblemSink<RecordProblem>,
): readonly RecordField[] {
  const fields: RecordField[] = []
  const pieces = record.slice(version.length + 1).split(';', maxFields + 1)
  let at = version.length + 1
  for (const [index, piece] of pieces.entries()) {
    if (index === maxFields) {
      problems.add('disputed', 'too-many-fields', at)
      break
    }
    const field = readField(piece, at, problems)
    const isLast = index === pieces.length - 1
    if (field !== null) fields.push(field)
    else if (!isLast && trimBlanks(piece) === '') problems.add('disputed', 'empty-field', at)
    at += piece.length + 1
  }
  return fields
}

const maxFields = 100

function readField(
  piece: string,
  pieceAt: number,
  problems: ProblemSink<RecordProblem>,
): RecordField | null {
  const text = trimBlanks(piece)
  if (text === '') return null
  const at = pieceAt + piece.indexOf(text)
  const equals = text.indexOf('=')
  if (equals === -1) {
    problems.add('disputed', 'no-equals', at, text)
    return null
  }
  const name = trimBlanks(text.slice(0, equals))
  const value = trimBlanks(text.slice(equals + 1))
  if (!fieldName.test(name)) {
    problems.add('disputed', 'field-name', at, text)
    return null
  }
  if (name.length + 1 + value.length !== text.length) {
    problems.add('disputed', 'blank-at-equals', at, text)
  }
  return { name, value, at }
}

/** sts-ext-name, tlsrpt-ext-name. */
const fieldName = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/

/** sts-ext-value, tlsrpt-ext-value: neither `=` nor `;` nor blanks. */
export function checkUnknownField(field: RecordField, problems: ProblemSink<RecordProblem>): void {
  problems.add('advice', 'unknown-field', field.at, field.name)
  if (!/^[\x21-\x3a\x3c\x3e-\x7e]+$/.test(field.value)) {
    problems.add('disputed', 'field-value', field.at, `${field.name}=${field.value}`)
  }
}

/** Blanks of the ABNF (WSP) at both ends: space and tab, nothing else. */
export function trimBlanks(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && isBlank(text.charCodeAt(from))) from += 1
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1
  return text.slice(from, to)
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09
}
