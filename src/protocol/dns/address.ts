import ipaddr from 'ipaddr.js'
import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'

/** An address as 4 or 16 bytes. Only the plain forms: no octal, no short IPv4, no zone. */
export function parseAddress(text: string): Parsed<Uint8Array> {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) {
    return parsed(Uint8Array.from(ipaddr.IPv4.parse(text).toByteArray()))
  }
  if (!text.includes('%') && ipaddr.IPv6.isValid(text)) {
    return parsed(Uint8Array.from(ipaddr.IPv6.parse(text).toByteArray()))
  }
  return notParsed(0, 'not an IP address')
}
