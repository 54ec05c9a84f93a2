import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import tr46 from 'tr46'
import type { GivenHost, Target } from '../model/target.ts'

export type TargetResult<T> =
  | { readonly ok: true; readonly value: T }
  /** `text`: the part that is wrong, as typed. */
  | { readonly ok: false; readonly problem: TargetProblem; readonly text: string }

export type TargetProblem =
  | 'target-empty'
  | 'target-too-long'
  | 'target-web-address'
  | 'target-not-a-domain'
  | 'target-host-port'
  | 'target-port'
  | 'target-literal'
  | 'target-several'

/**
 * Reads what a user types: `domain`, `user@domain`, `host:NAME`, an IP literal, `domain[mxhost:port]`.
 * The local part of an address is dropped here and goes nowhere. What is
 * no target gets a code, for which the edges have a sentence that says what would be right.
 */
export function parseTarget(typed: string): TargetResult<Target> {
  const text = typed.trim()
  if (text === '') return wrong('target-empty')
  if (text.length > 1000) return wrong('target-too-long')
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    return wrong('target-web-address')
  }
  if (/^host:/i.test(text)) return hostTarget(text.slice('host:'.length))
  const whole = addressLiteral(text)
  if (whole !== null)
    return read(givenTarget(whole, 'host', whole, whole, givenAddress(whole, null)))
  return domainTarget(text)
}

/** A domain name as people write it, to A-labels without trailing dot. */
export function parseDomainName(typed: string): TargetResult<{ ascii: string; unicode: string }> {
  const name = typed.endsWith('.') ? typed.slice(0, -1) : typed
  if (name === '') return wrong('target-empty')
  const ascii = tr46.toASCII(name, idnOptions)
  if (ascii === null || ascii === '' || /(^|\.)-|-(\.|$)|(^|\.)\d+$/.test(ascii)) {
    return wrong('target-not-a-domain', name)
  }
  return read({ ascii, unicode: tr46.toUnicode(ascii, idnOptions).domain })
}

const idnOptions = {
  checkBidi: true,
  checkHyphens: false,
  checkJoiners: true,
  useSTD3ASCIIRules: true,
  verifyDNSLength: true,
  transitionalProcessing: false,
} as const

/** The address inside an IP literal, in canonical form; null if the text is none. Also `[192.0.2.1]`, `[IPv6:…]`. */
export function addressLiteral(text: string): string | null {
  const inner = /^\[(?:IPv6:)?(.*)\]$/i.exec(text)?.[1] ?? text
  return isIP(inner) === 0 || inner.includes('%') ? null : ipaddr.parse(inner).toString()
}

function hostTarget(text: string): TargetResult<Target> {
  const literal = addressLiteral(text)
  if (literal !== null) {
    return read(
      givenTarget(`host:${literal}`, 'host', literal, literal, givenAddress(literal, null)),
    )
  }
  if (text.includes(':')) return wrong('target-host-port')
  const name = parseDomainName(text)
  if (!name.ok) return name
  const { ascii, unicode } = name.value
  const given = { host: ascii, isAddress: false, port: null }
  return read(givenTarget(`host:${ascii}`, 'host', unicode, ascii, given))
}

function domainTarget(text: string): TargetResult<Target> {
  if (/^[^"]*[,;]/.test(text)) return wrong('target-several')
  const withHost = /^([^[]*)\[(.+)\]$/.exec(text)
  const mailbox = withHost?.[1] ?? text
  const at = mailbox.lastIndexOf('@')
  const kind = at === -1 ? 'domain' : 'address'
  if (withHost !== null && mailbox.endsWith('@')) {
    const literal = addressLiteral(text.slice(at + 1))
    if (literal === null) return wrong('target-literal', text.slice(at + 1))
    return read(givenTarget(literal, 'address', literal, literal, givenAddress(literal, null)))
  }
  const name = parseDomainName(mailbox.slice(at + 1))
  if (!name.ok) return name
  const { ascii, unicode } = name.value
  const given = withHost === null ? read(null) : parseGivenHost(withHost[2] ?? '')
  if (!given.ok) return given
  const input = given.value === null ? unicode : `${unicode}[${withHost?.[2] ?? ''}]`
  return read(givenTarget(input, kind, unicode, ascii, given.value))
}

/** `mxhost`, `mxhost:port`, an IP address, `[IPv6]:port`. */
function parseGivenHost(text: string): TargetResult<GivenHost> {
  const whole = addressLiteral(text)
  if (whole !== null) return read(givenAddress(whole, null))
  const [, host = text, portText = null] = /^(.*):([^:\]]*)$/.exec(text) ?? []
  const port = portText === null ? null : Number(portText)
  if (port !== null && !(/^\d+$/.test(portText ?? '') && port >= 1 && port <= 65535)) {
    return wrong('target-port', portText ?? '')
  }
  const literal = addressLiteral(host)
  if (literal !== null) return read(givenAddress(literal, port))
  const name = parseDomainName(host)
  return name.ok ? read({ host: name.value.ascii, isAddress: false, port }) : name
}

function givenAddress(host: string, port: number | null): GivenHost {
  return { host, isAddress: true, port }
}

function givenTarget(
  input: string,
  kind: Target['kind'],
  domain: string,
  asciiDomain: string,
  given: GivenHost | null,
): Target {
  return { input, kind, domain, asciiDomain, given }
}

function read<T>(value: T): TargetResult<T> {
  return { ok: true, value }
}

function wrong(problem: TargetProblem, text = ''): TargetResult<never> {
  // Nothing of a local part leaves this file, wherever somebody typed it.
  return { ok: false, problem, text: text.slice(text.search(/[^@＠﹫]*$/)) }
}
