import type { Sha256 } from './tls.ts'

/** What was found out about one certificate: is it revoked? Judged at the moment of looking. */
export interface RevocationFact {
  readonly certificate: Sha256
  /** The certificate whose key signed it. */
  readonly issuer: Sha256
  /** Every source that was asked, in that order; the last one decides. Empty: it names no source. */
  readonly checks: readonly RevocationCheck[]
}

export interface RevocationCheck {
  /** `stapled`: an OCSP response that the server sent; `file`: a CRL given by the user. */
  readonly source: 'stapled' | 'crl' | 'ocsp' | 'file'
  /** null for what was not fetched. */
  readonly url: string | null
  /** ISO 8601: when it was fetched, earlier than this run where it was kept from before. */
  readonly fetchedAt: string
  readonly result: RevocationResult
}

export type RevocationResult =
  | { readonly status: 'good'; readonly thisUpdate: string; readonly nextUpdate: string | null }
  | {
      readonly status: 'revoked'
      readonly at: string
      readonly reason: string | null
      readonly thisUpdate: string
      readonly nextUpdate: string | null
    }
  /** `why`: a code of what is wrong with the answer (`expired`, `wrong-signature` …) or with the way to it (`timeout`, `http-404`). */
  | { readonly status: 'unknown'; readonly why: string }
