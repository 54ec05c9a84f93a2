import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { addressLiteral, parseDomainName } from '../observe/parse-target.ts'
import { algorithms } from '../protocol/dnssec/algorithm.ts'
import type { Ds } from '../protocol/dnssec/rdata.ts'
import { usableDs } from '../protocol/dnssec/zone-keys.ts'
import { parseTrustAnchors, type TrustAnchor } from '../protocol/dnssec/trust-anchors.ts'
import { parseCertificate } from '../protocol/x509/certificate.ts'
import type { ReferenceIdentifier } from '../protocol/x509/identity.ts'
import { systemClock } from '../world/clock.ts'
import { parseResolverAddress } from '../world/dns/resolver-address.ts'
import type { ConnectTo } from '../world/net.ts'
import { derOfPem, splitPem } from '../world/trust.ts'
import type { Endpoint } from '../world/world.ts'
import { printable } from './printable.ts'
import { UsageError } from './usage-error.ts'
import type { Wanted } from './words/words.ts'

/** The values of options, each parsed once and refused with what would have been right. */

export function portValue(option: string, text: string): number {
  return portOf(text) ?? refuse(option, text, 'port')
}

/** Milliseconds from seconds; fractions allowed. */
export function secondsValue(option: string, text: string): number {
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  return seconds >= 0.1 && seconds <= 3600 ? seconds * 1000 : refuse(option, text, 'seconds')
}

/** Connections to one address: those of a delivery and its confirmation fit in. */
export function connectionsValue(option: string, text: string): number {
  const count = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return count > 0 ? count : refuse(option, text, 'connections')
}

/** A whole number from 1 to `most`. */
export function countValue(option: string, text: string, most: number): number {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (count >= 1 && count <= most) return count
  return refuse(option, text, 'count', { most: `${most}` })
}

/** `ADDRESS:PORT` or `NAME:PORT` to listen on; port 0: any that is free. */
export function listenValue(option: string, text: string): { host: string; port: number } {
  const [, bracketed, bare, portText = ''] =
    /^(?:\[([^\]]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text) ?? []
  const host = bracketed ?? bare ?? ''
  const port = Number(portText || 'none')
  const isHost = bracketed === undefined ? host !== '' : isIP(host) === 6
  return isHost && port >= 0 && port <= 65535 ? { host, port } : refuse(option, text, 'listen')
}

/** The address that others know a server by, without a slash at its end. */
export function urlValue(option: string, text: string): string {
  const isPlain = /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/.test(text) && URL.canParse(text)
  return isPlain ? text.replace(/\/+$/, '') : refuse(option, text, 'url')
}

export function choiceValue<T extends string>(
  option: string,
  text: string,
  choices: readonly T[],
): T {
  const choice = choices.find((one) => one === text)
  return choice ?? refuse(option, text, 'choice', { choices: choices.join(', ') })
}

/** `ADDR`, `ADDR:PORT`, `[IPv6]:PORT`; port 53 if none. */
export function resolverValue(option: string, text: string): Endpoint {
  const resolver = parseResolverAddress(text)
  return resolver.ok ? resolver.value : refuse(option, text, 'resolver')
}

/** `ADDR:PORT=ADDR:PORT`, as curl's. */
export function connectToValue(option: string, text: string): ConnectTo {
  const [from, to, more] = text.split('=').map(endpointOf)
  if (!from || !to || more !== undefined) return refuse(option, text, 'connect-to')
  return { from, to }
}

export function networkValue(option: string, text: string): string {
  return ipaddr.isValidCIDR(text) ? text : refuse(option, text, 'network')
}

/** A date or a time, without a zone in UTC; or `+30d`, so many days from `now`. To ISO 8601 in UTC. */
export function timeValue(option: string, text: string, now = systemClock.now()): string {
  const days = /^\+(\d{1,5})d$/.exec(text)?.[1]
  if (days !== undefined) return new Date(Date.parse(now) + Number(days) * 86_400_000).toISOString()
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?$/.exec(
      text,
    )
  const [, day = '', clock = '00:00', zone = 'Z'] = match ?? []
  const time = new Date(`${day}T${clock}${zone}`)
  const isReal = match !== null && !Number.isNaN(time.getTime()) && isCalendarDay(day)
  return isReal ? time.toISOString() : refuse(option, text, 'time')
}

/** As `timeValue`, and not past. */
export function futureValue(option: string, text: string, now: string): string {
  const time = timeValue(option, text, now)
  return time > now ? time : refuse(option, text, 'future')
}

export function heloValue(option: string, text: string): string {
  const literal = /^\[(?:IPv6:)?([^\]]+)\]$/i.exec(text)?.[1]
  if (literal !== undefined && isIP(literal) !== 0) return text
  const name = parseDomainName(text)
  return name.ok ? name.value.ascii : refuse(option, text, 'helo')
}

