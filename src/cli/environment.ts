import { isAbsolute, join } from 'node:path'
import { systemServers } from '../world/dns/system-servers.ts'
import type { WorldOptions } from '../world/live-world.ts'
import { UsageError } from './usage-error.ts'

/** The system's DNS servers where none are named. */
export function withResolvers(options: WorldOptions): WorldOptions {
  if (options.resolvers.length > 0) return options
  const resolvers = systemServers()
  if (resolvers.length === 0) throw new UsageError('no-resolver')
  return { ...options, resolvers }
}

/** Where fetched revocation lists are kept for later runs (XDG base directories); null without a home. */
export function cacheFolder(env: NodeJS.ProcessEnv): string | null {
  const given = env['XDG_CACHE_HOME']
  // A relative one is to be ignored.
  if (given !== undefined && isAbsolute(given)) return join(given, 'mxseal', 'crl')
  const home = env['HOME']
  return home !== undefined && isAbsolute(home) ? join(home, '.cache', 'mxseal', 'crl') : null
}
