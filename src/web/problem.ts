import type { Lang } from '../model/lang.ts'
import { fillWords, webWords } from './words/words.ts'

/** Every way in which a request can be wrong, with its HTTP status. The codes are stable. */
export const problemStatus = {
  'bad-request': 400,
  'bad-target': 400,
  unauthorized: 401,
  'forbidden-scope': 403,
  'special-purpose-address': 403,
  'opted-out': 403,
  'cross-site': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'request-timeout': 408,
  'not-done': 409,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'key-reused': 422,
  'too-many-requests': 429,
  'target-busy': 429,
  'too-many-streams': 429,
  'queue-full': 429,
  'headers-too-large': 431,
  'internal-error': 500,
  'no-pdf': 501,
  'pdf-failed': 503,
  unavailable: 503,
} as const

export type ProblemCode = keyof typeof problemStatus

/** A request that cannot be served; becomes `application/problem+json` (RFC 9457) or an error page. */
export class Problem extends Error {
  readonly code: ProblemCode
  /** Technical detail in the reader's language, or null. */
  readonly detail: ((lang: Lang) => string) | null
  readonly retryAfterSeconds: number | null

  constructor(
    code: ProblemCode,
    detail: ((lang: Lang) => string) | null = null,
    retryAfterSeconds: number | null = null,
  ) {
    super(code)
    this.code = code
    this.detail = detail
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The body of RFC 9457, section 3; `code` is what programs branch on. */
export interface ProblemDetails {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ProblemCode
  readonly detail?: string
}

export function describeProblem({ code, detail }: Problem, lang: Lang): ProblemDetails {
  return {
    type: 'about:blank',
    title: fillWords(webWords[lang].problems[code], {}),
    status: problemStatus[code],
    code,
    ...(detail === null ? {} : { detail: detail(lang) }),
  }
}
