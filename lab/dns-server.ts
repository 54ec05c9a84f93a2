import { createSocket, type Socket as UdpSocket } from 'node:dgram'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { parseMessage } from '../src/protocol/dns/message.ts'
import { typeNumbers } from '../src/protocol/dns/record.ts'
import { types } from '../src/protocol/dnssec/types.ts'
import { collectMessage } from '../src/world/dns/ask-tcp.ts'
import { makeReply } from './dns-reply.ts'
import { createZoneBook, type Transport, type ZoneBook, type Zones } from './dns-zones.ts'
import type { SignedZones } from './signed-zones.ts'

export interface DnsServerOptions {
  readonly zones: Zones
  /** The signed ones among them, and their parents. */
  readonly signed?: SignedZones
  /** Hands on no DNSSEC records, as resolvers from before it. */
  readonly strips?: boolean
  /** 127.0.0.1 if absent. */
  readonly address?: string
}

export interface DnsServer {
  /** The same for UDP and TCP. */
  readonly port: number
  /** Every question that came, in order; the list grows. */
  readonly queries: readonly SeenQuery[]
  stop(): Promise<void>
}

export interface SeenQuery {
  readonly name: string
  /** `MX`, or `TYPE65` for types that the lab does not know. */
  readonly type: string
  readonly transport: Transport
}

/** A recursive resolver that knows the zones and nothing else, on a free port of loopback. */
export async function startDnsServer(options: DnsServerOptions): Promise<DnsServer> {
  const { zones, address = '127.0.0.1', signed, strips = false } = options
  const queries: SeenQuery[] = []
  const pending = new Set<NodeJS.Timeout>()
  const plain = createZoneBook(zones)
  const book = signed ? withSigned(plain, signed, strips) : plain

  function respond(bytes: Uint8Array, transport: Transport, send: Send): void {
    const query = parseMessage(bytes)
    if (!query.ok || query.value.response) return
    const [question] = query.value.questions
    if (question) queries.push({ name: question.name, type: typeName(question.type), transport })
    const { delayMs, ...reply } = makeReply(book, query.value, transport)
    const timer = setTimeout(() => {
      pending.delete(timer)
      if (reply.bytes) send(reply.bytes, reply.closes)
    }, delayMs)
    pending.add(timer)
  }

  const { udp, tcp, connections } = await listenOnBoth(address, respond)
  return {
    port: udp.address().port,
    queries,
    async stop() {
      for (const timer of pending) clearTimeout(timer)
      for (const connection of connections) connection.destroy()
      await Promise.all([
        new Promise<void>((resolve) => udp.close(resolve)),
        new Promise((resolve) => tcp.close(resolve)),
      ])
    },
  }
}

/** Faults and delays as in the zones; answers from the signed ones where the name is theirs. */
function withSigned(plain: ZoneBook, signed: SignedZones, strips: boolean): ZoneBook {
  return {
    answer(name, asked) {
      const answer = plain.answer(name, asked)
      const own = signed.answer(name, asked.type, asked.dnssec && !strips)
      if (own === null) return answer
      // DS is the parent's, and so has nothing of the zone's faults.
      const isParents = asked.type === types.ds
      return { ...answer, ...(isParents ? { fault: null, delayMs: 0 } : {}), signed: own }
    },
  }
}

type Send = (bytes: Uint8Array, closes: boolean) => void
type Respond = (bytes: Uint8Array, transport: Transport, send: Send) => void

interface Listening {
  readonly udp: UdpSocket
  readonly tcp: Server
  readonly connections: ReadonlySet<Socket>
}

/** Takes a free UDP port, then the TCP port of the same number; if that one is taken, another. */
async function listenOnBoth(address: string, respond: Respond): Promise<Listening> {
  const connections = new Set<Socket>()
  for (let tries = 20; ; tries -= 1) {
    const udp = await listenUdp(address, respond)
    const tcp = createServer((socket) => {
      connections.add(socket)
      socket.on('close', () => connections.delete(socket))
      serveTcp(socket, respond)
    })
    try {
      await listenTcp(tcp, { host: address, port: udp.address().port })
      return { udp, tcp, connections }
    } catch (error) {
      udp.close()
      if (tries === 0) throw error
    }
  }
}

function listenUdp(address: string, respond: Respond): Promise<UdpSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<UdpSocket>()
  const udp = createSocket(address.includes(':') ? 'udp6' : 'udp4')
  udp.once('error', reject)
  udp.on('message', (bytes, from) => {
    respond(bytes, 'udp', (reply) => udp.send(reply, from.port, from.address))
  })
  udp.bind({ address, port: 0, exclusive: true }, () => {
    // A client that has gone already (ICMP) is no fault of the server.
    udp.removeAllListeners('error').on('error', () => {})
    resolve(udp)
  })
  return promise
}

function listenTcp(tcp: Server, at: { host: string; port: number }): Promise<AddressInfo | null> {
  const { promise, resolve, reject } = Promise.withResolvers<AddressInfo | null>()
  tcp.once('error', reject)
  tcp.listen({ ...at, exclusive: true }, () => {
    const bound = tcp.address()
    resolve(typeof bound === 'string' ? null : bound)
  })
  return promise
}

/** One query per connection is enough for stub resolvers. */
function serveTcp(socket: Socket, respond: Respond): void {
  const add = collectMessage()
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    const bytes = typeof chunk === 'string' ? null : add(chunk)
    if (bytes === null) return
    socket.removeAllListeners('data').resume()
    respond(bytes, 'tcp', (reply, closes) => {
      const framed = Uint8Array.of(reply.length >> 8, reply.length & 0xff, ...reply)
      socket.end(closes ? framed.subarray(0, Math.ceil(framed.length / 2)) : framed)
    })
  })
}

function typeName(type: number): string {
  const known = Object.entries(typeNumbers).find(([, number]) => number === type)
  return known?.[0] ?? `TYPE${type}`
}
