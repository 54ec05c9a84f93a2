import { connect, type Socket } from 'node:net'
import type { InventoryEvidence, Offered } from '../../model/inventory.ts'
import { systemClock } from '../../world/clock.ts'
import { createNet } from '../../world/net.ts'
import { deadlineFrom } from '../../world/time-bounds.ts'
import { runTcpServer, type Running } from '../../world/tls/test-peers.ts'
import type { AskContext } from './ask-server.ts'
import { observeInventory, type InventoryOptions } from './observe-inventory.ts'

/** An SMTP server in front of a TLS server without one; it counts what it is asked for. */
export interface Front extends Running {
  readonly connections: () => number
}

/** Greets, answers EHLO with the keywords, and hands the stream to the TLS server at `port` after STARTTLS. */
export async function runFront(
  port: number,
  { keywords = ['STARTTLS'] }: { readonly keywords?: readonly string[] } = {},
): Promise<Front> {
  let connections = 0
  const ehlo = ['mx.example.com', ...keywords]
  const lines = ehlo.map((line, at) => `250${at === ehlo.length - 1 ? ' ' : '-'}${line}\r\n`)
  const front = await runTcpServer((socket) => {
    connections += 1
    converse(socket, port, lines.join(''))
  })
  return { ...front, connections: () => connections }
}

function converse(socket: Socket, port: number, ehlo: string): void {
  socket.setNoDelay(true)
  socket.write('220 mx.example.com ESMTP\r\n')
  const onData = (bytes: Buffer) => {
    const line = bytes.toString('latin1')
    if (line.startsWith('EHLO')) socket.write(ehlo)
    if (line.startsWith('QUIT')) socket.end('221 Bye\r\n')
    if (!line.startsWith('STARTTLS')) return
    socket.off('data', onData)
    const server = connect({ port, host: '127.0.0.1', noDelay: true })
    server.on('error', () => socket.destroy())
    socket.on('close', () => server.destroy())
    server.once('connect', () => {
      socket.write('220 Go ahead\r\n')
      socket.pipe(server)
      server.pipe(socket)
    })
  }
  socket.on('data', onData)
}

/** Takes the inventory of the server at a port of loopback, by the real net. */
export async function inventoryOf(
  port: number,
  options: Partial<InventoryOptions> = {},
  context: Partial<AskContext> = {},
): Promise<InventoryEvidence> {
  const net = createNet({ connectTo: [], allowNetworks: [], roots: [] })
  const endpoint = { address: '127.0.0.1', port }
  const turn = await net.turn(endpoint, 'typed', new AbortController().signal)
  const clock = systemClock
  try {
    return await observeInventory(
      {
        connect: (signal) => turn.connect(signal),
        clock,
        helo: Promise.resolve('client.example.org'),
        serverName: 'mx.example.com',
        timeoutMs: 5000,
        outer: [deadlineFrom(clock, 'target', 5000)],
        startedAt: clock.elapsed(),
        ...context,
      },
      { depth: 'full', budget: 12, known: [], backOffMs: [1, 2, 3], ...options },
    )
  } finally {
    turn.end()
  }
}

/** The versions with their states, oldest first: `SSLv2 no, TLSv1.2 yes …`. */
export function protocolsOf({ protocols }: InventoryEvidence): Record<string, Offered> {
  return Object.fromEntries(protocols.map(({ version, offered }) => [version, offered]))
}

export function classesOf({ weakClasses }: InventoryEvidence): Record<string, Offered> {
  return Object.fromEntries(weakClasses.map(({ id, offered }) => [id, offered]))
}

/** The names of the groups in this state. */
export function groupsOf({ groups }: InventoryEvidence, state: Offered): readonly string[] {
  return groups.filter(({ offered }) => offered === state).map(({ name }) => name)
}
