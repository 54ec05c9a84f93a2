/** An SMTP reply (RFC 5321 4.2), all its lines. Text is hostile: bounded, and escaped where it is shown. */
export interface Reply {
  /** 200 to 559. */
  readonly code: number
  /** Enhanced status code (RFC 3463) of the first line that has one, as `2.0.0`; else null. */
  readonly enhanced: string | null
  /** The text of each line behind the code and its separator. */
  readonly lines: readonly string[]
}

/** What EHLO (or HELO) brought (RFC 5321 4.1.1.1). */
export interface Ehlo {
  readonly verb: 'EHLO' | 'HELO'
  readonly reply: Reply
  /** The refusal of EHLO that made us say HELO; null after EHLO. */
  readonly refusal: Reply | null
  /** The keyword lines behind the first, keyword in upper case. Empty after HELO. */
  readonly keywords: readonly EhloKeyword[]
}

export interface EhloKeyword {
  readonly keyword: string
  readonly params: readonly string[]
}

/** What was said on the wire, or what happened between two lines. Stamps in ms since the endpoint's first connect. */
export type TranscriptLine =
  | {
      readonly atMs: number
      readonly kind: 'sent' | 'received'
      /** Inside TLS (`~~>`, `<~~`) or in clear (`-->`, `<--`). */
      readonly secure: boolean
      readonly text: string
    }
  | {
      readonly atMs: number
      readonly kind: 'event'
      /** A code of the catalogue; its sentence is made when it is shown. */
      readonly event: TranscriptEvent
      readonly args: Readonly<Record<string, string | number>>
    }

export const transcriptEvents = [
  /** args: visit (1…), purpose (delivery, confirmation, small-hello, clear-text) */
  'visit-started',
  'server-answered',
  'greeting-accepted',
  'ehlo-accepted',
  /** args: code */
  'helo-tried',
  'starttls-offered',
  'starttls-not-offered',
  'starttls-accepted',
  /** args: version, cipher, group */
  'tls-established',
  /** args: certificates (count) */
  'chain-received',
  'secure-ehlo-accepted',
  'sender-accepted',
  'recipient-accepted',
  /** args: code; a reply other than hoped for */
  'reply-negative',
  /** args: bytes; clear-text bytes behind the 220 to STARTTLS */
  'injected-bytes-dropped',
  /** args: reason; the connection broke or never came about (refused, unreachable, reset, closed) */
  'connection-failed',
  /** args: bound, seconds */
  'timed-out',
  /** args: reason, detail */
  'handshake-failed',
  /** args: reason (malformed, too-long) */
  'reply-unreadable',
  'going-on-in-clear-text',
  'session-ended',
] as const

export type TranscriptEvent = (typeof transcriptEvents)[number]
