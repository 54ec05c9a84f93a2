import type { CertificateSpec } from './certificates.ts'
import type { FaultyTls } from './faulty-tls.ts'

/**
 * What a server does at one point of the dialogue: wait, write, and then go on or not. A string or a
 * list stands for reply lines without their line ends.
 */
export type Cue = string | readonly string[] | Act

export interface Act {
  /** Reply lines as sent, without their line ends. */
  readonly say?: string | readonly string[]
  /** Bytes behind the lines, in latin1, in the same write. */
  readonly raw?: string
  /** Before the first byte. */
  readonly delayMs?: number
  /** Before each further line. */
  readonly lineDelayMs?: number
  /** Between two bytes: the text comes byte by byte. */
  readonly byteDelayMs?: number
  /** Written behind the rest again and again, as fast as the other side reads (or by `byteDelayMs`). */
  readonly endless?: string
  /** How it ends; absent: the dialogue goes on. `reset` breaks the connection off (RST). */
  readonly ends?: 'silence' | 'close' | 'reset'
}

/** One connection's behaviour. What is left out is what a well-behaved server does. */
export interface SmtpScript {
  readonly greeting?: Cue
  /** Keyword lines of the EHLO reply; `STARTTLS` is added where `tls` is given and none stands here. */
  readonly keywords?: readonly string[]
  /** The whole EHLO reply, in place of `keywords`. */
  readonly ehlo?: Cue
  readonly helo?: Cue
  readonly starttls?: Cue
  /** Commands in clear behind STARTTLS are answered inside TLS (CVE-2011-0411). Default: they are dropped. */
  readonly keepsClearText?: boolean
  /** null: no STARTTLS. */
  readonly tls?: TlsScript | null
  /** EHLO inside TLS. */
  readonly secureKeywords?: readonly string[]
  readonly secureEhlo?: Cue
  /** MAIL FROM in clear. */
  readonly mail?: Cue
  readonly secureMail?: Cue
  readonly rcpt?: Cue
  readonly quit?: Cue
}

/** `connections`: what differs on the first, second … connection; the last one stays, or all come round again. */
export interface ServerScript extends SmtpScript {
  readonly connections?: readonly SmtpScript[]
  readonly comeRound?: boolean
}

export type TlsVersionName = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'

/** How the server shakes hands. `certificate: null`: anonymous suites only. */
export interface TlsScript {
  readonly certificate: CertificateSpec | null
  /** A second one, with a key of another type. */
  readonly otherKey?: CertificateSpec
  readonly minVersion?: TlsVersionName
  readonly maxVersion?: TlsVersionName
  /** OpenSSL's cipher string, level 0 added. */
  readonly ciphers?: string
  readonly groups?: string
  readonly dhparam?: string
  readonly requestClientCertificate?: boolean
  /** What the OCSP response that is sent along says of the own certificate. Absent: none is sent. */
  readonly staple?: 'good' | 'revoked'
  /** Another certificate for these server names (SNI). */
  readonly byServerName?: Readonly<Record<string, CertificateSpec>>
  /** In place of a handshake, once the hello came. */
  readonly instead?: Cue
  /** `instead` only where the hello is longer than this many bytes; smaller ones get their handshake. */
  readonly helloLimit?: number
  /** With a certificate of kind rsa. */
  readonly faulty?: FaultyTls
}
