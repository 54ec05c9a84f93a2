import type { DnssecState } from '../model/dns.ts'
import type { HeloName } from '../model/evidence.ts'
import type { World } from '../world/world.ts'
import { heloName } from './helo.ts'

/** What this machine can see of others, and how it looks to them. Most wrong results begin here. */
export interface SelfCheck {
  readonly families: readonly OwnFamily[]
  readonly resolvers: readonly string[]
  /** Of the root zone, through our resolver; null: nobody answered. */
  readonly dnssec: { readonly state: DnssecState; readonly reason: string | null } | null
}

export interface OwnFamily {
  readonly family: 4 | 6
  /** From which we would send; null: there is no route. */
  readonly address: string | null
  readonly helo: HeloName | null
}

/** Looks at our own side. Contacts nobody but the resolver. */
export async function observeSelf(
  world: World,
  { helo }: { readonly helo: string | null },
  signal: AbortSignal,
): Promise<SelfCheck> {
  const [families, dnssec] = await Promise.all([
    Promise.all(
      farAddresses.map(async ({ family, address }): Promise<OwnFamily> => {
        const own = await world.net.source({ address, port: 53 })
        const name = own === null ? null : await heloName(own, helo, world, signal)
        return { family, address: own, helo: name }
      }),
    ),
    rootState(world, signal),
  ])
  return { families, resolvers: world.dns.resolvers, dnssec }
}

/** Root servers, for "is there a route"; nothing is sent to them. */
const farAddresses = [
  { family: 4, address: '198.41.0.4' },
  { family: 6, address: '2001:503:ba3e::2:30' },
] as const

async function rootState(world: World, signal: AbortSignal): Promise<SelfCheck['dnssec']> {
  try {
    const { dnssec, reason } = await world.dns.authenticate('.', 'NS', signal)
    return { state: dnssec, reason }
  } catch {
    return null
  }
}
