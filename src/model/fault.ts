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
