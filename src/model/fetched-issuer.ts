import type { Sha256 } from './tls.ts'

/** A place where a missing issuer was looked for (`--fetch-issuers`), and what was found there. */
export interface FetchedIssuerFact {
  /** The certificate that names the place. */
  readonly of: Sha256
  readonly url: string
  /** Its issuer; null where none was found. */
  readonly certificate: Sha256 | null
  /** Why there is none: a code (`timeout`, `http-404`, `wrong-issuer` …). */
  readonly why: string | null
}
