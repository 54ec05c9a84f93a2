import { isIPv6 } from 'node:net'
import type { HeloName } from '../model/evidence.ts'
import { reverseName } from '../protocol/dns/reverse-name.ts'
import type { World } from '../world/world.ts'

/**
 * The name to greet with from this source address (RFC 5321 section 4.1.1.1): the one asked for, else
 * the PTR name if it leads back to the address, else this machine's full name, else the address literal.
 */
export async function heloName(
  source: string,
  given: string | null,
  world: World,
  runSignal: AbortSignal,
): Promise<HeloName> {
  const family = isIPv6(source) ? 6 : 4
  const signal = AbortSignal.any([runSignal, AbortSignal.timeout(maxHeloMs)])
  const confirmed = (name: string) => leadsBack(name, source, world, signal)
  if (given !== null)
    return { family, name: given, from: 'given', confirmed: await confirmed(given) }
  for (const name of await ptrNames(source, world, signal)) {
    if (await confirmed(name)) return { family, name, from: 'ptr', confirmed: true }
  }
  const own = world.net.hostname.toLowerCase()
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(own)) {
    return { family, name: own, from: 'fqdn', confirmed: await confirmed(own) }
  }
  const literal = family === 6 ? `[IPv6:${source}]` : `[${source}]`
  return { family, name: literal, from: 'literal', confirmed: false }
}

/** A server that has greeted waits for our EHLO; our own reverse name is not worth a longer wait. */
const maxHeloMs = 3000

/** An address with more names than this is not asked about further. */
const maxPtrNames = 5

async function ptrNames(
  address: string,
  world: World,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const name = reverseName(address)
  if (!name.ok) return []
  const { records } = await world.dns.query(name.value, 'PTR', signal).catch(unknownName)
  return records.slice(0, maxPtrNames)
}

async function leadsBack(
  name: string,
  address: string,
  world: World,
  signal: AbortSignal,
): Promise<boolean> {
  if (name.startsWith('[')) return false
  const type = isIPv6(address) ? 'AAAA' : 'A'
  const { records } = await world.dns.query(name, type, signal).catch(unknownName)
  return records.includes(address)
}

/** Not known in time is not known. */
const unknownName = (): { readonly records: readonly string[] } => ({ records: [] })
