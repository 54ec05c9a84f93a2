import { getServers } from 'node:dns'
import { parseResolverAddress, type ResolverAddress } from './resolver-address.ts'

/** The resolvers that the system is set to ask, in its order. */
export function systemServers(): readonly ResolverAddress[] {
  return getServers().flatMap((text) => {
    const server = parseResolverAddress(text)
    return server.ok ? [server.value] : []
  })
}
