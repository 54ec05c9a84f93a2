import { cipherSuiteParts } from '../../protocol/tls/cipher-suites.ts'
import { groups, type NamedGroup } from '../../protocol/tls/groups.ts'
import { sharedGroups } from '../../protocol/tls/key-share.ts'
import { signatureSchemes, usualSchemes } from '../../protocol/tls/signature-schemes.ts'
import {
  classesOfSuite,
  keyTypeOfSuite,
  suitesOfVersion,
  type SuiteClass,
} from '../../protocol/tls/suite-classes.ts'
import { tls12, tls13 } from '../../protocol/tls/versions.ts'
import { ssl2, ssl3, type Hello } from './ask.ts'

/** The versions of TLS that one hello can cover, highest first. SSLv3 wants a hello of its own. */
export function versionsUpTo(highest: number): readonly number[] {
  if (highest === ssl2 || highest === ssl3) return [highest]
  return [tls13, tls12, 0x0302, 0x0301].filter((version) => version <= highest)
}

/**
 * A hello with everything that a version knows, so that its refusal means the version. Suites of the
 * classes still in question stand first: a server that leaves the choice to us shows one of them by the way.
 */
export function wideHello(highest: number, wanted: ReadonlySet<SuiteClass>): Hello {
  const old = byWorth(suitesOfVersion(Math.min(highest, tls12)), wanted)
  return {
    ...helloOf(highest),
    versions: versionsUpTo(highest),
    suites: highest >= tls13 ? [...suitesOfVersion(tls13), ...old] : old,
    groups: highest >= tls13 ? unique([...groups13, ...groups12]) : groups12,
  }
}

/** The same for a server that could not bear it: common suites, few extensions. */
export function smallHello(highest: number): Hello {
  const offered = new Set(suitesOfVersion(Math.min(highest, tls12)))
  const wide = wideHello(highest, new Set())
  return {
    ...wide,
    suites: [
      ...(highest >= tls13 ? suitesOfVersion(tls13).slice(0, 4) : []),
      ...commonSuites,
    ].filter((code) => offered.has(code) || code >> 8 === 0x13),
    groups: smallGroups,
    schemes: schemes.slice(0, 12),
    extensions: highest === ssl3 ? 'none' : 'small',
  }
}

/** As many suites as fit into a small hello. */
export const smallBlock = 40

/** Makes any hello small: what it still offers is what a refusal is about. */
export function shrink(hello: Hello): Hello {
  return {
    ...hello,
    suites: hello.suites.slice(0, smallBlock),
    groups: hello.groups.includes(smallGroups[0] ?? 0) ? smallGroups : hello.groups.slice(0, 12),
    schemes: hello.schemes.slice(0, 12),
    extensions: hello.extensions === 'none' ? 'none' : 'small',
  }
}

const smallGroups: readonly number[] = [0x001d, 0x0017, 0x0018, 0x0019]

/** What nearly every server has one of, the newest first. */
const commonSuites: readonly number[] = [
  0xc030, 0xc02c, 0xc02f, 0xc02b, 0xcca8, 0xcca9, 0xc014, 0xc013, 0xc00a, 0xc009, 0x009f, 0x009e,
  0x0039, 0x0033, 0x009d, 0x009c, 0x0035, 0x002f, 0x000a, 0x0005,
]

/** A hello of one version with these suites. `group`: one that the server has, so that its whole flight can be read. */
export function suitesHello(
  version: number,
  suites: readonly number[],
  group: number | null = null,
): Hello {
  return { ...helloOf(version, group), versions: versionsUpTo(version), suites }
}

/** A hello of one version with these groups, each as good as the other. */
export function groupsHello(version: number, offered: readonly number[]): Hello {
  const hello = helloOf(version)
  const share = sharedGroups().find((group) => offered.includes(group))
  return {
    ...hello,
    versions: [version],
    suites: version >= tls13 ? hello.suites : hello.suites.filter(isEllipticSuite),
    groups: offered,
    shares: version >= tls13 && share !== undefined ? [share] : [],
  }
}

