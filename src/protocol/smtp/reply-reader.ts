import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'
import type { Reply } from '../../model/smtp.ts'

/*
 * SMTP replies, RFC 5321 section 4.2.
 *
 * A reply is one or more lines, each a three-digit code, then `-` on every line but the last, where a
 * space (or nothing) stands. A reply is never "what one read brought": it may come byte by byte, two
 * replies may come in one packet, and bytes behind the reply may be an attack (RFC 3207, injection
 * before TLS). So the reader is fed bytes as they come and gives replies as they complete; what is
 * left over can be counted and dropped.
 *
 * Tolerated because senders tolerate it: a bare LF as line end, a last line with nothing behind the
 * code, codes that differ between the lines of one reply (the last one counts, as in Postfix).
 * Bounded: a line over 4,096 bytes or a reply over 200 lines is no reply, however long it goes on.
 */

export interface ReplyReader {
  /** Takes bytes as they came. */
  push(bytes: Uint8Array): void
  /** The next line of the reply, once complete, as text; null when more bytes are needed. */
  nextLine(): Parsed<ReplyLine> | null
  /** Bytes taken but not yet given as lines. */
  pendingBytes(): number
  /** Forgets the bytes not yet given and says how many they were. */
  dropPending(): number
}

export interface ReplyLine {
  readonly code: number
  readonly isLast: boolean
  /** Behind the code and its separator. */
  readonly text: string
  /** The whole line without its line end. */
  readonly raw: string
}

export const maxLineBytes = 4096
export const maxReplyLines = 200

/** A reader of reply lines; `notParsed` problems are `too-long` and `malformed`, and final. */
export function createReplyReader(): ReplyReader {
  let buffer: Uint8Array = new Uint8Array(0)
  return {
    push(bytes) {
      buffer = concat(buffer, bytes)
    },
    nextLine() {
      const end = buffer.indexOf(0x0a)
      if (end === -1 || end > maxLineBytes) {
        return buffer.length > maxLineBytes ? notParsed(maxLineBytes, 'too-long') : null
      }
      const line = buffer.subarray(0, end > 0 && buffer[end - 1] === 0x0d ? end - 1 : end)
      const result = parseReplyLine(decodeText(line))
      buffer = buffer.subarray(end + 1)
      return result
    },
    pendingBytes: () => buffer.length,
    dropPending() {
      const dropped = buffer.length
      buffer = new Uint8Array(0)
      return dropped
    },
  }
}

/** `250-PIPELINING`, `250 OK`, `250` (RFC 5321 4.2: codes begin with 2 to 5). */
export function parseReplyLine(raw: string): Parsed<ReplyLine> {
  const match = /^([2-5][0-9]{2})(?:([ -])(.*))?$/s.exec(raw)
  if (match === null) return notParsed(0, 'malformed')
  return parsed({
    code: Number(match[1]),
    isLast: match[2] !== '-',
    text: match[3] ?? '',
    raw,
  })
}

/** Joins the lines of one reply, the last line being the last. */
export function replyOf(lines: readonly ReplyLine[]): Reply {
  const last = lines.at(-1)
  return {
    code: last?.code ?? 0,
    enhanced: lines.map((line) => enhancedCode(line.text)).find((code) => code !== null) ?? null,
    lines: lines.map((line) => line.text),
  }
}

/** The enhanced status code at the head of a reply's text (RFC 2034, RFC 3463). */
function enhancedCode(text: string): string | null {
  return /^([245]\.\d{1,3}\.\d{1,3})(?: |$)/.exec(text)?.[1] ?? null
}

/** UTF-8 where it is (RFC 6531), else each byte as the character of its number: nothing is lost. */
function decodeText(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second
  const joined = new Uint8Array(first.length + second.length)
  joined.set(first)
  joined.set(second, first.length)
  return joined
}
