import { readMxPattern } from './mx-pattern.ts'
import { createProblemList, type ProblemSink, type TextProblem } from './text-problem.ts'
import { trimBlanks } from './tagged-record.ts'

/*
 * The MTA-STS policy, RFC 8461 section 3.2, at `https://mta-sts.<domain>/.well-known/mta-sts.txt`:
 *
 *   version: STSv1
 *   mode: enforce
 *   mx: mail.example.com
 *   mx: *.example.net
 *   max_age: 604800
 *
 * One key and value per line, LF or CRLF between them (erratum 6253) and perhaps at the end; blanks may stand
 * behind the colon and at the end of a line, nowhere else. Case counts in keys and values; the order does not.
 * `mx` may come often, of any other key the first counts. Unknown keys are ignored. `mode` is enforce, testing
 * or none; `max_age` are seconds, at most 31,557,600 (the ABNF has room for ten digits, erratum 7282 asks for
 * eight); at least one `mx` unless the mode is none. The media type is text/plain, and senders SHOULD insist
 * on it. Section 3.3 lets senders bound the size; they do at 64 kB.
 *
 * Readers differ: one parses by the ABNF and refuses the file for an empty line, another splits lines at colons
 * and takes nearly everything. So every departure is named with its line, and its weight says whether anybody
 * can still use the policy. A value is read if a lenient reader could.
 */

export interface StsPolicy {
  readonly mode: StsMode
  /** Seconds. */
  readonly maxAge: number
  /** Host names or `*.` and a name, lower case, in the order of the policy, each once. */
  readonly mx: readonly string[]
  /** The unknown keys, at most 50, values at most 100 characters. */
  readonly extensions: readonly StsExtension[]
  /** Disputed ones and advice, in the order of lines. */
  readonly problems: readonly TextProblem<PolicyProblem>[]
}

export type StsMode = (typeof stsModes)[number]

export const stsModes = ['enforce', 'testing', 'none'] as const

export interface StsExtension {
  readonly line: number
  readonly key: string
  readonly value: string
}

export type PolicyProblem =
  // The whole. `html`, `json`: another thing was served (json: the form of early drafts).
  | 'too-long'
  | 'empty'
  | 'html'
  | 'json'
  | 'content-type'
  | 'charset'
  | 'byte-order-mark'
  | 'not-utf8'
  // The form of a line.
  | 'line-end'
  | 'mixed-line-ends'
  | 'empty-line'
  | 'no-colon'
  | 'leading-blank'
  | 'blank-before-colon'
  | 'key-form'
  | 'control-character'
  | 'empty-value'
  // Keys. `similar-key`: unknown, but `Mode` or `max-age` was probably meant to be a known one.
  | 'duplicate-key'
  | 'unknown-key'
  | 'similar-key'
  // Values.
  | 'version-missing'
  | 'version'
  | 'mode-missing'
  | 'mode'
  | 'max-age-missing'
  | 'max-age'
  | 'max-age-too-large'
  | 'max-age-short'
  | 'mx-missing'
  | 'mx-pattern'
  | 'mx-not-ascii'
  | 'mx-address'
  | 'mx-broad'
  | 'mx-duplicate'

/** A `Parsed<StsPolicy>` whose problems have codes and weights. */
export type ParsedPolicy =
  | { readonly ok: true; readonly value: StsPolicy }
  | { readonly ok: false; readonly problems: readonly TextProblem<PolicyProblem>[] }

export const maxPolicyBytes = 64 * 1024

/** Where the policy of a mail domain is fetched. */
export function stsPolicyUrl(domain: string): string {
  return `https://${stsPolicyHost(domain)}/.well-known/mta-sts.txt`
}

/** The name that the certificate of the policy's server must have (RFC 8461 section 3.3). */
export function stsPolicyHost(domain: string): string {
  return `mta-sts.${domain}`
}

