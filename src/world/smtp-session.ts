import type { Fault } from '../model/fault.ts'
import type { Reply, TranscriptEvent, TranscriptLine } from '../model/smtp.ts'
import {
  createReplyReader,
  maxReplyLines,
  replyOf,
  type ReplyLine,
} from '../protocol/smtp/reply-reader.ts'
import { FaultError } from './fault-error.ts'
import { deadlineFrom, within, type Deadline } from './time-bounds.ts'
import type { Clock, CompletedHandshake, Connection, TlsOptions } from './world.ts'

/** The client's side of one SMTP session (RFC 5321): lock-step, bounded, written down. */
export interface SmtpSession {
  /** Waits for one whole reply; its lines stand in the transcript as they come. Rejects with a FaultError. */
  readReply(silence?: 'silence' | 'line'): Promise<Reply>
  /** Sends one command line and waits for its reply. */
  say(command: string): Promise<Reply>
  /** Starts the bounds of a new stage. */
  enterStage(): void
  /** Forgets clear-text bytes that nobody asked for; how many they were. */
  dropPending(): number
  startTls(options: TlsOptions): Promise<CompletedHandshake>
  /** Says QUIT and waits a little for the answer; whatever comes is fine. */
  quit(): Promise<void>
  note(event: TranscriptEvent, args?: Readonly<Record<string, string | number>>): void
}

export interface SessionOptions {
  readonly connection: Connection
  readonly clock: Clock
  readonly timeoutMs: number
  /** The bounds of the endpoint and the target. */
  readonly outer: readonly Deadline[]
  /** `clock.elapsed()` at the endpoint's first connect. */
  readonly startedAt: number
  readonly transcript: TranscriptLine[]
  /** Takes private parts (the local part of a recipient) out of what is written down. */
  readonly redact: (text: string) => string
}

export function createSmtpSession(options: SessionOptions): SmtpSession {
  const { connection, clock, timeoutMs } = options
  const log = createWireLog(options)
  const replies = createReplies(options, log)

  const send = (command: string) => {
    // What came unasked is no answer to what is asked now.
    const bytes = replies.dropPending()
    if (bytes > 0) log.note('injected-bytes-dropped', { bytes })
    log.sent(command)
    connection.write(Buffer.from(`${command}\r\n`))
    return replies.read()
  }

  return {
    readReply: (silence) => replies.read(silence),
    say: send,
    enterStage: () => replies.bound(deadlineFrom(clock, 'stage', timeoutMs)),
    dropPending: replies.dropPending,
    async startTls(tls) {
      const deadlines = [deadlineFrom(clock, 'line', timeoutMs), ...replies.bounds()]
      const completed = await within(clock, deadlines, (signal) =>
        unlessSilent(options, signal, (either) => connection.startTls(tls, either)),
      )
      log.isSecureFromNow()
      return completed
    },
    async quit() {
      replies.bound({ bound: 'stage', seconds: quitMs / 1000, at: clock.elapsed() + quitMs })
      await send('QUIT').catch(() => undefined)
    },
    note: log.note,
  }
}

type WireLog = ReturnType<typeof createWireLog>

/** Reads replies line by line, under the bounds of silence, line, stage, endpoint and target. */
function createReplies(
  { connection, clock, timeoutMs, outer, redact }: SessionOptions,
  log: WireLog,
) {
  const reader = createReplyReader()
  let stage = deadlineFrom(clock, 'stage', timeoutMs)
  const bounds = (): readonly Deadline[] => [stage, ...outer]

  /** The next line, waiting for bytes; `silence` bounds each wait, a line as a whole has twice that. */
  const readLine = async (silence: 'silence' | 'line'): Promise<ReplyLine> => {
    const whole = deadlineFrom(clock, 'line', timeoutMs)
    for (;;) {
      const line = reader.nextLine()
      if (line !== null) {
        if (!line.ok) throw new FaultError(unreadable(line.problems[0]?.problem))
        log.received(line.value.raw)
        return { ...line.value, text: redact(line.value.text) }
      }
      const deadlines = [deadlineFrom(clock, silence, timeoutMs), whole, ...bounds()]
      const bytes = await within(clock, deadlines, (signal) => connection.read(signal))
      if (bytes === null) throw new FaultError({ kind: 'tcp', reason: 'closed' })
      reader.push(bytes)
    }
  }
  return {
    bounds,
    bound: (deadline: Deadline) => void (stage = deadline),
    dropPending: () => reader.dropPending() + connection.dropPending(),
    async read(silence: 'silence' | 'line' = 'silence'): Promise<Reply> {
      const lines: ReplyLine[] = []
      while (lines.length < maxReplyLines) {
        const line = await readLine(silence)
        lines.push(line)
        if (line.isLast) return replyOf(lines)
      }
      throw new FaultError(unreadable('too-long'))
    },
  }
}

/** Ends a wait when nothing at all has come for the time of `silence`, looked at ten times in that time. */
async function unlessSilent<T>(
  { connection, clock, timeoutMs }: SessionOptions,
  signal: AbortSignal,
  wait: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const silent = new AbortController()
  let seen = { bytes: connection.received(), at: clock.elapsed() }
  const watch = setInterval(() => {
    const bytes = connection.received()
    if (bytes !== seen.bytes) seen = { bytes, at: clock.elapsed() }
    if (clock.elapsed() - seen.at < timeoutMs) return
    const seconds = timeoutMs / 1000
    silent.abort(new FaultError({ kind: 'timeout', bound: 'silence', seconds }))
  }, timeoutMs / 10)
  try {
    return await wait(AbortSignal.any([signal, silent.signal]))
  } finally {
    clearInterval(watch)
  }
}

/** How long the answer to QUIT is waited for. */
const quitMs = 5000

/** A transcript is cut here; the session goes on. */
const maxTranscriptLines = 600

function createWireLog({ clock, startedAt, transcript, redact }: SessionOptions) {
  let secure = false
  const atMs = () => Math.round(clock.elapsed() - startedAt)
  const write = (line: TranscriptLine) => {
    if (transcript.length < maxTranscriptLines) transcript.push(line)
  }
  return {
    sent: (text: string) => write({ atMs: atMs(), kind: 'sent', secure, text: redact(text) }),
    received: (text: string) =>
      write({ atMs: atMs(), kind: 'received', secure, text: redact(text) }),
    isSecureFromNow: () => void (secure = true),
    note: (event: TranscriptEvent, args: Readonly<Record<string, string | number>> = {}) =>
      write({ atMs: atMs(), kind: 'event', event, args }),
  }
}

function unreadable(problem: string | undefined): Fault {
  return { kind: 'smtp', reason: problem === 'too-long' ? 'too-long' : 'malformed', reply: null }
}
