import type { Writable } from 'node:stream'
import { describeProblem, Problem, type ProblemCode } from './problem.ts'

/** Answers what is not even HTTP, comes too slowly or with too many headers, and closes the connection. */
export function answerBroken(error: NodeJS.ErrnoException, socket: Writable): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  // No header was read, so that nothing says which language.
  const details = describeProblem(new Problem(codes[error.code ?? ''] ?? 'bad-request'), 'en')
  const body = JSON.stringify(details)
  socket.end(
    `HTTP/1.1 ${details.status} \r\n` +
      'content-type: application/problem+json\r\nconnection: close\r\n' +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

const codes: Readonly<Record<string, ProblemCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
}
