import { isIPv6 } from 'node:net'
import type { DnsFault } from '../../model/fault.ts'
import type { Dns } from '../world.ts'

/**
 * The addresses of a host in the order in which they are tried: the families in turn, IPv6 first (RFC 8305
 * section 4), each once, at most 16. A fault where there are none.
 */
export async function candidateAddresses(
  host: string,
  dns: Dns,
  signal: AbortSignal,
): Promise<readonly string[] | DnsFault> {
  const [ipv6, ipv4] = await Promise.all([
    dns.query(host, 'AAAA', signal),
    dns.query(host, 'A', signal),
  ])
  const addresses = inTurn([...new Set([...ipv6.records, ...ipv4.records])])
  if (addresses.length > 0) return addresses.slice(0, maxCandidates)
  const answers = [ipv6, ipv4]
  const status = statusOrder.find((one) => answers.some((answer) => answer.status === one))
  const telling = answers.find((answer) => answer.status === status)
  return { kind: 'dns', status: status ?? 'no-data', detail: telling?.detail ?? null }
}

const maxCandidates = 16

/** A failure outweighs "there is none". */
const statusOrder = ['timeout', 'servfail', 'no-data', 'nxdomain'] as const

function inTurn(addresses: readonly string[]): readonly string[] {
  const families = [addresses.filter(isIPv6), addresses.filter((address) => !isIPv6(address))]
  const longest = Math.max(...families.map((family) => family.length))
  return Array.from({ length: longest }, (_, index) =>
    families.flatMap((family) => family[index] ?? []),
  ).flat()
}
