import { once } from 'node:events'
import { createConnection } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls'
import type { SmtpServer } from './smtp-server.ts'

/** A plain client for the tests of the lab's own servers, apart from the program's. */
export interface TestClient {
  /** Text received so far and not yet taken by `until`. */
  readonly pending: () => string
  /** Chunks received so far. */
  readonly chunks: () => number
  /** The text up to where the pattern first fits; rejects when the connection ends before. */
  until(pattern: RegExp): Promise<string>
  send(line: string): void
  startTls(options?: ConnectionOptions): Promise<TLSSocket>
  /** How the connection ended: `end` or the code of an error. */
  readonly ended: Promise<string>
  close(): void
}

/** The last line of a reply. */
export const lastLine = /^\d{3} [^\n]*\n/m

const nobody = () => {}

export async function connectTo(server: Pick<SmtpServer, 'address' | 'port'>): Promise<TestClient> {
  const socket = createConnection({ host: server.address, port: server.port, noDelay: true })
  const ended = Promise.withResolvers<string>()
  let stream: Duplex = socket
  let text = ''
  let chunks = 0
  let wake = nobody
  const onData = (chunk: Buffer) => {
    text += chunk.toString('latin1')
    chunks++
    wake()
  }
  socket.on('data', onData)
  socket.on('error', (error: NodeJS.ErrnoException) => ended.resolve(error.code ?? 'error'))
  socket.on('end', () => ended.resolve('end'))
  void ended.promise.then(() => wake())
  await once(socket, 'connect')
  return {
    pending: () => text,
    chunks: () => chunks,
    async until(pattern) {
      for (let over = false; ; ) {
        const match = pattern.exec(text)
        if (match !== null) {
          const taken = text.slice(0, match.index + match[0].length)
          text = text.slice(taken.length)
          return taken
        }
        if (over) throw new Error(`ended after ${JSON.stringify(text)}`)
        const more = new Promise<boolean>((resolve) => {
          wake = () => resolve(false)
        })
        over = await Promise.race([more, ended.promise.then(() => true)])
      }
    },
    send: (line) => void stream.write(`${line}\r\n`),
    async startTls(options = {}) {
      socket.off('data', onData)
      const secure = connect({ socket, rejectUnauthorized: false, ...options })
      secure.on('data', onData)
      await once(secure, 'secureConnect')
      secure.on('error', (error: NodeJS.ErrnoException) => ended.resolve(error.code ?? 'error'))
      secure.on('end', () => ended.resolve('end'))
      stream = secure
      return secure
    },
    ended: ended.promise,
    close: () => socket.destroy(),
  }
}
