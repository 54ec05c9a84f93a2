import { isIP } from 'node:net'
import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'

/** An http: or https: URL taken apart for one request. */
export interface HttpUrl {
  readonly isSecure: boolean
  /** A-labels without the last dot, or an IP address without brackets. */
  readonly host: string
  readonly isAddress: boolean
  readonly port: number
  /** Of the Host header: with brackets, and the port where it is not the scheme's own. */
  readonly authority: string
  /** Path and query, encoded. */
  readonly path: string
}

/**
 * Reads a URL that a stranger chose (a certificate, a record). Refused: other schemes, user names and
 * passwords, anything but printable ASCII, more than 2,048 characters, and ports where other protocols
 * listen. Numbers that some libraries take for an IPv4 address (`0x7f.1`) become that address here, so that
 * the guard sees what is dialled.
 */
export function parseHttpUrl(text: string): Parsed<HttpUrl> {
  if (text.length > maxUrl) return notParsed(maxUrl, 'url-too-long')
  const odd = text.search(/[^\x21-\x7e]/)
  if (odd !== -1) return notParsed(odd, 'url-character')
  if (!/^https?:\/\/[^/]/i.test(text)) return notParsed(0, 'url-scheme')
  if (!URL.canParse(text)) return notParsed(0, 'url-form')
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return notParsed(0, 'url-user')
  const isSecure = url.protocol === 'https:'
  const own = isSecure ? 443 : 80
  const port = url.port === '' ? own : Number(url.port)
  if (!isWebPort(port)) return notParsed(0, 'url-port')
  const shown = url.hostname.replace(/\.$/, '')
  const host = shown.replace(/^\[(.*)\]$/, '$1')
  if (host === '' || host.length > 253) return notParsed(0, 'url-host')
  return parsed({
    isSecure,
    host,
    isAddress: isIP(host) !== 0,
    port,
    authority: port === own ? shown : `${shown}:${port}`,
    path: url.pathname + url.search,
  })
}

const maxUrl = 2_048

/**
 * 80, 443, and what a user could open, but for the ports that browsers avoid (Fetch standard, "bad port"):
 * a request line may be taken for a command there.
 */
function isWebPort(port: number): boolean {
  return port === 80 || port === 443 || (port >= 1024 && !badPorts.has(port))
}

const badPorts: ReadonlySet<number> = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669,
  6679, 6697, 10080,
])
