import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { Socket } from 'node:net'
import {
  createSecureContext,
  createServer,
  TLSSocket,
  type SecureContext,
  type Server,
} from 'node:tls'
import type { TlsScript } from './smtp-script.ts'

/** Key and chain in PEM, the chain in the order it is sent; `byServerName` for SNI. */
export interface Credentials {
  readonly own: KeyAndChain | null
  /** With a key of another type. */
  readonly otherKey?: KeyAndChain
  readonly byServerName: Readonly<Record<string, KeyAndChain>>
  /** An OCSP response. */
  readonly staple?: Uint8Array
}

export interface KeyAndChain {
  readonly keyPem: string
  readonly chainPem: string
}

/** Waits for the client's first TLS record and leaves it in the socket; empty when none came. */
export async function waitForHello(socket: Socket, over: AbortSignal): Promise<Buffer> {
  let bytes = Buffer.alloc(0)
  const complete = () => bytes.length >= 5 && bytes.length >= 5 + bytes.readUInt16BE(3)
  const ended = new AbortController()
  const end = () => ended.abort()
  socket.on('end', end)
  over.addEventListener('abort', end)
  const onData = (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk])
    if (complete()) ended.abort()
  }
  socket.on('data', onData)
  socket.resume()
  if (!over.aborted) await once(ended.signal, 'abort')
  socket.off('data', onData)
  socket.off('end', end)
  socket.pause()
  if (bytes.length > 0 && !socket.destroyed) socket.unshift(bytes)
  return bytes
}

/**
 * The server's side of the handshake over a socket that nobody reads; null when it failed. `onOver` is called
 * as soon as either side ends the stream, in the middle of the handshake too.
 */
export function shakeHands(
  socket: Socket,
  script: TlsScript,
  { credentials, onOver }: { readonly credentials: Credentials; readonly onOver: () => void },
): Promise<TLSSocket | null> {
  const contexts = Object.entries(credentials.byServerName).map(
    ([name, own]) => [name, secureContext(script, own)] as const,
  )
  const byName = new Map(contexts)
  const stream = new TLSSocket(socket, {
    isServer: true,
    ...(credentials.staple === undefined ? {} : { server: staplingServer(credentials.staple) }),
    secureContext: secureContext(script, credentials.own, credentials.otherKey),
    requestCert: script.requestClientCertificate ?? false,
    rejectUnauthorized: false,
    SNICallback: (name, done) => done(null, byName.get(name)),
  })
  for (const event of ['error', 'end', 'finish', 'close']) stream.on(event, onOver)
  return new Promise((resolve) => {
    const fail = () => {
      socket.destroySoon()
      resolve(null)
    }
    stream.on('error', fail)
    stream.on('close', fail)
    socket.on('close', fail)
    stream.on('secure', () => {
      stream.off('close', fail)
      resolve(stream)
    })
  })
}

/** It listens nowhere: a TLSSocket asks the server it belongs to for the response. */
function staplingServer(response: Uint8Array): Server {
  const server = createServer()
  server.on('OCSPRequest', (_certificate, _issuer, done) => done(null, Buffer.from(response)))
  return server
}

/** One set for all connections, so that a ticket of one is good for the next (RFC 5077). */
const ticketKeys = randomBytes(48)

function secureContext(
  script: TlsScript,
  own: KeyAndChain | null,
  otherKey?: KeyAndChain,
): SecureContext {
  const all = [own, otherKey].filter((one) => one !== null && one !== undefined)
  return createSecureContext({
    minVersion: script.minVersion ?? 'TLSv1.2',
    maxVersion: script.maxVersion ?? 'TLSv1.3',
    ciphers: `${script.ciphers ?? 'DEFAULT'}:@SECLEVEL=0`,
    ...(script.groups === undefined ? {} : { ecdhCurve: script.groups }),
    ...(script.dhparam === undefined ? {} : { dhparam: script.dhparam }),
    ticketKeys,
    key: all.map(({ keyPem }) => keyPem),
    cert: all.map(({ chainPem }) => chainPem),
  })
}