/** `contentType`: the header as it came; null if it did not come. Not ok: no sender can use it. */
export function parseStsPolicy(body: Uint8Array, contentType: string | null): ParsedPolicy {
  const problems = createProblemList<PolicyProblem>()
  checkContentType(contentType, problems)
  const lines = readLines(body, problems)
  const found = lines === null ? null : readKeys(lines, problems)
  const policy = found === null ? null : readValues(found, problems)
  const sorted = problems.all.toSorted((a, b) => a.at - b.at)
  if (policy === null) return { ok: false, problems: sorted }
  return { ok: true, value: { ...policy, problems: sorted } }
}

function checkContentType(contentType: string | null, problems: ProblemSink<PolicyProblem>): void {
  const [type = '', ...parameters] = (contentType ?? '').slice(0, 500).split(';')
  if (type.trim().toLowerCase() !== 'text/plain') {
    problems.add('disputed', 'content-type', 0, contentType ?? '')
  }
  for (const parameter of parameters) {
    const charset = /^\s*charset\s*=\s*"?([^"]*?)"?\s*$/i.exec(parameter)?.[1]?.toLowerCase()
    if (charset !== undefined && charset !== 'utf-8' && charset !== 'us-ascii') {
      problems.add('disputed', 'charset', 0, charset)
    }
  }
}

/** null where it makes no sense to go on. */
function readLines(
  body: Uint8Array,
  problems: ProblemSink<PolicyProblem>,
): readonly string[] | null {
  if (body.length > maxPolicyBytes) {
    problems.add('fatal', 'too-long', 0)
    return null
  }
  const whole = decodeText(body, problems)
  const text = whole.startsWith('\ufeff') ? whole.slice(1) : whole
  if (text !== whole) problems.add('disputed', 'byte-order-mark', 1)
  const start = text.slice(0, 200).trimStart()
  const unfit =
    start === '' ? 'empty' : start[0] === '<' ? 'html' : start[0] === '{' ? 'json' : null
  if (unfit !== null) {
    problems.add('fatal', unfit, 1, start)
    return null
  }
  return splitLines(text, problems)
}

