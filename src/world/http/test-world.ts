import { createServer, type Socket } from 'node:net'
import { systemClock } from '../clock.ts'
import { createNet, type ConnectTo } from '../net.ts'
import type { Dns } from '../world.ts'
import type { HttpDoors, HttpOptions } from './http-client.ts'

/** A world of names and ports for the tests of this folder; loopback only, every port given by the kernel. */
export interface TestWorld {
  /** A and AAAA by name. */
  readonly names: Readonly<Record<string, readonly string[]>>
  /** `address:port` of the world to a port of 127.0.0.1. */
  readonly leads?: Readonly<Record<string, number>>
  /** PEM of the roots. */
  readonly roots?: readonly string[]
  readonly allowNetworks?: readonly string[]
}

/** Addresses of this network may be contacted. */
export const testNetwork = '127.77.0.0/16'

export function testDoors(world: TestWorld): HttpDoors & { readonly asked: readonly string[] } {
  const asked: string[] = []
  const connectTo = Object.entries(world.leads ?? {}).map(([from, port]): ConnectTo => {
    const colon = from.lastIndexOf(':')
    return {
      from: { address: from.slice(0, colon), port: Number(from.slice(colon + 1)) },
      to: { address: '127.0.0.1', port },
    }
  })
  const { roots = [], allowNetworks = [testNetwork, 'fd77::/64'] } = world
  const dns: Dns = {
    resolvers: [],
    query(name, type) {
      asked.push(`${type} ${name}`)
      const found = world.names[name]
      const records = (found ?? []).filter((one) => one.includes(':') === (type === 'AAAA'))
      return Promise.resolve({
        status: found === undefined ? 'nxdomain' : records.length === 0 ? 'no-data' : 'found',
        detail: null,
        aliases: [],
        canonicalName: null,
        records: records as never,
      })
    },
    authenticate: () => Promise.reject(new Error('a fetch asks for no signatures')),
  }
  return { clock: systemClock, dns, net: createNet({ connectTo, allowNetworks, roots }), asked }
}

/** Options that take everything; five seconds, 1,000 bytes. */
export function testOptions(changes: Partial<HttpOptions> = {}): HttpOptions {
  return {
    userAgent: 'mxseal/test',
    accept: 'text/plain',
    maxBytes: 1_000,
    timeoutMs: 5_000,
    signal: new AbortController().signal,
    acceptChain: () => null,
    ...changes,
  }
}

/** A TCP server that does what the test says once the head of a request is there. */
export async function runPeer(serve: (socket: Socket, head: string) => void) {
  const open = new Set<Socket>()
  let connections = 0
  let received = 0
  const server = createServer((socket) => {
    connections += 1
    open.add(socket)
    let head = ''
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      received += bytes.length
      const isWhole = head.includes('\r\n\r\n')
      head += bytes.toString('latin1')
      if (!isWhole && head.includes('\r\n\r\n')) serve(socket, head)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  return {
    port: bound.port,
    connections: () => connections,
    received: () => received,
    stop() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}
