import { connect } from 'node:net'
import { matchAnswer } from '../../protocol/dns/match-answer.ts'
import type { Received } from './ask-udp.ts'
import type { ResolverAddress } from './resolver-address.ts'
import { settleWithin, type Bound } from './settle-within.ts'

/** One connection, one query, one answer (RFC 7766): each message behind its length in two bytes. */
export function askTcp(
  server: ResolverAddress,
  query: Uint8Array,
  bound: Bound,
): Promise<Received> {
  return settleWithin<Received>(
    bound,
    (settle) => {
      const socket = connect({ host: server.address, port: server.port })
      const add = collectMessage()
      socket.on('error', () => settle({ kind: 'unreachable' }))
      socket.on('close', () => settle({ kind: 'unreachable' }))
      socket.on('data', (chunk) => {
        const bytes = typeof chunk === 'string' ? null : add(chunk)
        if (bytes === null) return
        settle(matchAnswer(bytes, query) ? { kind: 'bytes', bytes } : { kind: 'foreign' })
      })
      // Length and message in one write: some servers read no further than the first segment.
      socket.write(Uint8Array.of(query.length >> 8, query.length & 0xff, ...query))
      return () => socket.destroy()
    },
    () => ({ kind: 'silent' }),
  )
}

/** Takes pieces of the stream; returns the first message once it is whole, else null. Each byte is copied once. */
export function collectMessage(): (chunk: Uint8Array) => Uint8Array | null {
  const prefix: number[] = []
  let message: Uint8Array | null = null
  let filled = 0
  return (chunk) => {
    let at = 0
    while (prefix.length < 2 && at < chunk.length) {
      prefix.push(chunk[at] ?? 0)
      at += 1
    }
    const [high, low] = prefix
    if (high === undefined || low === undefined) return null
    message ??= new Uint8Array((high << 8) | low)
    const piece = chunk.subarray(at, at + message.length - filled)
    message.set(piece, filled)
    filled += piece.length
    return filled === message.length ? message : null
  }
}
