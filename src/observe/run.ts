import { isOwnDoubt, type DnssecDoubt, type DnssecState } from '../model/dns.ts'
import type { HeloName, Vantage } from '../model/evidence.ts'
import type { Target } from '../model/target.ts'
import { deadlineFrom, type Deadline } from '../world/time-bounds.ts'
import type { AddressOrigin, Endpoint, World } from '../world/world.ts'
import { createCertificateStore } from './certificate-store.ts'
import { createChainDesk } from './chain-desk.ts'
import { heloName } from './helo.ts'
import { createAddressLedgers } from './inventory/address-ledger.ts'
import type { ObserveOptions } from './observe-options.ts'

export type Run = ReturnType<typeof createRun>

/** What one observation carries along: bounds, the EHLO names already found, the certificates seen. */
export function createRun(target: Target, options: ObserveOptions, world: World) {
  const deadline: Deadline = deadlineFrom(world.clock, 'target', options.timeoutMs)
  const sources = new Map<string, Promise<HeloName>>()
  const signal: AbortSignal = new AbortController().signal
  let dnssecCapable: boolean | null = null
  const certificates = createCertificateStore(world.trust, options.revocation)
  const origin: AddressOrigin = target.given === null ? 'looked-up' : 'typed'
  return {
    target,
    options,
    world,
    asking: { world, signal },
    deadline,
    signal,
    origin,
    certificates,
    chains: createChainDesk(world, options, certificates),
    ledgerOf: createAddressLedgers(),
    helo(source: string): Promise<HeloName> {
      const known = sources.get(source) ?? heloName(source, options.helo, world, signal)
      sources.set(source, known)
      return known
    },
    /** What the DNSSEC answers of the run say of our own resolver. */
    hearProof(dnssec: DnssecState, doubt: DnssecDoubt): void {
      if (isOwnDoubt(doubt)) dnssecCapable ??= false
      else if (dnssec === 'secure' || dnssec === 'insecure' || dnssec === 'bogus')
        dnssecCapable = true
    },
    async vantage(): Promise<Vantage> {
      const heloNames = await Promise.all(sources.values())
      const used = (family: 4 | 6) => heloNames.some((name) => name.family === family)
      const [ipv4, ipv6] = await Promise.all(probeAddresses.map((probe) => world.net.source(probe)))
      return {
        heloNames: heloNames.toSorted((a, b) => a.family - b.family),
        addresses: [...sources.keys()].toSorted(),
        families: { ipv4: used(4) || ipv4 !== null, ipv6: used(6) || ipv6 !== null },
        resolver: world.dns.resolvers,
        dnssecCapable,
        trustStore: world.trust.name,
        nodeVersion: process.versions.node,
        opensslVersion: process.versions.openssl,
      }
    },
  }
}

/** Root servers' addresses, for "is there a route"; nothing is sent to them. */
const probeAddresses: readonly Endpoint[] = [
  { address: '198.41.0.4', port: 53 },
  { address: '2001:503:ba3e::2:30', port: 53 },
]
