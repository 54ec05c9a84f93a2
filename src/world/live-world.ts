import type { TrustAnchor } from '../protocol/dnssec/trust-anchors.ts'
import { createByteStore } from './byte-store.ts'
import { systemClock } from './clock.ts'
import { createDns } from './dns/dns-client.ts'
import type { NamedStore } from './named-stores.ts'
import { createNet, type ConnectTo } from './net.ts'
import { createTrustStore } from './trust.ts'
import type { Endpoint, World } from './world.ts'

export interface WorldOptions {
  /** DNS servers to ask, in this order. */
  readonly resolvers: readonly Endpoint[]
  /** Where DNSSEC validation begins: the root's own, or those of `--trust-anchor`. */
  readonly trustAnchors: readonly TrustAnchor[]
  /** PEM of roots trusted besides the bundled ones. */
  readonly addedRoots: readonly string[]
  /** Stores to compare with. Absent: none. */
  readonly trustStores?: readonly NamedStore[]
  readonly connectTo: readonly ConnectTo[]
  readonly allowNetworks: readonly string[]
  /** Networks (CIDR) that are never contacted, whatever else allows them; absent: none. */
  readonly denyNetworks?: readonly string[]
  /** Domains (A-labels) whose hosts are never contacted; absent: none. */
  readonly denyDomains?: readonly string[]
  /** Whether special-purpose addresses may be contacted where the user typed them himself; absent: yes. */
  readonly typedAreAllowed?: boolean
  readonly timeoutMs: number
  /** Where fetched CRLs are kept for later runs; absent or null: in memory only. */
  readonly cacheFolder?: string | null
}

/** The real outside: sockets, resolver, TLS library, time. */
export function liveWorld(options: WorldOptions): World {
  return shareWorld(options)()
}

/**
 * Worlds for a process that runs for long: all share sockets (so that no address ever sees two connections
 * at once), roots and fetched lists; each has DNS answers of its own, as fresh as its check.
 */
export function shareWorld(options: WorldOptions): () => World {
  const trust = createTrustStore(options.addedRoots, true, options.trustStores)
  const net = createNet({
    connectTo: options.connectTo,
    allowNetworks: options.allowNetworks,
    denyNetworks: options.denyNetworks ?? [],
    denyDomains: options.denyDomains ?? [],
    typedAreAllowed: options.typedAreAllowed ?? true,
    roots: trust.pems,
  })
  const store = createByteStore(options.cacheFolder ?? null)
  return () => ({
    clock: systemClock,
    dns: createDns({
      servers: options.resolvers,
      anchors: options.trustAnchors,
      timeoutMs: Math.min(options.timeoutMs, maxDnsMs),
    }),
    net,
    trust,
    store,
  })
}

/** A resolver that needs longer has failed, however patient we are with mail servers. */
const maxDnsMs = 15_000
