import assert from 'node:assert/strict'
import { createSocket, type Socket as UdpSocket } from 'node:dgram'
import { createServer, type Server, type Socket } from 'node:net'
import { formatMessage, type OutgoingMessage } from '../../protocol/dns/format-message.ts'
import type { OutgoingRecord } from '../../protocol/dns/format-message.ts'
import { formatRdata } from '../../protocol/dns/format-rdata.ts'
import { parseMessage, type Message } from '../../protocol/dns/message.ts'
import { typeNumbers, type RecordOf, type RecordType } from '../../protocol/dns/record.ts'
import { collectMessage } from './ask-tcp.ts'

/** A DNS server for tests that says exactly what the test wants, lies included. */
export interface TestServer {
  readonly port: number
  /** The queries that came, and by which way. */
  readonly seen: readonly Message[]
  readonly transports: readonly ('udp' | 'tcp')[]
}

export interface Handlers {
  readonly udp?: (asked: AskedByUdp) => void
  /** Absent: nobody listens on the TCP port. */
  readonly tcp?: (asked: AskedByTcp) => void | Promise<void>
}

interface AskedByUdp {
  readonly query: Message
  /** The client's port. */
  readonly from: number
  readonly reply: (bytes: Uint8Array) => void
}

interface AskedByTcp {
  readonly query: Message
  /** With its length before it. */
  readonly reply: (bytes: Uint8Array) => void
  /** As it is, as a packet of its own. */
  readonly write: (bytes: Uint8Array) => Promise<void>
  readonly end: () => void
}

/** Ends with the test. */
export async function startTestServer(
  t: { after(end: () => void): void },
  handlers: Handlers,
  host = '127.0.0.1',
): Promise<TestServer> {
  const seen: Message[] = []
  const transports: ('udp' | 'tcp')[] = []
  const note = (bytes: Uint8Array, transport: 'udp' | 'tcp') => {
    const query = parseMessage(bytes)
    assert.ok(query.ok)
    seen.push(query.value)
    transports.push(transport)
    return query.value
  }
  const udp = createSocket(host === '::1' ? 'udp6' : 'udp4')
  udp.on('message', (bytes, { port, address }) => {
    const reply = (answer: Uint8Array) => udp.send(answer, port, address)
    handlers.udp?.({ query: note(bytes, 'udp'), from: port, reply })
  })
  const sockets = new Set<Socket>()
  const tcp = createServer((socket) => {
    sockets.add(socket)
    serve(socket, (bytes, asked) => handlers.tcp?.({ query: note(bytes, 'tcp'), ...asked }))
  })
  t.after(() => {
    udp.close()
    tcp.close()
    for (const socket of sockets) socket.destroy()
  })
  if (handlers.tcp) await bindBoth(udp, tcp, host)
  else await bindUdp(udp, host, 0)
  return { port: udp.address().port, seen, transports }
}

/** A free TCP port whose number is free for UDP too. */
async function bindBoth(udp: UdpSocket, tcp: Server, host: string): Promise<void> {
  for (let tries = 10; ; tries -= 1) {
    const port = await listenTcp(tcp, host)
    try {
      await bindUdp(udp, host, port)
      return
    } catch (error) {
      if (tries === 0) throw error
      await new Promise((resolve) => tcp.close(resolve))
    }
  }
}

function listenTcp(tcp: Server, host: string): Promise<number> {
  return new Promise((resolve) => {
    tcp.listen(0, host, () => {
      const bound = tcp.address()
      resolve(bound && typeof bound !== 'string' ? bound.port : 0)
    })
  })
}

function bindUdp(udp: UdpSocket, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    udp.once('error', reject)
    udp.bind(port, host, () => {
      udp.off('error', reject)
      resolve()
    })
  })
}

function serve(
  socket: Socket,
  handle: (bytes: Uint8Array, asked: Omit<AskedByTcp, 'query'>) => unknown,
): void {
  const add = collectMessage()
  socket.setNoDelay(true)
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    const bytes = typeof chunk === 'string' ? null : add(chunk)
    if (bytes === null) return
    handle(bytes, {
      reply: (answer) => {
        socket.end(Uint8Array.of(answer.length >> 8, answer.length & 0xff, ...answer))
      },
      write: (piece) => new Promise((resolve) => socket.write(piece, () => setImmediate(resolve))),
      end: () => socket.end(),
    })
  })
}

/** The answer to this query, empty but for what is given. */
export function answerTo(
  query: Pick<Message, 'id' | 'questions'>,
  parts: Partial<OutgoingMessage>,
): Uint8Array {
  const bytes = formatMessage({
    response: true,
    opcode: 0,
    authoritative: false,
    truncated: false,
    recursionDesired: true,
    recursionAvailable: true,
    authenticData: false,
    checkingDisabled: false,
    rcode: 0,
    answers: [],
    authorities: [],
    additionals: [],
    edns: null,
    id: query.id,
    questions: query.questions,
    ...parts,
  })
  assert.ok(bytes.ok)
  return bytes.value
}

export function rr<T extends RecordType>(
  name: string,
  type: T,
  value: RecordOf<T>,
): OutgoingRecord {
  const rdata = formatRdata(type, value)
  assert.ok(rdata.ok)
  return { name, type: typeNumbers[type], class: 1, ttl: 60, rdata: rdata.value }
}
