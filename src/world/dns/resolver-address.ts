import { isIP, isIPv6 } from 'node:net'
import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'

/** Where a resolver listens, UDP and TCP alike. */
export interface ResolverAddress {
  readonly address: string
  readonly port: number
}

/** Reads `192.0.2.1`, `192.0.2.1:53`, `2001:db8::1` and `[2001:db8::1]:53`; without a port it is 53. */
export function parseResolverAddress(text: string): Parsed<ResolverAddress> {
  const match = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(text)
  const address = match?.[1] ?? match?.[2] ?? text
  const port = Number(match?.[3] ?? 53)
  const family = isIP(address)
  if (family === 0 || (match?.[1] !== undefined && family !== 6)) {
    return notParsed(0, 'not an address with or without a port')
  }
  return port >= 1 && port <= 65_535 ? parsed({ address, port }) : notParsed(0, 'not a port')
}

/** The reverse, always with the port. */
export function formatResolverAddress({ address, port }: ResolverAddress): string {
  return isIPv6(address) ? `[${address}]:${port}` : `${address}:${port}`
}
