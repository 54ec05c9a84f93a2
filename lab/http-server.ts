import { once } from 'node:events'
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { createServer, type Socket } from 'node:net'
import { createSecureContext, TLSSocket, type SecureContext } from 'node:tls'
import type { KeyAndChain } from './server-tls.ts'
import { listen } from './smtp-server.ts'

/** What a web server does with a request. */
export type HttpAct =
  | {
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string | Uint8Array
    }
  | { readonly redirect: string }
  /** Never comes to an end. `interim`: answers of status 103, one after the other. */
  | { readonly endless: 'body' | 'headers' | 'interim' }
  /** These bytes, as they are; then the connection is closed, broken off or left open. */
  | { readonly raw: string | Uint8Array; readonly end: 'close' | 'reset' | 'wait' }
  /** These bytes, one by one. */
  | { readonly drip: string; readonly everyMs: number }
  | 'silence'
  | 'reset'
  | 'close'

/** One act, or one for each request as it comes (counted from 0). */
export type HttpRoute = HttpAct | ((request: HttpRequestLog, index: number) => HttpAct)

export interface HttpHostScript {
  /** null: there is no certificate for the name; handshakes that ask for it fail. */
  readonly tls: KeyAndChain | null
  /** By path, with the query; all others are 404. */
  readonly routes: Readonly<Record<string, HttpRoute>>
}

type Version = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'

export interface HttpServerOptions {
  /**
   * By name, or by address for requests to an address. Chosen by SNI, in clear text by the Host header; a
   * handshake for another name shows the certificate of the first host.
   */
  readonly hosts: Readonly<Record<string, HttpHostScript>>
  /** Loopback only; `127.0.0.1` if absent. */
  readonly address?: string
  /** For all hosts: OpenSSL settles the version before the name. TLS 1.2 and 1.3 if absent. */
  readonly minVersion?: Version
  readonly maxVersion?: Version
}

