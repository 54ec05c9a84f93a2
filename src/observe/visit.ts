import type { Attempt } from '../model/attempt.ts'
import type { Visit, VisitFacts, VisitPurpose } from '../model/evidence.ts'
import type { Fault } from '../model/fault.ts'
import type { Ehlo, Reply, TranscriptLine } from '../model/smtp.ts'
import type { Handshake } from '../model/tls.ts'
import { heloOnly, offersStarttls, parseEhlo } from '../protocol/smtp/ehlo.ts'
import { FaultError } from '../world/fault-error.ts'
import { faultOf } from '../world/fault.ts'
import { createSmtpSession, type SmtpSession } from '../world/smtp-session.ts'
import { deadlineFrom, within, type Deadline } from '../world/time-bounds.ts'
import type { Clock, Turn } from '../world/world.ts'

/** What a visit needs to know to speak as a sender would. */
export interface VisitPlan {
  readonly purpose: VisitPurpose
  /** Counted from 1. */
  readonly number: number
  /** Resolves before the first EHLO is due. */
  readonly helo: Promise<string>
  /** The reverse-path without angle brackets; empty for the null sender. */
  readonly mailFrom: string
  /** A recipient to try, or null. */
  readonly rcpt: string | null
  /** SNI; null for an address. */
  readonly serverName: string | null
  readonly timeoutMs: number
  readonly outer: readonly Deadline[]
  /** `clock.elapsed()` at the endpoint's first connect. */
  readonly startedAt: number
  readonly clock: Clock
  /** Called right behind the handshake: DER of the chain, and the stapled OCSP response in base64. */
  readonly onChain?: (certificates: readonly Uint8Array[], stapled: string | null) => void
  readonly onFact: (fact: keyof VisitFacts, attempt: Attempt<unknown>) => void
}

export interface VisitResult {
  readonly visit: Visit
  /** DER of the chain, in the order sent. */
  readonly certificates: readonly Uint8Array[]
}

/**
 * One connection, from connect to QUIT, stage by stage in the order of RFC 5321 section 3 and RFC 3207.
 * Never speaks before the greeting; no DATA; RCPT only if asked. A stage that fails ends the visit
 * unless a sender could go on: without STARTTLS the dialogue goes on in clear text to MAIL FROM.
 */
export async function makeVisit(plan: VisitPlan, turn: Turn): Promise<VisitResult> {
  const log = createLog(plan)
  log.note('visit-started', { visit: plan.number, purpose: plan.purpose })
  const session = await log.attempt('answer', async () => {
    const deadlines = [deadlineFrom(plan.clock, 'silence', plan.timeoutMs), ...plan.outer]
    const connection = await within(plan.clock, deadlines, (signal) => turn.connect(signal))
    log.note('server-answered')
    return createSmtpSession({
      ...plan,
      connection,
      transcript: log.transcript,
      redact: redactor(plan.rcpt),
    })
  })
  let certificates: readonly Uint8Array[] = []
  if (session !== null) {
    certificates = (await converse(plan, session, log)).certificates
    if (!log.isOver()) await session.quit()
    log.note('session-ended')
  }
  return { visit: log.visit(), certificates }
}

async function converse(plan: VisitPlan, session: SmtpSession, log: VisitLog) {
  const nothing = { certificates: [] }
  const greeting = await log.stage(session, 'greeting', async () =>
    expectReply(await session.readReply('line'), 220),
  )
  if (greeting === null) return nothing
  log.note('greeting-accepted')
  const helo = await plan.helo
  const ehlo = await log.stage(session, 'ehlo', () => sayEhlo(session, helo))
  if (ehlo === null) return nothing
  log.note('ehlo-accepted')
  const completed = plan.purpose === 'clear-text' ? null : await secure(plan, session, ehlo, log)
  if (log.isOver()) return nothing
  if (completed === null) log.note('going-on-in-clear-text')
  else if ((await secureEhlo(plan, session, log)) === null) return completed
  await envelope(plan, session, log)
  return completed ?? nothing
}

/** STARTTLS and the handshake; null where the session goes on in clear text or is over. */
async function secure(plan: VisitPlan, session: SmtpSession, ehlo: Ehlo, log: VisitLog) {
  const starttls = await log.stage(session, 'starttls', async () => {
    if (!offersStarttls(ehlo)) {
      log.note('starttls-not-offered')
      throw new FaultError({ kind: 'smtp', reason: 'absent', reply: null })
    }
    log.note('starttls-offered')
    return expectReply(await session.say('STARTTLS'), 220)
  })
  if (starttls === null) return null
  log.note('starttls-accepted')
  log.noteInjected(session.dropPending())
  const completed = await log.attempt('handshake', async () => {
    session.enterStage()
    const hello = plan.purpose === 'small-hello' ? 'small' : 'full'
    const { handshake, certificates } = await session.startTls({
      serverName: plan.serverName,
      hello,
    })
    return { certificates, ...handshake }
  })
  if (completed === null) {
    log.end()
    return null
  }
  const { version, cipher, group } = completed
  log.note('tls-established', { version, cipher: cipher.openssl, group: group ?? '-' })
  plan.onChain?.(completed.certificates, completed.ocspResponse)
  log.note('chain-received', { certificates: completed.chain.length })
  return completed
}

async function secureEhlo(plan: VisitPlan, session: SmtpSession, log: VisitLog) {
  const ehlo = await log.stage(session, 'secureEhlo', async () => sayEhlo(session, await plan.helo))
  if (ehlo !== null) log.note('secure-ehlo-accepted')
  return ehlo
}

