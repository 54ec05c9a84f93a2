import { createSocket } from 'node:dgram'
import { createConnection, isIPv6, type Socket } from 'node:net'
import { hostname } from 'node:os'
import { createByteQueue, type ByteQueue } from './byte-queue.ts'
import { FaultError } from './fault-error.ts'
import { faultOfSocketError } from './fault.ts'
import { inNetworks, specialNetwork } from './guard.ts'
import { startTls } from './tls/start-tls.ts'
import { createTlsContexts, type TlsContexts } from './tls/tls-contexts.ts'
import { createTurnstile } from './turnstile.ts'
import { optedOut } from '../model/opted-out.ts'
import type { Connection, Endpoint, Net } from './world.ts'

export interface NetOptions {
  readonly connectTo: readonly ConnectTo[]
  /**
   * Special-purpose networks (CIDR) that may be contacted, whoever named the address. Where none is given,
   * only special-purpose addresses that the user typed himself are.
   */
  readonly allowNetworks: readonly string[]
  /** Networks (CIDR) that are never contacted: their owners asked for it. Absent: none. */
  readonly denyNetworks?: readonly string[]
  /** Domains (A-labels) whose hosts, and those below them, are not contacted either. Absent: none. */
  readonly denyDomains?: readonly string[]
  /** false: an address that somebody typed is no better than one from the DNS, as strangers do the typing. */
  readonly typedAreAllowed?: boolean
  /** PEM of every root that the TLS library may verify against. */
  readonly roots: readonly string[]
}

/** `--connect-to`: who asks for `from` is led to `to`. */
export interface ConnectTo {
  readonly from: Endpoint
  readonly to: Endpoint
}

export function createNet(options: NetOptions): Net {
  const turnstile = createTurnstile()
  let made: TlsContexts | null = null
  const contexts = () => (made ??= createTlsContexts(options.roots))
  const barredNetwork: Net['barredNetwork'] = (address, origin, names = []) => {
    const { allowNetworks, denyNetworks = [], denyDomains = [], typedAreAllowed = true } = options
    if (inNetworks(address, denyNetworks) || inDomains(names, denyDomains)) return optedOut
    const allowed =
      allowNetworks.length === 0
        ? origin === 'typed' && typedAreAllowed
        : inNetworks(address, allowNetworks)
    return allowed ? null : specialNetwork(address)
  }
  const dialled = (endpoint: Endpoint): Endpoint =>
    options.connectTo.find(({ from }) => sameEndpoint(from, endpoint))?.to ?? endpoint

  return {
    hostname: hostname(),
    barredNetwork,
    source: (endpoint) => sourceAddress(dialled(endpoint)),
    async turn(endpoint, origin, signal) {
      const leave = await turnstile.enter(endpointKey(endpoint), signal)
      const open = new Set<Connection>()
      const closeAll = () => {
        for (const connection of open) connection.close()
        open.clear()
      }
      const connectBeside = async (connectSignal: AbortSignal) => {
        const network = barredNetwork(endpoint.address, origin)
        if (network !== null) throw new FaultError({ kind: 'barred', network })
        const connection = connectionOver(await dial(dialled(endpoint), connectSignal), contexts)
        open.add(connection)
        return connection
      }
      return {
        connect(connectSignal) {
          closeAll()
          return connectBeside(connectSignal)
        },
        connectBeside,
        end() {
          closeAll()
          leave()
        },
      }
    },
  }
}

/** Whether one of the names is one of the domains or below one. */
export function inDomains(names: readonly string[], domains: readonly string[]): boolean {
  return domains.some((domain) =>
    names.some((name) => name === domain || name.endsWith(`.${domain}`)),
  )
}

function sameEndpoint(first: Endpoint, second: Endpoint): boolean {
  return first.address === second.address && first.port === second.port
}

function endpointKey({ address, port }: Endpoint): string {
  return `${address} ${port}`
}

function dial({ address, port }: Endpoint, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason)
      return
    }
    const socket = createConnection({ host: address, port, noDelay: true })
    const onAbort = () => {
      socket.destroy()
      reject(signal.reason)
    }
    signal.addEventListener('abort', onAbort, { once: true })
    socket.once('error', (error) => {
      signal.removeEventListener('abort', onAbort)
      reject(new FaultError(faultOfSocketError(error)))
    })
    socket.once('connect', () => {
      signal.removeEventListener('abort', onAbort)
      socket.removeAllListeners('error')
      socket.on('error', () => undefined)
      resolve(socket)
    })
  })
}

function connectionOver(socket: Socket, contexts: () => TlsContexts): Connection {
  let queue: ByteQueue = createByteQueue(socket)
  let stream: { write(bytes: Uint8Array): unknown; destroy(): unknown } = socket
  return {
    read: (signal) => queue.read(signal),
    write: (bytes) => void stream.write(bytes),
    received: () => socket.bytesRead,
    dropPending: () => queue.dropPending(),
    async startTls(options, signal) {
      queue.release()
      const { stream: secure, completed } = await startTls(
        socket,
        { ...options, contexts: contexts() },
        signal,
      )
      stream = secure
      queue = createByteQueue(secure)
      return completed
    },
    close() {
      stream.destroy()
      socket.destroy()
    },
  }
}

/** Asks the kernel which address it would send from: connecting a UDP socket sends nothing. */
function sourceAddress({ address, port }: Endpoint): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4')
    const finish = (result: string | null) => {
      socket.close()
      resolve(result)
    }
    socket.once('error', () => finish(null))
    socket.connect(port, address, () => finish(socket.address().address))
  })
}
