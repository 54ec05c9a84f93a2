import { once } from 'node:events'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import type { Credentials } from './server-tls.ts'
import { emptyLog, playSession, type SessionLog } from './smtp-session.ts'
import type { ServerScript, SmtpScript, TlsScript } from './smtp-script.ts'

/** A mail server that does what its script says, and remembers what was done to it. */
export interface SmtpServer {
  readonly address: string
  readonly port: number
  /** One per connection, in order. */
  readonly sessions: readonly SessionLog[]
  /** The most connections that were open at one time. */
  readonly mostOpen: () => number
  stop(): Promise<void>
}

export interface SmtpServerOptions {
  /** The name that the server calls itself. */
  readonly name: string
  readonly script: ServerScript
  /** Loopback only: `127.0.0.1` or `::1`. */
  readonly address: string
  readonly credentials: (script: TlsScript) => Credentials
}

/** Listens on a free port. Rejects where the address cannot be listened on. */
export async function startSmtpServer(options: SmtpServerOptions): Promise<SmtpServer> {
  const { name, script, credentials } = options
  const sessions: SessionLog[] = []
  const open = new Set<Socket>()
  let mostOpen = 0
  const server = createServer((socket) => {
    const log = emptyLog()
    const setting = { name, credentials, script: scriptOf(script, sessions.push(log) - 1) }
    open.add(socket)
    mostOpen = Math.max(mostOpen, 1)
    afterNextTurn(() => {
      mostOpen = Math.max(mostOpen, sessions.filter(({ over }) => !over).length)
    })
    socket.on('close', () => open.delete(socket))
    void playSession(socket, setting, log)
  })
  const address = await listen(server, options.address)
  return {
    address: options.address,
    port: address.port,
    sessions,
    mostOpen: () => mostOpen,
    async stop() {
      server.close()
      for (const socket of open) socket.destroy()
      await once(server, 'close')
    },
  }
}

export async function listen(server: Server, address: string): Promise<AddressInfo> {
  server.listen({ host: address, port: 0 })
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  return bound
}

/** The end of an earlier connection may reach us together with the next one; its events are over then. */
function afterNextTurn(run: () => void): void {
  setImmediate(() => setImmediate(run))
}

/** What the connection of this number (0 …) meets. */
function scriptOf(script: ServerScript, index: number): SmtpScript {
  const { connections = [], comeRound = false, ...usual } = script
  if (connections.length === 0) return usual
  const last = connections.length - 1
  const special = connections[comeRound ? index % connections.length : Math.min(index, last)]
  return { ...usual, ...special }
}