/** A hello that only a certificate of this key type can answer. `group`: one that the server has. */
export function keyTypeHello(version: number, keyType: 'rsa' | 'ec', group: number | null): Hello {
  const hello = helloOf(version, group)
  const pattern = keyType === 'rsa' ? /^rsa/ : /^ecdsa/
  const own = schemes.filter((scheme) => pattern.test(signatureSchemes.get(scheme) ?? ''))
  return {
    ...hello,
    versions: version >= tls13 ? [version] : versionsUpTo(version),
    suites: version >= tls13 ? hello.suites : suitesOfKeyType(version, keyType),
    schemes: own,
  }
}

/** The suites that only a certificate of this key type can serve, before TLS 1.3. */
export function suitesOfKeyType(version: number, keyType: 'rsa' | 'ec'): readonly number[] {
  return suitesOfVersion(version).filter((code) => keyTypeOfSuite(code) === keyType)
}

/** A hello that asks for a signature by one of these schemes. `group`: one that the server has. */
export function schemesHello(
  version: number,
  offered: readonly number[],
  group: number | null,
): Hello {
  const hello = helloOf(version, group)
  return {
    ...hello,
    suites: version >= tls13 ? hello.suites : hello.suites.filter(isSignedSuite),
    schemes: offered,
  }
}

function isSignedSuite(code: number): boolean {
  return (
    /^(EC)?DHE$/.test(cipherSuiteParts(code)?.keyExchange ?? '') && keyTypeOfSuite(code) !== null
  )
}

function helloOf(version: number, group: number | null = null): Hello {
  return {
    versions: [version],
    suites: version === ssl2 ? [] : suitesOfVersion(version),
    groups: version >= tls13 ? groups13 : groups12,
    shares: version >= tls13 ? unique([0x001d, 0x0017, ...(group === null ? [] : [group])]) : [],
    schemes,
    extensions: version <= ssl3 ? 'none' : 'all',
    fallback: false,
  }
}

/** Those of the most wanted classes first; otherwise as they were. */
export function byWorth(
  suites: readonly number[],
  wanted: ReadonlySet<SuiteClass>,
): readonly number[] {
  const worth = (code: number) => classesOfSuite(code).filter((id) => wanted.has(id)).length
  return suites
    .map((code) => ({ code, worth: worth(code) }))
    .sort((first, second) => second.worth - first.worth)
    .map(({ code }) => code)
}

/** Whether a suite agrees on keys over a curve that the client offered. */
export function isEllipticSuite(code: number): boolean {
  return cipherSuiteParts(code)?.keyExchange === 'ECDHE'
}

/** Common ones first: a server that cuts a long list keeps these. */
const usualGroups: readonly number[] = [
  0x001d, 0x0017, 0x0018, 0x0019, 0x001e, 0x11ec, 0x11eb, 0x11ed, 0x0100, 0x0101,
]

const allGroups: readonly NamedGroup[] = [...groups.values()].sort(
  (first, second) => rank(first.id) - rank(second.id),
)

function rank(id: number): number {
  const place = usualGroups.indexOf(id)
  return place < 0 ? usualGroups.length : place
}

/** Curves by name until TLS 1.2; from TLS 1.3 on the rest (RFC 8446 4.2.7 and B.3.1.4). */
export const groups12: readonly number[] = allGroups
  .filter(({ id, kind }) => kind === 'ec' && id <= 0x001e)
  .map(({ id }) => id)

export const groups13: readonly number[] = allGroups
  .filter(({ id, kind }) => kind !== 'ec' || id >= 0x001d || (id >= 0x0017 && id <= 0x0019))
  .map(({ id }) => id)

/** Post-quantum, alone or as a hybrid. */
export function isPostQuantum(group: number): boolean {
  const kind = groups.get(group)?.kind
  return kind === 'kem' || kind === 'hybrid'
}

/** Every signature scheme that a server may be asked for, the usual ones first. */
export const schemes: readonly number[] = unique([
  0x0804,
  0x0403,
  0x0401,
  0x0807,
  0x0805,
  0x0503,
  0x0501,
  0x0806,
  0x0603,
  0x0601,
  0x0201,
  0x0203,
  ...[...signatureSchemes].filter(([, name]) => usualSchemes.includes(name)).map(([id]) => id),
])

export function unique(values: readonly number[]): readonly number[] {
  return [...new Set(values)]
}