/** A host name or an IP address, as a certificate is to name it. */
export function hostValue(option: string, text: string): ReferenceIdentifier {
  const address = addressLiteral(text)
  if (address !== null) return { kind: 'ip', value: address }
  const name = parseDomainName(text)
  return name.ok ? { kind: 'dns', value: name.value.ascii } : refuse(option, text, 'host')
}

/** An address for MAIL FROM or RCPT TO: no brackets, no spaces, a domain that is one. `<>` and empty: the null sender. */
export function mailboxValue(option: string, text: string, allowNull: boolean): string {
  const bare = /^<(.*)>$/.exec(text)?.[1] ?? text
  if (bare === '' && allowNull) return ''
  const match = /^([\x21-\x3b=\x3f\x41-\x7e]{1,64})@([^\s<>@]+)$/.exec(bare)
  const domain = match === null ? null : parseDomainName(match[2] ?? '')
  if (match === null || domain?.ok !== true) return refuse(option, text, 'mailbox')
  return `${match[1]}@${domain.value.ascii}`
}

/** DNSSEC trust anchors: DS or DNSKEY records in zone-file form. */
export function anchorsFromFile(option: string, file: string): readonly TrustAnchor[] {
  const anchors = parseTrustAnchors(readTextFile(option, file))
  if (
    anchors.ok &&
    anchors.value.every(({ ds }) => usableDs(ds, algorithms).ok && ds.every(isWhole))
  ) {
    return anchors.value
  }
  throw new UsageError('file-without-anchor', { option, file: printable(file) })
}

/** The digest is as long as its kind is (RFC 4509, RFC 6605). */
function isWhole({ digestType, digest }: Ds): boolean {
  return digest.length === { 1: 20, 2: 32, 4: 48 }[digestType]
}

/** The certificates of a PEM file, each as its own PEM; refuses a file with none, or with one that does not parse. */
export function rootsFromFile(option: string, file: string): string[] {
  const pems = splitPem(readTextFile(option, file))
  if (pems.length === 0 || !pems.every((pem) => parseCertificate(derOfPem(pem)).ok)) {
    throw new UsageError('file-without-certificate', { option, file: printable(file) })
  }
  return pems
}

/** A file as text, each byte a character. */
export function readTextFile(option: string, file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch (error) {
    throw new UsageError('file-unreadable', {
      option,
      file: printable(file),
      reason: reasonOf(error),
    })
  }
}

/** The system's word for what went wrong with a file: ENOENT, EACCES … with its short text. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return printable(/^[A-Z]+: [^,]+/.exec(message)?.[0] ?? message)
}

function refuse(
  option: string,
  text: string,
  wanted: Wanted,
  args: Readonly<Record<string, string>> = {},
): never {
  throw new UsageError('option-value', { option, text: printable(text), wanted, ...args })
}

function endpointOf(text: string): Endpoint | undefined {
  const match = /^(?:\[([^\]]+)\]|([^:[\]]+)):(\d+)$/.exec(text)
  const address = match?.[1] ?? match?.[2] ?? ''
  const port = portOf(match?.[3] ?? '')
  const family = match?.[1] === undefined ? 4 : 6
  return isIP(address) === family && port !== undefined
    ? { address: canonical(address), port }
    : undefined
}

function portOf(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return port >= 1 && port <= 65535 ? port : undefined
}

function canonical(address: string): string {
  return ipaddr.parse(address).toString()
}

function isCalendarDay(day: string): boolean {
  return new Date(`${day}T00:00Z`).toISOString().startsWith(day)
}