async function envelope(plan: VisitPlan, session: SmtpSession, log: VisitLog): Promise<void> {
  const mail = await log.stage(session, 'mail', async () =>
    expectReply(await session.say(`MAIL FROM:<${plan.mailFrom}>`), 250),
  )
  if (mail === null) return
  log.note('sender-accepted')
  if (plan.rcpt === null) return
  const rcpt = await log.stage(session, 'rcpt', async () => {
    const reply = await session.say(`RCPT TO:<${plan.rcpt}>`)
    return expectReply(reply, reply.code === 251 ? 251 : 250)
  })
  if (rcpt !== null) log.note('recipient-accepted')
}

/** EHLO, and HELO only where the server does not know EHLO (RFC 5321 section 3.2). */
async function sayEhlo(session: SmtpSession, name: string): Promise<Ehlo> {
  const reply = await session.say(`EHLO ${name}`)
  if (![500, 502, 504].includes(reply.code)) return parseEhlo(expectReply(reply, 250))
  session.note('helo-tried', { code: reply.code })
  return heloOnly(expectReply(await session.say(`HELO ${name}`), 250), reply)
}

function expectReply(reply: Reply, code: number): Reply {
  if (reply.code === code) return reply
  const reason = reply.code >= 400 && reply.code < 500 ? 'temporary' : 'refused'
  throw new FaultError({ kind: 'smtp', reason, reply })
}

/** Writes down facts and transcript of one visit; the one clock and the one catch. */
type VisitLog = ReturnType<typeof createLog>

function createLog(plan: VisitPlan) {
  const { clock, startedAt } = plan
  const transcript: TranscriptLine[] = []
  const facts: { -readonly [K in keyof VisitFacts]?: VisitFacts[K] } = {}
  let injectedBytes = 0
  let over = false
  const note: SmtpSession['note'] = (event, args = {}) =>
    transcript.push({ atMs: Math.round(clock.elapsed() - startedAt), kind: 'event', event, args })

  /** Runs one stage and records what came of it with its own duration; null when it failed. */
  const attempt = async <T>(fact: keyof AttemptFacts, run: () => Promise<T>): Promise<T | null> => {
    const from = clock.elapsed()
    const times = () => ({
      ms: Math.round(clock.elapsed() - from),
      endedMs: Math.round(clock.elapsed() - startedAt),
    })
    try {
      const value = await run()
      record(fact, { state: 'known', value: factValue(fact, value), ...times() })
      return value
    } catch (error) {
      const fault = faultOf(error)
      over ||= endsSession(fault)
      noteFault(note, fault)
      record(fact, { state: 'failed', fault, ...times() })
      return null
    }
  }
  const record = (fact: keyof AttemptFacts, outcome: Attempt<unknown>) => {
    Object.assign(facts, { [fact]: outcome })
    plan.onFact(fact, outcome)
  }
  return {
    transcript,
    note,
    attempt,
    stage<T>(session: SmtpSession, fact: keyof AttemptFacts, run: () => Promise<T>) {
      session.enterStage()
      return attempt(fact, run)
    },
    noteInjected(bytes: number) {
      injectedBytes = bytes
      if (bytes > 0) note('injected-bytes-dropped', { bytes })
    },
    end: () => void (over = true),
    isOver: () => over,
    visit: (): Visit => ({
      purpose: plan.purpose,
      facts: { ...skippedFacts, ...facts, injectedBytes },
      transcript,
    }),
  }
}

type AttemptFacts = Omit<VisitFacts, 'injectedBytes'>

const skipped = { state: 'skipped' } as const
const skippedFacts: AttemptFacts = {
  answer: skipped,
  greeting: skipped,
  ehlo: skipped,
  starttls: skipped,
  handshake: skipped,
  secureEhlo: skipped,
  mail: skipped,
  rcpt: skipped,
}

/** A visit that ended before its connection. */
export function neverMade(answer: VisitFacts['answer']): Visit {
  return {
    purpose: 'delivery',
    facts: { ...skippedFacts, answer, injectedBytes: 0 },
    transcript: [],
  }
}

/** `answer` has no value of its own, and a handshake's certificates stand elsewhere in the evidence. */
function factValue(fact: keyof AttemptFacts, value: unknown): unknown {
  if (fact === 'answer') return null
  if (fact !== 'handshake') return value
  const { certificates: _, ...handshake } = value as Handshake & { certificates: unknown }
  return handshake
}

/** After these nothing more can be said on the connection; 421 announces the same (RFC 5321 section 3.8). */
function endsSession(fault: Fault): boolean {
  if (fault.kind === 'smtp')
    return fault.reply === null ? fault.reason !== 'absent' : fault.reply.code === 421
  return true
}

function noteFault(note: SmtpSession['note'], fault: Fault): void {
  if (fault.kind === 'tcp') note('connection-failed', { reason: fault.reason })
  else if (fault.kind === 'timeout')
    note('timed-out', { bound: fault.bound, seconds: fault.seconds })
  else if (fault.kind === 'tls')
    note('handshake-failed', { reason: fault.reason, detail: fault.alert ?? fault.library ?? '-' })
  else if (fault.kind === 'smtp' && fault.reply !== null)
    note('reply-negative', { code: fault.reply.code })
  else if (fault.kind === 'smtp' && fault.reason !== 'absent')
    note('reply-unreadable', { reason: fault.reason })
}

/** The recipient's local part is the user's secret: neither our line nor an echo of it is written down. */
function redactor(rcpt: string | null): (text: string) => string {
  if (rcpt === null) return (text) => text
  const local = rcpt.slice(0, rcpt.lastIndexOf('@'))
  const echoed = new RegExp(`(?<![a-z0-9])${RegExp.escape(local)}(?![a-z0-9])`, 'giu')
  return (text) => text.replaceAll(echoed, '…')
}
