import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http'
import type { FetchFault, HttpFault } from '../../model/fault.ts'
import { faultOf } from '../fault.ts'
import type { Connection } from '../world.ts'
import { ConnectionStream } from './connection-stream.ts'

export interface HttpMessage {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** All headers, in this order; nothing is added but `Connection: close`. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
}

export interface HttpReply {
  readonly status: number
  readonly contentType: string | null
  /** Where a redirect would lead; nobody goes there. */
  readonly location: string | null
  /** Of a status from 200 to 299; empty for all others, which are not read. */
  readonly body: Uint8Array
}

/**
 * One HTTP/1.1 request and its answer (RFC 9110, 9112) over a connection that is closed afterwards. Headers
 * are read up to 16 kB, interim answers (1xx) up to eight, the body up to `maxBytes`; and all bytes together
 * up to twice that and 64 kB, so that one-byte chunks and interim answers have an end. Never rejects: what
 * goes wrong is a fault, an abort the fault of its reason.
 */
export function exchange(
  connection: Connection,
  message: HttpMessage,
  { maxBytes, signal }: { readonly maxBytes: number; readonly signal: AbortSignal },
): Promise<HttpReply | FetchFault> {
  const stream = new ConnectionStream(connection, { maxBytes: 2 * maxBytes + wireBytes, signal })
  return new Promise((resolve) => {
    let isSettled = false
    const onAbort = () => settle(faultOf(signal.reason))
    const settle = (result: HttpReply | FetchFault) => {
      if (isSettled) return
      isSettled = true
      signal.removeEventListener('abort', onAbort)
      stream.destroy()
      resolve(result)
    }
    signal.addEventListener('abort', onAbort, { once: true })
    if (signal.aborted) onAbort()
    const request = openRequest(stream, message)
    if (request === null) {
      settle(httpFault('url', null, 'url-form'))
      return
    }
    let response: IncomingMessage | null = null
    request.on('response', (incoming) => {
      response = incoming
      readReply(incoming, maxBytes, (result) => settle(stream.fault ?? result))
    })
    request.on('error', (error) => {
      // Bytes behind the end of the answer are no part of it.
      if (response?.complete !== true) settle(stream.fault ?? requestFault(error))
    })
    request.on('upgrade', (incoming) => settle(httpFault('malformed', incoming, 'upgrade')))
    request.on(
      'information',
      countingDown(maxInterim, () => settle(tooManyInterim)),
    )
    request.end(message.body ?? undefined)
  })
}

const wireBytes = 64 * 1024
const maxHeaderBytes = 16 * 1024
const maxInterim = 8

const tooManyInterim: HttpFault = {
  kind: 'http',
  reason: 'malformed',
  status: null,
  detail: 'interim-answers',
}

/** null where node:http refuses the message. No agent: neither pool nor proxy. */
function openRequest(
  stream: ConnectionStream,
  { method, path, headers }: HttpMessage,
): ClientRequest | null {
  try {
    const request = httpRequest({
      createConnection: () => stream,
      method,
      path,
      headers: { ...headers },
      setHost: false,
      maxHeaderSize: maxHeaderBytes,
      insecureHTTPParser: false,
    })
    // No limit to their number: one that is left out could be the one that counts.
    request.maxHeadersCount = 0
    return request
  } catch {
    return null
  }
}

/** Calls back once, when it was called more often than `times`. */
function countingDown(times: number, over: () => void): () => void {
  let left = times
  return () => {
    left -= 1
    if (left < 0) over()
  }
}

/** Reads the body as far as it is wanted. An answer that did not come whole is `truncated`. */
function readReply(
  response: IncomingMessage,
  maxBytes: number,
  settle: (result: HttpReply | FetchFault) => void,
): void {
  const status = response.statusCode ?? 0
  const chunks: Uint8Array[] = []
  let size = 0
  const reply = (body: Uint8Array): HttpReply => ({
    status,
    contentType: bounded(response.headers['content-type']),
    location: bounded(response.headers.location),
    body,
  })
  response.on('error', () => settle(httpFault('truncated', response, null)))
  if (status < 200 || status > 299) {
    settle(reply(new Uint8Array(0)))
    return
  }
  const unfit = headerFault(response, maxBytes)
  if (unfit !== null) {
    settle(unfit)
    return
  }
  response.on('data', (chunk: Uint8Array) => {
    size += chunk.length
    if (size > maxBytes) settle(httpFault('too-large', response, null))
    else chunks.push(chunk)
  })
  response.on('end', () =>
    settle(
      response.complete
        ? reply(new Uint8Array(Buffer.concat(chunks)))
        : httpFault('truncated', response, null),
    ),
  )
}

/** What the headers already say against the body. */
function headerFault(response: IncomingMessage, maxBytes: number): HttpFault | null {
  const { headers } = response
  const encodings = [headers['content-encoding'] ?? 'identity', transferCoding(response)]
  const encoding = encodings.find((one) => one.trim().toLowerCase() !== 'identity')
  if (encoding !== undefined) return httpFault('content-encoding', response, encoding)
  const length = headers['content-length']
  return length !== undefined && Number(length) > maxBytes
    ? httpFault('too-large', response, length)
    : null
}

/** What is left of Transfer-Encoding beside `chunked`, which the library undoes. */
function transferCoding(response: IncomingMessage): string {
  const coding = response.headers['transfer-encoding'] ?? 'chunked'
  return coding.trim().toLowerCase() === 'chunked' ? 'identity' : coding
}

function requestFault(error: NodeJS.ErrnoException): FetchFault {
  const code = error.code ?? ''
  if (code === 'HPE_HEADER_OVERFLOW') return httpFault('headers-too-large', null, null)
  if (code.startsWith('HPE_')) return httpFault('malformed', null, code)
  // "socket hang up": the end came before an answer.
  return code === 'ECONNRESET' ? { kind: 'tcp', reason: 'closed' } : faultOf(error)
}

function httpFault(
  reason: HttpFault['reason'],
  response: IncomingMessage | null,
  detail: string | null,
): HttpFault {
  const status = response?.statusCode ?? null
  return { kind: 'http', reason, status, detail: bounded(detail ?? undefined) }
}

function bounded(text: string | undefined): string | null {
  return text === undefined ? null : text.slice(0, 300)
}
