import type { FetchFault } from '../../model/fault.ts'
import { FaultError } from '../fault-error.ts'
import { faultOf } from '../fault.ts'
import { within } from '../time-bounds.ts'
import type { CompletedHandshake, World } from '../world.ts'
import { candidateAddresses } from './candidate-addresses.ts'
import { exchange, type HttpMessage, type HttpReply } from './exchange.ts'
import { parseHttpUrl, type HttpUrl } from './http-url.ts'
import { openConnection, worstFault, type FailedAddress } from './open-connection.ts'

/** The doors that a fetch goes through: guard, map of connections and turnstile stand behind `net`. */
export type HttpDoors = Pick<World, 'clock' | 'dns' | 'net'>

export interface HttpOptions {
  readonly userAgent: string
  /** The Accept header. */
  readonly accept: string
  /** The most bytes of a body. */
  readonly maxBytes: number
  /** For all of it: lookup, waiting for a turn, connecting, handshake and answer. */
  readonly timeoutMs: number
  readonly signal: AbortSignal
  /**
   * Judges the server of an https: URL: called right after the handshake, before anything is asked for.
   * A fault ends the fetch. The library's own opinion is `handshake.libraryVerify`, and ends nothing.
   */
  readonly acceptChain: (completed: CompletedHandshake) => FetchFault | null
}

export interface HttpPostOptions extends HttpOptions {
  readonly contentType: string
  readonly body: Uint8Array
}

export type HttpOutcome =
  | (HttpReply & FetchTrail & { readonly ok: true; readonly address: string })
  | (FetchTrail & {
      readonly ok: false
      readonly fault: FetchFault
      /** The one that was connected to, if any. */
      readonly address: string | null
    })

/** What a fetch showed on its way, whether it succeeded or not. */
export interface FetchTrail {
  /** The addresses before it that were barred or did not answer. */
  readonly tried: readonly FailedAddress[]
  /** null for http:, and where no handshake was completed. */
  readonly tls: CompletedHandshake | null
  readonly ms: number
}

/**
 * Fetches a URL that a stranger chose (a policy, a CRL, an issuer). Any HTTP answer is an outcome with
 * its status: redirects are never followed. Sends Host, User-Agent, Accept and `Accept-Encoding: identity`;
 * no cookies, no referrer, no credentials. Rejects only when `signal` is aborted for a reason that is no fault.
 */
export function httpGet(url: string, options: HttpOptions, doors: HttpDoors): Promise<HttpOutcome> {
  return request(url, { ...options, method: 'GET', sent: {}, body: null }, doors)
}

/** The same with a body (OCSP, RFC 6960 A.1). */
export function httpPost(
  url: string,
  { contentType, body, ...options }: HttpPostOptions,
  doors: HttpDoors,
): Promise<HttpOutcome> {
  const sent = { 'Content-Type': contentType, 'Content-Length': String(body.length) }
  return request(url, { ...options, method: 'POST', sent, body }, doors)
}

interface Order extends HttpOptions {
  readonly method: HttpMessage['method']
  /** The headers of the body. */
  readonly sent: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
}

/** The trail while it is being made. */
interface Trail {
  readonly tried: FailedAddress[]
  address: string | null
  tls: CompletedHandshake | null
}

async function request(text: string, order: Order, doors: HttpDoors): Promise<HttpOutcome> {
  const { clock } = doors
  const from = clock.elapsed()
  const trail: Trail = { tried: [], address: null, tls: null }
  const { timeoutMs, signal } = order
  const deadline = { bound: 'stage', seconds: timeoutMs / 1000, at: from + timeoutMs } as const
  const fetched = await within(clock, [deadline], async (own) => {
    const bound = { ...order, until: deadline.at, signal: AbortSignal.any([own, signal]) }
    return fetchUrl(text, { order: bound, doors, trail }).catch(faultOf)
  })
  if (!(signal.reason instanceof FaultError)) signal.throwIfAborted()
  const common = { ...trail, ms: Math.round(clock.elapsed() - from) }
  if ('kind' in fetched) return { ok: false, fault: fetched, ...common }
  return { ok: true, ...fetched, ...common, address: trail.address ?? '' }
}

interface Fetch {
  readonly order: Order & { readonly until: number }
  readonly doors: HttpDoors
  readonly trail: Trail
}

async function fetchUrl(text: string, fetch: Fetch): Promise<HttpReply | FetchFault> {
  const { order, doors, trail } = fetch
  const url = parseHttpUrl(text)
  if (!url.ok) {
    const detail = url.problems[0]?.problem ?? null
    return { kind: 'http', reason: 'url', status: null, detail }
  }
  const { host, isAddress, port } = url.value
  const addresses = isAddress ? [host] : await candidateAddresses(host, doors.dns, order.signal)
  if ('kind' in addresses) return addresses
  const candidates = { addresses, port, until: order.until }
  const { tried } = trail
  const open = await openConnection(candidates, doors, { tried, signal: order.signal })
  if (open === null) return worstFault(tried)
  trail.address = open.address
  try {
    const { connection } = open
    if (url.value.isSecure) {
      if (connection.dropPending() > 0) return notTls
      const serverName = isAddress ? null : host
      trail.tls = await connection.startTls({ serverName, hello: 'full' }, order.signal)
      const fault = order.acceptChain(trail.tls)
      if (fault !== null) return fault
    }
    return await exchange(connection, messageOf(url.value, order), order)
  } finally {
    open.turn.end()
  }
}

/** The client speaks first in TLS: a greeting is another protocol. */
const notTls: FetchFault = { kind: 'tls', reason: 'not-tls', alert: null, library: null }

function messageOf(url: HttpUrl, { method, userAgent, accept, sent, body }: Order): HttpMessage {
  const headers = {
    Host: url.authority,
    'User-Agent': userAgent,
    Accept: accept,
    'Accept-Encoding': 'identity',
    ...sent,
    Connection: 'close',
  }
  return { method, path: url.path, headers, body }
}
