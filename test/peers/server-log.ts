import { readFileSync } from 'node:fs'
import { eventually } from './daemon.ts'
import { hostOf, type Peer } from './peer.ts'

/** What a mail server wrote about its clients at one peer. */
export interface Visits {
  readonly connections: number
  /** Sessions that ended with QUIT. */
  readonly quits: number
  /** The name of every EHLO, in clear and inside TLS. */
  readonly names: readonly string[]
  /** Lines about bad manners: early speech, syntax, broken connections. */
  readonly complaints: readonly string[]
  readonly finished: boolean
  readonly lines: readonly string[]
}

/** A place in a log from which visits are counted. */
export class ServerLog {
  readonly #file: string
  #from = 0

  constructor(file: string) {
    this.#file = file
  }

  /** Only what is written from now on counts. */
  begin(): void {
    this.#from = readFileSync(this.#file).length
  }

  /** What was written about this peer's address since, as soon as all its sessions are over (5 s at most). */
  async visits(peer: Peer, address: string): Promise<Visits> {
    let seen = this.#read(peer, address)
    await eventually(() => {
      seen = this.#read(peer, address)
      return seen.finished
    }, 5)
    return seen
  }

  #read(peer: Peer, address: string): Visits {
    const text = readFileSync(this.#file).subarray(this.#from).toString('latin1')
    return readers[peer.software](text.split('\n'), peer, address)
  }
}

type Reader = (lines: readonly string[], peer: Peer, address: string) => Visits

const matching = (lines: readonly string[], pattern: RegExp) =>
  lines.filter((line) => pattern.test(line))
const captured = (lines: readonly string[], pattern: RegExp) =>
  lines.flatMap((line) => pattern.exec(line)?.[1] ?? [])

const readers: Readonly<Record<Peer['software'], Reader>> = {
  postfix: (all, peer, address) => {
    // Which of its addresses was called Postfix does not log: IPv6 and IPv4 differ by the client's.
    const client = address.includes(':') ? `[${address}]` : '[127.0.0.1]'
    const service = `postfix/${peer.id}/smtpd[`
    const lines = all.filter((line) => line.includes(service) && !line.includes('Anonymous TLS'))
    const own = lines.filter((line) => line.includes(client) || line.includes('warning'))
    const connections = matching(own, /: connect from /).length
    const ends = matching(own, /: disconnect from /)
    return {
      connections,
      quits: matching(ends, / quit=1 /).length,
      names: captured(own, / helo=<([^>]*)>/),
      complaints: matching(
        own,
        /lost connection|timeout after|pipelining|SSL_accept|too many|warning|reject|bdat=|data=|rcpt=/,
      ),
      finished: connections > 0 && ends.length === connections,
      lines: own,
    }
  },
  exim: (all, _peer, address) => {
    const own = all.filter(
      (line) => line.includes(`I=[${address}]:25`) || line.includes(`to ${address} `),
    )
    const connections = matching(own, /SMTP connection from .* \(TCP\/IP connection count/).length
    const quits = matching(own, /closed by QUIT/).length
    const others = matching(own, /closed by EOF| lost |dropped|closed after/).length
    return {
      connections,
      quits,
      names: captured(own, / helo (\S+)$/),
      complaints: matching(
        own,
        /syntax error|protocol error|synchronization|TLS error|dropped|lost|closed by EOF|C=\S*(RCPT|DATA)/,
      ),
      finished: connections > 0 && quits + others >= connections,
      lines: own,
    }
  },
  opensmtpd: readOpensmtpd,
  'opensmtpd-6.8': readOpensmtpd,
}

function readOpensmtpd(all: readonly string[], peer: Peer): Visits {
  const own: string[] = []
  const sessions = new Set<string>()
  for (const line of all) {
    const session = /^smtp: (0x[0-9a-f]+): /.exec(line)?.[1]
    if (session !== undefined && line.includes('connected to listener')) {
      if (line.includes(`hostname=${hostOf(peer)},`)) sessions.add(session)
      else sessions.delete(session)
    }
    // Lines of a session without its number follow one of the same session: one check runs at a time.
    if (session === undefined || sessions.has(session)) own.push(line)
  }
  const connections = matching(own, /connected to listener/).length
  const ends = captured(own, /smtp disconnected reason=(\S+)/)
  return {
    connections,
    quits: matching(own, /<<< QUIT/).length,
    names: captured(own, /<<< EHLO (\S+)/),
    complaints: matching(own, /failed-command|bad-input|reason="|reason=(?!quit)|<<< (RCPT|DATA)/),
    finished: connections > 0 && ends.length === connections,
    lines: own,
  }
}
