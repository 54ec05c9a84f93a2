import { createHash } from 'node:crypto'
import ipaddr from 'ipaddr.js'
import type { FastifyRequest } from 'fastify'
import type { StoredToken } from '../store/store.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The API token that came with the request, if it is valid. */
    token: StoredToken | null
  }
}

/**
 * Who asks, for limits and repeated requests: the token, else a digest of the address, so that no client
 * address is stored. An IPv6 client is its /64, as whoever has one address there has them all.
 */
export function clientOf({ token, ip }: FastifyRequest): string {
  if (token !== null) return `token ${token.id}`
  return `address ${createHash('sha256').update(networkOf(ip)).digest('hex').slice(0, 32)}`
}

function networkOf(ip: string): string {
  if (!ip.includes(':')) return ip
  if (ip.startsWith('::ffff:')) return ip.slice('::ffff:'.length)
  // A trusted proxy may still pass on what is no address; such clients are one.
  if (!ipaddr.isValid(ip)) return 'unknown'
  return ipaddr.IPv6.parse(ip).toNormalizedString().split(':').slice(0, 4).join(':')
}
