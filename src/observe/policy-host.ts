import type { FamilyReach, PolicyHostReach } from '../model/evidence.ts'
import type { HttpOutcome } from '../world/http/http-client.ts'
import { openConnection, type FailedAddress } from '../world/http/open-connection.ts'
import type { DnsAnswer } from '../world/world.ts'
import type { Asking } from './right-server.ts'

/**
 * Whether the host of a policy takes connections over IPv4 and IPv6: what the fetch has shown, and for a family
 * that it did not need one connection without a word. Senders have only one of them, some of them IPv6 alone.
 */
export async function reachPolicyHost(
  host: string,
  fetched: Pick<HttpOutcome, 'address' | 'tried'>,
  asking: Asking,
): Promise<PolicyHostReach> {
  const { dns } = asking.world
  const [ipv4, ipv6] = await Promise.all([
    dns.query(host, 'A', asking.signal),
    dns.query(host, 'AAAA', asking.signal),
  ])
  const reach = async ({ status, records }: AddressAnswer): Promise<FamilyReach> => {
    if (status === 'no-data' || status === 'nxdomain') return 'no-address'
    if (status !== 'found') return 'not-tested'
    return shownBy(fetched, records) ?? (await connect(records, asking))
  }
  const [overIpv4, overIpv6] = await Promise.all([reach(ipv4), reach(ipv6)])
  return { ipv4: overIpv4, ipv6: overIpv6 }
}

type AddressAnswer = Pick<DnsAnswer<'A' | 'AAAA'>, 'status' | 'records'>

/** null: the fetch has not come to these addresses. */
function shownBy(
  { address, tried }: Pick<HttpOutcome, 'address' | 'tried'>,
  addresses: readonly string[],
): FamilyReach | null {
  if (address !== null && addresses.includes(address)) return 'reached'
  const failed = tried.filter((one) => addresses.includes(one.address))
  return failed.length === 0 ? null : reachOf(failed)
}

/** What was never dialled says nothing; nor does a network of ours that has no way there. */
function reachOf(failed: readonly FailedAddress[]): FamilyReach {
  const isTheirs = failed.some(
    ({ fault }) =>
      fault.kind === 'timeout' || (fault.kind === 'tcp' && fault.reason !== 'unreachable'),
  )
  return isTheirs ? 'unreached' : 'not-tested'
}

async function connect(addresses: readonly string[], asking: Asking): Promise<FamilyReach> {
  const { world, signal } = asking
  const tried: FailedAddress[] = []
  const until = world.clock.elapsed() + patienceMs
  const candidates = { addresses: addresses.slice(0, maxAddresses), port: 443, until }
  const open = await openConnection(candidates, world, { tried, signal })
  if (open === null) return reachOf(tried)
  open.turn.end()
  return 'reached'
}

const patienceMs = 5_000
const maxAddresses = 2