/** A request as it was received. */
export interface HttpRequestLog {
  readonly isSecure: boolean
  /** The server name of the handshake; null in clear text or without one. */
  readonly serverName: string | null
  readonly method: string
  readonly path: string
  /** Names in lower case with their values, in the order received. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Uint8Array
}

/** A web server that does what its script says, and remembers what was asked of it. */
export interface HttpServer {
  readonly address: string
  /** Where http: is spoken. */
  readonly httpPort: number
  /** Where https: is spoken. */
  readonly httpsPort: number
  readonly requests: readonly HttpRequestLog[]
  /** TCP connections so far, and the most at one time. */
  readonly connections: () => { readonly all: number; readonly mostOpen: number }
  stop(): Promise<void>
}

/** Listens on two free ports. Rejects where the address cannot be listened on. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { hosts, address = '127.0.0.1' } = options
  const requests: HttpRequestLog[] = []
  const wires = new WeakMap<Socket, Wire>()
  const http = createHttpServer({ insecureHTTPParser: false }, (request, response) => {
    const wire = wires.get(request.socket)
    // A request that breaks off has no answer.
    if (wire !== undefined) answer({ request, response, wire }, hosts, requests).catch(() => {})
  })
  http.on('clientError', (_error, socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  const tcp = watchConnections()
  const speak = (stream: Socket, wire: Wire) => {
    wires.set(stream, wire)
    http.emit('connection', stream)
  }
  const plain = createServer((socket) => {
    tcp.watch(socket)
    speak(socket, { socket, serverName: null, isSecure: false })
  })
  const contexts = secureContexts(options)
  const secure = createServer((socket) => {
    tcp.watch(socket)
    const stream = startTls(socket, contexts)
    stream.on('secure', () =>
      speak(stream, { socket, serverName: sentName(stream), isSecure: true }),
    )
  })
  const [httpAddress, httpsAddress] = [await listen(plain, address), await listen(secure, address)]
  return {
    address,
    httpPort: httpAddress.port,
    httpsPort: httpsAddress.port,
    requests,
    connections: tcp.count,
    async stop() {
      const closed = [once(plain, 'close'), once(secure, 'close')]
      plain.close()
      secure.close()
      tcp.destroyAll()
      await Promise.all(closed)
    },
  }
}

/** What lies below a request. */
interface Wire {
  readonly socket: Socket
  readonly serverName: string | null
  readonly isSecure: boolean
}

function watchConnections() {
  const open = new Set<Socket>()
  let all = 0
  let mostOpen = 0
  return {
    watch(socket: Socket) {
      all += 1
      open.add(socket)
      mostOpen = Math.max(mostOpen, open.size)
      socket.setNoDelay(true)
      socket.on('error', () => undefined)
      socket.on('close', () => open.delete(socket))
    },
    count: () => ({ all, mostOpen }),
    destroyAll() {
      for (const socket of open) socket.destroy()
    },
  }
}

/** null for a host without a certificate. */
type Contexts = ReadonlyMap<string, SecureContext | null>

function secureContexts(options: HttpServerOptions): Contexts {
  const { hosts, minVersion = 'TLSv1.2', maxVersion = 'TLSv1.3' } = options
  const common = { minVersion, maxVersion, ciphers: 'DEFAULT:@SECLEVEL=0' }
  const made = Object.entries(hosts).map(([name, { tls }]) => {
    if (tls === null) return [name, null] as const
    const own = { key: tls.keyPem, cert: tls.chainPem }
    return [name, createSecureContext({ ...common, ...own })] as const
  })
  return new Map(made)
}

/** Fatal, unrecognized_name (RFC 6066 section 3). */
const nameAlert = Uint8Array.of(0x15, 3, 3, 0, 2, 2, 112)

function startTls(socket: Socket, contexts: Contexts): TLSSocket {
  const first = [...contexts.values()].find((context) => context !== null)
  const stream = new TLSSocket(socket, {
    isServer: true,
    ...(first === undefined ? {} : { secureContext: first }),
    SNICallback: (name, done) => {
      const context = contexts.get(name)
      if (context === null) socket.end(nameAlert)
      else done(null, context)
    },
  })
  // Soon: an alert may still have to be sent.
  stream.on('error', () => socket.destroySoon())
  return stream
}

/** `servername` is false where none was sent. */
function sentName(stream: TLSSocket): string | null {
  const name: unknown = 'servername' in stream ? stream.servername : null
  return typeof name === 'string' ? name : null
}

interface Call {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly wire: Wire
}

async function answer(
  call: Call,
  hosts: HttpServerOptions['hosts'],
  requests: HttpRequestLog[],
): Promise<void> {
  const { request, wire } = call
  const log = await logOf(call)
  const index = requests.filter(({ path }) => path === log.path).length
  requests.push(log)
  const name = wire.serverName ?? hostOf(request)
  const route = hosts[name]?.routes[log.path] ?? { status: hosts[name] === undefined ? 421 : 404 }
  act(typeof route === 'function' ? route(log, index) : route, call)
}

async function logOf({ request, wire }: Call): Promise<HttpRequestLog> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk as Uint8Array)
  const names = request.rawHeaders.filter((_, index) => index % 2 === 0)
  return {
    isSecure: wire.isSecure,
    serverName: wire.serverName,
    method: request.method ?? '',
    path: request.url ?? '',
    headers: names.map((name, index) => [
      name.toLowerCase(),
      request.rawHeaders[2 * index + 1] ?? '',
    ]),
    body: Buffer.concat(chunks),
  }
}

/** The Host header without port and brackets. */
function hostOf({ headers }: IncomingMessage): string {
  return (headers.host ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')
}

function act(what: HttpAct, { request, response, wire }: Call): void {
  const stream = request.socket
  if (what === 'silence') return
  if (what === 'reset') wire.socket.resetAndDestroy()
  else if (what === 'close') stream.end()
  else if ('redirect' in what) response.writeHead(301, { Location: what.redirect }).end()
  else if ('raw' in what) {
    stream.write(what.raw, () => {
      if (what.end === 'reset') wire.socket.resetAndDestroy()
      else if (what.end === 'close') stream.end()
    })
  } else if ('drip' in what) dripInto(stream, what.drip, what.everyMs)
  else if ('endless' in what) {
    stream.write(endlessStarts[what.endless])
    pourInto(stream, endlessParts[what.endless])
  } else {
    const { status, headers = { 'Content-Type': 'text/plain' }, body = '' } = what
    response.writeHead(status, headers).end(body)
  }
}

const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n'
const endlessStarts = { body: `${head}\r\n`, headers: head, interim: '' } as const
const endlessParts = {
  body: 'x'.repeat(8192),
  headers: `X-Fill: ${'x'.repeat(1000)}\r\n`,
  interim: 'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n',
} as const

/** As fast as the peer takes it, until it goes. */
function pourInto(stream: Socket, part: string): void {
  while (!stream.destroyed && stream.write(part)) continue
  if (!stream.destroyed) stream.once('drain', () => pourInto(stream, part))
}

function dripInto(stream: Socket, text: string, everyMs: number): void {
  if (text === '' || stream.destroyed) return
  stream.write(text.slice(0, 1))
  setTimeout(() => dripInto(stream, text.slice(1), everyMs), everyMs).unref()
}
