import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { play, readCue, untilOver, type Stage } from './act.ts'
import { readLines, type LineReader } from './line-reader.ts'
import type { Cue, SmtpScript, TlsScript } from './smtp-script.ts'
import { isFaultyHello, playFaultyTls, type FaultyTls } from './faulty-tls.ts'
import { shakeHands, waitForHello, type Credentials } from './server-tls.ts'

/** What one connection saw; the tests of politeness read it. */
export interface SessionLog {
  /** Every line received, in order. */
  readonly lines: { readonly secure: boolean; readonly text: string }[]
  /** The client sent something before the greeting was complete. */
  spokeBeforeGreeting: boolean
  /** Clear-text bytes that came behind STARTTLS without waiting for its reply. */
  pipelinedBytes: number
  /** Size of the client's hello record. */
  helloBytes: number | null
  tlsVersion: string | null
  serverName: string | null
  quit: boolean
  /** Either side has ended the connection. */
  over: boolean
}

export interface SessionSetting {
  /** The name in the greeting. */
  readonly name: string
  readonly script: SmtpScript
  readonly credentials: (script: TlsScript) => Credentials
}

export function emptyLog(): SessionLog {
  return {
    lines: [],
    spokeBeforeGreeting: false,
    pipelinedBytes: 0,
    helloBytes: null,
    tlsVersion: null,
    serverName: null,
    quit: false,
    over: false,
  }
}

interface Session {
  readonly socket: Socket
  readonly setting: SessionSetting
  readonly log: SessionLog
  readonly over: AbortSignal
  secure: boolean
  stream: Duplex
  reader: LineReader
}

/** Plays the script on one connection; ends when the connection does. Never rejects. */
export async function playSession(
  socket: Socket,
  setting: SessionSetting,
  log: SessionLog,
): Promise<void> {
  const end = new AbortController()
  socket.on('error', () => {})
  socket.on('close', () => end.abort())
  for (const event of ['end', 'finish', 'close']) socket.on(event, () => (log.over = true))
  socket.setNoDelay(true)
  const reader = readLines(socket)
  const session = {
    socket,
    setting,
    log,
    over: end.signal,
    secure: false,
    stream: socket,
    reader,
  }
  const goesOn = await say(
    session,
    setting.script.greeting ?? `220 ${setting.name} ESMTP lab`,
    () => {
      log.spokeBeforeGreeting = reader.received() > 0
    },
  )
  if (goesOn) await converse(session)
}

async function converse(session: Session): Promise<void> {
  for (;;) {
    const text = await session.reader.next()
    if (text === null) return
    session.log.lines.push({ secure: session.secure, text })
    const verb = (/^[A-Za-z]*/.exec(text)?.[0] ?? '').toUpperCase()
    if (verb === 'STARTTLS' && offersTls(session)) {
      if (!(await startTls(session))) return
      continue
    }
    if (verb === 'QUIT') session.log.quit = true
    if (!(await say(session, replyTo(verb, session)))) return
    if (verb === 'QUIT') {
      session.stream.end()
      return
    }
  }
}

function replyTo(verb: string, session: Session): Cue {
  const { script, name } = session.setting
  const hello = `250 ${name}`
  switch (verb) {
    case 'EHLO':
      return session.secure
        ? (script.secureEhlo ?? ehloReply(name, script.secureKeywords ?? usualKeywords))
        : (script.ehlo ?? ehloReply(name, clearKeywords(script)))
    case 'HELO':
      return script.helo ?? hello
    case 'STARTTLS':
      return session.secure ? '503 5.5.1 TLS is active' : '502 5.5.1 Not implemented'
    case 'MAIL':
      return (session.secure ? script.secureMail : script.mail) ?? '250 2.1.0 Sender ok'
    case 'RCPT':
      return script.rcpt ?? '250 2.1.5 Recipient ok'
    case 'DATA':
      return '554 5.5.1 No mail is taken here'
    case 'QUIT':
      return script.quit ?? '221 2.0.0 Bye'
    case 'RSET':
    case 'NOOP':
      return '250 2.0.0 Ok'
    default:
      return '500 5.5.2 Unknown command'
  }
}

const usualKeywords = ['PIPELINING', 'SIZE 52428800', 'ENHANCEDSTATUSCODES', '8BITMIME']

function clearKeywords(script: SmtpScript): readonly string[] {
  const offers = script.tls !== undefined && script.tls !== null
  return script.keywords ?? (offers ? [...usualKeywords, 'STARTTLS'] : usualKeywords)
}

export function ehloReply(name: string, keywords: readonly string[]): readonly string[] {
  const lines = [`${name} at your service`, ...keywords]
  return lines.map((line, index) => `250${index === lines.length - 1 ? ' ' : '-'}${line}`)
}

function offersTls({ secure, setting }: Session): boolean {
  const { tls, starttls } = setting.script
  return !secure && ((tls !== undefined && tls !== null) || starttls !== undefined)
}

/** Answers STARTTLS and shakes hands; true: the dialogue goes on, in TLS or in clear. */
async function startTls(session: Session): Promise<boolean> {
  const { script } = session.setting
  const cue = script.starttls ?? '220 2.0.0 Ready to start TLS'
  if (!(await say(session, cue))) return false
  const said = readCue(cue).say ?? ''
  if (!(typeof said === 'string' ? said : (said[0] ?? '')).startsWith('220')) return true
  const tls = script.tls ?? null
  if (tls === null) return true
  const leftOver = session.reader.stop()
  const isHello = leftOver.subarray(0, 1).equals(tlsHandshakeByte)
  if (isHello) session.socket.unshift(leftOver)
  else session.log.pipelinedBytes = leftOver.length
  const hello = await waitForHello(session.socket, session.over)
  session.log.helloBytes = hello.length
  if (tls.faulty !== undefined && isFaultyHello(tls.faulty, hello)) {
    playFault(session, tls, tls.faulty)
    return false
  }
  if (tls.instead !== undefined && hello.length > (tls.helloLimit ?? 0)) {
    session.socket.resume()
    if (!(await say(session, tls.instead))) return false
    await untilOver(stageOf(session))
    return false
  }
  const kept = isHello || script.keepsClearText !== true ? Buffer.alloc(0) : leftOver
  return enterTls(session, tls, kept)
}

function playFault({ socket, setting }: Session, tls: TlsScript, faulty: FaultyTls): void {
  const { own } = setting.credentials(tls)
  const hello = socket.read()
  if (own === null || !(hello instanceof Buffer)) socket.destroy()
  else playFaultyTls(socket, hello, { faulty, own })
}

const tlsHandshakeByte = Buffer.of(22)

/** `kept`: bytes in clear that are read as if they had come inside. */
async function enterTls(session: Session, tls: TlsScript, kept: Buffer): Promise<boolean> {
  const stream = await shakeHands(session.socket, tls, {
    credentials: session.setting.credentials(tls),
    onOver: () => (session.log.over = true),
  })
  if (stream === null) return false
  session.log.tlsVersion = stream.getProtocol()
  session.log.serverName = typeof stream.servername === 'string' ? stream.servername : null
  session.secure = true
  session.stream = stream
  session.reader = readLines(stream)
  if (kept.length > 0) stream.unshift(kept)
  return true
}

function stageOf(session: Session): Stage {
  return {
    stream: session.stream,
    reset: () => session.socket.resetAndDestroy(),
    over: session.over,
  }
}

async function say(session: Session, cue: Cue, afterwards?: () => void): Promise<boolean> {
  const goesOn = await play(stageOf(session), cue)
  afterwards?.()
  return goesOn
}
