import type { LookupStatus } from './dns.ts'
import type { Reply } from './smtp.ts'

/**
 * Why we did not learn a fact. A closed union on `kind`: "refused", "temporary", "not answered in
 * time", "not permitted" and "our own mistake" are different answers and stay different.
 */
export type Fault =
  /** The TCP connection did not come about, or broke. `closed`: the peer ended it; `reset`: it broke it off. */
  | { readonly kind: 'tcp'; readonly reason: 'refused' | 'unreachable' | 'reset' | 'closed' }
  /** Our own bound was reached; it says nothing about the other side but "not in this time". */
  | { readonly kind: 'timeout'; readonly bound: TimeBound; readonly seconds: number }
  /**
   * An SMTP answer other than hoped for. `absent`: the keyword is not in the EHLO reply;
   * `refused`: 5xx; `temporary`: 4xx; `malformed`: not a reply by RFC 5321 4.2; `too-long`: past our bound.
   */
  | {
      readonly kind: 'smtp'
      readonly reason: 'absent' | 'refused' | 'temporary' | 'malformed' | 'too-long'
      readonly reply: Reply | null
    }
  /**
   * The handshake failed. `alert`: the server sent one; `not-tls`: its bytes are no TLS records;
   * `rejected`: our TLS library would not go on. `library`: OpenSSL's code (ERR_SSL_…).
   */
  | {
      readonly kind: 'tls'
      readonly reason: 'alert' | 'not-tls' | 'rejected'
      readonly alert: string | null
      readonly library: string | null
    }
  /** A special-purpose address that may not be contacted; `network` is its range in words of the IANA registry. */
  | { readonly kind: 'barred'; readonly network: string }
  /** A mistake of ours, shown as ours. */
  | { readonly kind: 'bug'; readonly message: string }

/** Which of the bounds of `--timeout` was reached (contract: silence, line, stage, endpoint, target). */
export type TimeBound = 'silence' | 'line' | 'stage' | 'endpoint' | 'target'

/** Why a fetch (policy, CRL, OCSP, issuer) brought nothing. */
export type FetchFault = Fault | DnsFault | HttpFault

/** The name led to no address. `detail` as in the answer of the resolver. */
export interface DnsFault {
  readonly kind: 'dns'
  readonly status: Exclude<LookupStatus, 'found'>
  readonly detail: string | null
}

/**
 * An HTTP answer that is none, or cannot be used. `url`: not a place that is gone to; `certificate`: the
 * chain was not acceptable; `status`: another than hoped for; `redirect`: 3xx, never followed;
 * `malformed`: not HTTP/1.1; `headers-too-large`, `too-large`: past our bounds; `truncated`: it ended
 * before its own length; `content-encoding`: compressed though nobody asked for it.
 */
export interface HttpFault {
  readonly kind: 'http'
  readonly reason:
    | 'url'
    | 'certificate'
    | 'status'
    | 'redirect'
    | 'malformed'
    | 'headers-too-large'
    | 'too-large'
    | 'truncated'
    | 'content-encoding'
  readonly status: number | null
  /** A code or the header's value, at most 300 characters. */
  readonly detail: string | null
}
