import type { Duplex } from 'node:stream'
import { connect, type TLSSocket } from 'node:tls'
import type { CompletedHandshake, TlsOptions } from '../world.ts'
import type { Fault } from '../../model/fault.ts'
import type { Problem } from '../../model/parsed.ts'
import { FaultError } from '../fault-error.ts'
import { tooManyCertificates } from '../../protocol/tls/handshake-messages.ts'
import { maxFlightBytes } from '../../protocol/tls/server-flight.ts'
import { completedHandshake } from './completed-handshake.ts'
import { handshakeFault } from './handshake-fault.ts'
import { Tap } from './tap.ts'
import type { TlsContexts } from './tls-contexts.ts'

export interface StartedTls {
  /** Read, write and destroy this from now on; the socket below belongs to it. */
  readonly stream: Duplex
  readonly completed: CompletedHandshake
}

/**
 * Makes a TLS handshake as the client over a connected socket that nobody reads any more. The server's
 * bytes are recorded below the library (protocol/tls/server-flight.ts says why), at most 1 MB.
 *
 * Rejects with a FaultError: `tls` (alert, not-tls, rejected; past 1 MB or 200 certificates `library` is `too-long`), `tcp`
 * (reset, closed, unreachable), `bug` where the library completed and our reader did not; or with the
 * signal's reason. On every rejection the socket is destroyed. An 'error' of the stream after that
 * never goes unhandled; whoever reads it may listen for its own purpose.
 */
export async function startTls(
  socket: Duplex,
  options: TlsOptions & { readonly contexts: TlsContexts },
  signal: AbortSignal,
): Promise<StartedTls> {
  const { serverName, hello } = options
  const tap = new Tap(socket, maxFlightBytes)
  tap.on('error', ignore)
  try {
    signal.throwIfAborted()
    if (socket.destroyed) throw new FaultError({ kind: 'tcp', reason: 'closed' })
    const { stream, secret } = await shakeHands(tap, options, signal)
    const recorded = tap.recorded()
    tap.release()
    const library = {
      version: stream.getProtocol(),
      cipher: stream.getCipher().standardName,
      verify: verifyResult(stream),
    }
    const completed = completedHandshake(recorded, secret, { serverName, hello, library })
    if (completed.ok) {
      const ticket = hello === 'resumable' ? stream.getTLSTicket() : undefined
      return { stream, completed: { ...completed.value, ...(ticket && { ticket }) } }
    }
    stream.destroy()
    throw new FaultError(unreadable(completed.problems[0]))
  } catch (error) {
    tap.destroy()
    tap.release()
    throw error
  }
}

function ignore(): void {}

/** A chain past our bound is the server's doing; whatever else the library read and we did not is a mistake of ours. */
function unreadable(problem: Problem | undefined): Fault {
  if (problem?.problem === tooManyCertificates) {
    return { kind: 'tls', reason: 'rejected', alert: null, library: 'too-long' }
  }
  return { kind: 'bug', message: `handshake not readable: ${problem?.problem} at ${problem?.at}` }
}

interface ShakenHands {
  readonly stream: TLSSocket
  /** TLS 1.3: the server's handshake traffic secret. */
  readonly secret: Uint8Array | null
}

function shakeHands(
  tap: Tap,
  options: TlsOptions & { readonly contexts: TlsContexts },
  signal: AbortSignal,
): Promise<ShakenHands> {
  return new Promise((resolve, reject) => {
    let secret: Uint8Array | null = null
    const stream = connectOver(tap, options)
    const onKeylog = (line: Buffer): void => {
      secret ??= handshakeSecret(line)
    }
    const settle = (): void => {
      stream.off('keylog', onKeylog)
      stream.off('secureConnect', onSecure)
      stream.off('error', onFailure)
      stream.off('close', onFailure)
      tap.off('close', onFailure)
      signal.removeEventListener('abort', onAbort)
    }
    const onSecure = (): void => {
      settle()
      resolve({ stream, secret })
    }
    const fail = (reason: unknown): void => {
      settle()
      stream.destroy()
      reject(reason)
    }
    const onAbort = (): void => fail(signal.reason)
    const onFailure = (error?: NodeJS.ErrnoException | boolean): void => {
      const code = typeof error === 'object' ? (error.code ?? null) : null
      const { isOverLimit, ended } = tap
      fail(
        new FaultError(
          handshakeFault({ recorded: tap.recorded(), secret, isOverLimit, ended, code }),
        ),
      )
    }
    stream.on('error', ignore)
    stream.on('keylog', onKeylog)
    stream.on('secureConnect', onSecure)
    stream.on('error', onFailure)
    stream.on('close', onFailure)
    tap.on('close', onFailure)
    signal.addEventListener('abort', onAbort)
  })
}

function connectOver(
  tap: Tap,
  { serverName, hello, contexts }: TlsOptions & { readonly contexts: TlsContexts },
): TLSSocket {
  try {
    return connect({
      socket: tap,
      secureContext: contexts[hello],
      ...(serverName === null ? {} : { servername: serverName }),
      rejectUnauthorized: false,
      // Names are compared by our own code, against the chain as sent.
      checkServerIdentity: () => undefined,
      requestOCSP: hello === 'full',
      minDHSize: 1,
    })
  } catch (error) {
    throw new FaultError({ kind: 'bug', message: `handshake not started: ${String(error)}` })
  }
}

/** A line of the key log (`LABEL client-random secret`); null for any other label. */
function handshakeSecret(line: Buffer): Uint8Array | null {
  const [label, , secret] = line.toString('latin1').trim().split(' ')
  if (label !== 'SERVER_HANDSHAKE_TRAFFIC_SECRET' || secret === undefined) return null
  return Buffer.from(secret, 'hex')
}

/** `ok`, or the code of OpenSSL's verification error. */
function verifyResult(stream: TLSSocket): string {
  return stream.authorized ? 'ok' : String(stream.authorizationError)
}
