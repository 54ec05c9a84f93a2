import type { ProblemSink } from '../sts/text-problem.ts'

/** A place that takes reports (RFC 8460 section 3). */
export interface ReportUri {
  readonly scheme: 'mailto' | 'https'
  /** As it stands in the record. */
  readonly uri: string
  /** The domain of the mailbox, or the host; lower case. */
  readonly host: string
}

export type ReportUriProblem =
  | 'uri-empty'
  /** Neither mailto: nor https:. */
  | 'uri-scheme'
  /** An address or host without `mailto:` or `https:` before it. */
  | 'uri-no-scheme'
  /** `!10m` at its end: DMARC has such sizes, TLSRPT has not. */
  | 'uri-size'
  /** Not a URI of its scheme, or with characters that must be encoded. */
  | 'uri-form'

/**
 * One URI of `rua`. mailto: is an address and perhaps header fields (RFC 6068); https: has a host. A place
 * that no sender could use is null, with a disputed problem; the record may have others.
 */
export function readReportUri(
  text: string,
  at: number,
  problems: ProblemSink<ReportUriProblem>,
): ReportUri | null {
  const bad = (problem: ReportUriProblem) => {
    problems.add('disputed', problem, at, text)
    return null
  }
  if (text === '') return bad('uri-empty')
  if (text.length > maxUri) return bad('uri-form')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase()
  if (scheme === undefined) return bad('uri-no-scheme')
  if (scheme !== 'mailto' && scheme !== 'https') return bad('uri-scheme')
  if (/![0-9]+[kmgt]?$/i.test(text)) return bad('uri-size')
  if (!uriCharacters.test(text)) return bad('uri-form')
  const host = scheme === 'mailto' ? mailboxDomain(text) : urlHost(text)
  return host === null ? bad('uri-form') : { scheme, uri: text, host }
}

const maxUri = 2_000

/** RFC 3986, but for `!`, `,` and `;`, which RFC 8460 wants encoded. */
const uriCharacters = /^(?:[A-Za-z0-9._~:/?#[\]@$&'()*+=-]|%[0-9A-Fa-f]{2})+$/

/** The domain behind the one `@` of `mailto:local@domain?…`. */
function mailboxDomain(uri: string): string | null {
  const [address = ''] = uri.slice('mailto:'.length).split(/[?#]/, 1)
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1).toLowerCase()
  if (at < 1 || address.indexOf('@') !== at || domain.length > 253) return null
  return domainForm.test(domain) ? domain : null
}

const domainForm =
  /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/

function urlHost(uri: string): string | null {
  if (!/^https:\/\/[^/?#]/i.test(uri) || !URL.canParse(uri)) return null
  const { hostname, username, password } = new URL(uri)
  return username === '' && password === '' ? hostname : null
}
