import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'
import { addressBytes } from '../address.ts'

/** The name under which the PTR records of an address stand (RFC 1035 3.5, RFC 3596 2.5). */
export function reverseName(address: string): Parsed<string> {
  const bytes = addressBytes(address)
  if (bytes === null) return notParsed(0, 'not an IP address')
  const backwards = Array.from(bytes).reverse()
  return parsed(
    backwards.length === 4
      ? `${backwards.join('.')}.in-addr.arpa`
      : `${backwards.map(nibbles).join('.')}.ip6.arpa`,
  )
}

function nibbles(byte: number): string {
  return `${(byte & 0xf).toString(16)}.${(byte >> 4).toString(16)}`
}
