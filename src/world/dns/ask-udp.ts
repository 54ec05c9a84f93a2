import { createSocket } from 'node:dgram'
import { isIPv6 } from 'node:net'
import { matchAnswer } from '../../protocol/dns/match-answer.ts'
import type { ResolverAddress } from './resolver-address.ts'
import { settleWithin, type Bound } from './settle-within.ts'

/** What came of one query to one server. `foreign`: only messages that answer something else. */
export type Received =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'silent' | 'unreachable' | 'foreign' }

/** So many wrong guesses of an answer make a guesser, not an accident (RFC 5452 9.2). */
const maxForeign = 32

/**
 * One datagram there, one back. A new socket for each query gives it a port that nobody can foresee; since
 * the socket is connected, the kernel drops what other addresses and ports send (RFC 5452 9.1).
 */
export function askUdp(
  server: ResolverAddress,
  query: Uint8Array,
  bound: Bound,
): Promise<Received> {
  let foreign = 0
  return settleWithin<Received>(
    bound,
    (settle) => {
      const socket = createSocket(isIPv6(server.address) ? 'udp6' : 'udp4')
      socket.on('error', () => settle({ kind: 'unreachable' }))
      socket.on('message', (bytes) => {
        if (matchAnswer(bytes, query)) settle({ kind: 'bytes', bytes })
        else foreign += 1
        if (foreign >= maxForeign) settle({ kind: 'foreign' })
      })
      socket.once('connect', () => socket.send(query))
      socket.connect(server.port, server.address)
      return () => socket.close()
    },
    () => ({ kind: foreign > 0 ? 'foreign' : 'silent' }),
  )
}
