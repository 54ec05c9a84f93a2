import type { InventoryStep } from '../../model/inventory.ts'
import { offersStarttls, parseEhlo } from '../../protocol/smtp/ehlo.ts'
import { AnswerReader, type ServerAnswer } from '../../protocol/tls/server-answer.ts'
import { FaultError } from '../../world/fault-error.ts'
import { faultOf } from '../../world/fault.ts'
import { createSmtpSession, type SmtpSession } from '../../world/smtp-session.ts'
import { deadlineFrom, within, type Deadline } from '../../world/time-bounds.ts'
import type { Clock, Connection } from '../../world/world.ts'
import type { Ask, Outcome } from './ask.ts'
import { writeHello } from './write-hello.ts'

/** What is needed to make one connection after the other to an endpoint. */
export interface AskContext {
  /** Opens a connection; with a turn of `world.net` the one before is closed by then. */
  readonly connect: (signal: AbortSignal) => Promise<Connection>
  readonly clock: Clock
  /** Resolves before the first EHLO is due. */
  readonly helo: Promise<string>
  /** SNI; null for an address. */
  readonly serverName: string | null
  readonly timeoutMs: number
  readonly outer: readonly Deadline[]
  /** `clock.elapsed()` at the endpoint's first connect. */
  readonly startedAt: number
}

type Step = InventoryStep['outcome']

/**
 * One connection: greeting, EHLO, STARTTLS, the hello, what comes back, and a polite end. The handshake
 * is never completed. What goes wrong is the outcome; rejects only with a mistake of ours.
 */
export async function askServer(
  context: AskContext,
  ask: Ask,
  connection: number,
): Promise<Outcome> {
  let socket: Connection | null = null
  const outcomeOf = (step: Step, answer: ServerAnswer | null): Outcome => ({
    connection,
    ask,
    step,
    answer,
    atMs: Math.round(context.clock.elapsed() - context.startedAt),
  })
  try {
    socket = await connect(context)
    const refusal = await reachStarttls(context, socket)
    if (refusal !== null) return outcomeOf(refusal, null)
    const { step, answer } = await exchange(context, socket, ask)
    return outcomeOf(step, answer)
  } catch (error) {
    return outcomeOf(stepOfError(error), null)
  } finally {
    socket?.close()
  }
}

export function connect(context: AskContext): Promise<Connection> {
  const deadlines = [deadlineFrom(context.clock, 'silence', context.timeoutMs), ...context.outer]
  return within(context.clock, deadlines, (signal) => context.connect(signal))
}

/** null: the server waits for a hello. */
async function reachStarttls(context: AskContext, connection: Connection): Promise<Step | null> {
  const session = await reachEhlo(context, connection)
  if (typeof session === 'string') return session
  const starttls = await session.say('STARTTLS')
  if (starttls.code !== 220) {
    await session.quit()
    return greetingStep(starttls.code) === 'rate-limited' ? 'rate-limited' : 'no-starttls'
  }
  session.dropPending()
  return null
}

/** Greeting and EHLO; the session, where the server offers STARTTLS. */
export async function reachEhlo(
  context: AskContext,
  connection: Connection,
): Promise<SmtpSession | Extract<Step, 'rate-limited' | 'unreachable' | 'no-starttls'>> {
  const session = createSmtpSession({
    ...context,
    connection,
    transcript: [],
    redact: (text) => text,
  })
  const greeting = await session.readReply('line')
  if (greeting.code !== 220) return greetingStep(greeting.code)
  const ehlo = await session.say(`EHLO ${await context.helo}`)
  if (ehlo.code !== 250 && greetingStep(ehlo.code) === 'rate-limited') return 'rate-limited'
  if (ehlo.code !== 250 || !offersStarttls(parseEhlo(ehlo))) {
    await session.quit()
    return 'no-starttls'
  }
  return session
}

/** 4xx, 421 above all: too many connections, try later (RFC 5321 3.8, 4.2.1). A 554 greeting may be the same. */
function greetingStep(code: number): 'rate-limited' | 'unreachable' {
  return code < 500 || code === 554 ? 'rate-limited' : 'unreachable'
}

async function exchange(
  context: AskContext,
  connection: Connection,
  ask: Ask,
): Promise<{ readonly step: Step; readonly answer: ServerAnswer }> {
  const { bytes, context: readAs } = writeHello(ask.hello, context.serverName)
  const reader = new AnswerReader(readAs)
  connection.write(bytes)
  let ended: Step | null = null
  try {
    await readAnswer(context, connection, reader)
    if (!reader.isOver) ended = 'closed'
  } catch (error) {
    ended = stepOfError(error)
  }
  const { answer } = reader
  // What came before the end stands, though the end may be missing.
  const isRead = answer.kind !== 'nothing' && answer.kind !== 'garbage'
  const step = answer.kind === 'alert' ? 'refused' : isRead ? 'answered' : (ended ?? 'garbage')
  if (isRead && answer.kind !== 'alert') connection.write(goodbye)
  return { step, answer }
}

/** Until the first flight is read; rejects with a FaultError where it ends too early. */
export async function readAnswer(
  context: AskContext,
  connection: Connection,
  reader: AnswerReader,
): Promise<void> {
  const { clock, outer } = context
  const silenceMs = Math.min(context.timeoutMs, longestSilenceMs)
  const whole = deadlineFrom(clock, 'line', silenceMs)
  while (!reader.isOver) {
    const deadlines = [deadlineFrom(clock, 'silence', silenceMs), whole, ...outer]
    const bytes = await within(clock, deadlines, (signal) => connection.read(signal))
    if (bytes === null) return
    reader.push(bytes)
  }
}

/** A TLS library answers a hello at once; one that says nothing this long will not. */
const longestSilenceMs = 10_000

/** user_canceled and close_notify (RFC 8446 6.1): we have seen what we wanted. */
export const goodbye = Buffer.from([21, 3, 1, 0, 2, 1, 90, 21, 3, 1, 0, 2, 1, 0])

export function stepOfError(error: unknown): Step {
  const fault = faultOf(error)
  if (fault.kind === 'timeout') return 'silent'
  if (fault.kind === 'tcp') {
    return fault.reason === 'reset' || fault.reason === 'closed' ? fault.reason : 'unreachable'
  }
  if (fault.kind === 'bug') throw error instanceof Error ? error : new FaultError(fault)
  return 'unreachable'
}