/** UTF-8, else each byte as the character of its number: all other problems are still found. */
function decodeText(body: Uint8Array, problems: ProblemSink<PolicyProblem>): string {
  try {
    return strictUtf8.decode(body)
  } catch {
    problems.add('disputed', 'not-utf8', 0)
    return Buffer.from(body).toString('latin1')
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A CR alone ends no line by the standard, but wherever one stands somebody thought so. */
function splitLines(text: string, problems: ProblemSink<PolicyProblem>): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/)
  const bare = /\r(?!\n)/.exec(text)
  if (bare !== null) {
    const line = text.slice(0, bare.index).split(/\r\n|\n|\r/).length
    problems.add('disputed', 'line-end', line)
  }
  const mixed = bare === null ? mixedLineEnds(text) : null
  if (mixed !== null) problems.add('advice', 'mixed-line-ends', mixed)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** The first line that ends otherwise than those before it, LF or CRLF; null where all end alike. */
function mixedLineEnds(text: string): number | null {
  const ends = [...text.matchAll(/\r?\n/g)]
  const other = ends.findIndex(([end]) => end !== ends[0]?.[0])
  return other === -1 ? null : other + 1
}

/** A key with its value and line. */
interface PolicyField {
  readonly line: number
  readonly key: string
  readonly value: string
}

function readKeys(
  lines: readonly string[],
  problems: ProblemSink<PolicyProblem>,
): readonly PolicyField[] {
  return lines.flatMap((text, index) => readLine(text, index + 1, problems) ?? [])
}

function readLine(
  text: string,
  line: number,
  problems: ProblemSink<PolicyProblem>,
): PolicyField | null {
  if (trimBlanks(text) === '') {
    problems.add('disputed', 'empty-line', line)
    return null
  }
  if (/[\x00-\x08\x0a-\x1f\x7f]/.test(text)) {
    problems.add('disputed', 'control-character', line, text)
    return null
  }
  const colon = text.indexOf(':')
  if (colon === -1) {
    problems.add('disputed', 'no-colon', line, text)
    return null
  }
  const raw = text.slice(0, colon)
  const key = trimBlanks(raw)
  if (!keyForm.test(key)) {
    problems.add('disputed', 'key-form', line, text)
    return null
  }
  if (!raw.startsWith(key)) problems.add('disputed', 'leading-blank', line, text)
  if (!raw.endsWith(key)) problems.add('disputed', 'blank-before-colon', line, text)
  return { line, key, value: trimBlanks(text.slice(colon + 1)) }
}

/** sts-policy-ext-name. */
const keyForm = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/

const singleKeys = ['version', 'mode', 'max_age'] as const
type SingleKey = (typeof singleKeys)[number]

function readValues(
  fields: readonly PolicyField[],
  problems: ProblemSink<PolicyProblem>,
): Omit<StsPolicy, 'problems'> | null {
  const first = new Map<SingleKey, PolicyField>()
  const mx = new Set<string>()
  const extensions: StsExtension[] = []
  for (const field of fields) {
    const single = singleKeys.find((key) => key === field.key)
    if (single !== undefined) {
      if (first.has(single)) problems.add('advice', 'duplicate-key', field.line, field.key)
      else first.set(single, field)
    } else if (field.key === 'mx') readMx(field, mx, problems)
    else readExtension(field, extensions, problems)
  }
  const version = first.get('version')
  if (version === undefined) problems.add('fatal', 'version-missing', 0)
  else if (version.value !== 'STSv1') problems.add('fatal', 'version', version.line, version.value)
  const mode = readMode(first.get('mode'), problems)
  const maxAge = readMaxAge(first.get('max_age'), mode, problems)
  if (mx.size === 0 && mode !== 'none') problems.add('fatal', 'mx-missing', 0)
  if (problems.isFatal || mode === null || maxAge === null) return null
  return { mode, maxAge, mx: [...mx], extensions }
}

function readMode(
  field: PolicyField | undefined,
  problems: ProblemSink<PolicyProblem>,
): StsMode | null {
  const mode = stsModes.find((mode) => mode === field?.value)
  if (mode !== undefined) return mode
  if (field === undefined) problems.add('fatal', 'mode-missing', 0)
  else problems.add('fatal', 'mode', field.line, field.value)
  return null
}

const maxMaxAge = 31_557_600
/** RFC 8461 section 3.2: weeks or more; under a week a policy protects hardly anybody. */
const shortMaxAge = 7 * 86_400

function readMaxAge(
  field: PolicyField | undefined,
  mode: StsMode | null,
  problems: ProblemSink<PolicyProblem>,
): number | null {
  if (field === undefined) {
    problems.add('fatal', 'max-age-missing', 0)
    return null
  }
  if (!/^\d{1,10}$/.test(field.value)) {
    problems.add('fatal', 'max-age', field.line, field.value)
    return null
  }
  const maxAge = Number(field.value)
  if (maxAge > maxMaxAge) problems.add('disputed', 'max-age-too-large', field.line, field.value)
  // Whoever takes a policy back wants it to be forgotten soon (RFC 8461 section 8.3).
  if (maxAge < shortMaxAge && mode !== 'none') {
    problems.add('advice', 'max-age-short', field.line, field.value)
  }
  return maxAge
}

function readMx(field: PolicyField, mx: Set<string>, problems: ProblemSink<PolicyProblem>): void {
  const pattern = readMxPattern(field.value, field.line, problems)
  if (pattern === null) return
  if (mx.has(pattern)) problems.add('advice', 'mx-duplicate', field.line, field.value)
  mx.add(pattern)
}

const maxExtensions = 50

function readExtension(
  { line, key, value }: PolicyField,
  extensions: StsExtension[],
  problems: ProblemSink<PolicyProblem>,
): void {
  const plain = key.toLowerCase().replaceAll(/[^a-z]/g, '')
  const isSimilar = ['version', 'mode', 'maxage', 'mx', 'mxs'].includes(plain)
  problems.add('advice', isSimilar ? 'similar-key' : 'unknown-key', line, key)
  if (value === '') problems.add('disputed', 'empty-value', line, key)
  if (extensions.length < maxExtensions) extensions.push({ line, key, value: value.slice(0, 100) })
}
