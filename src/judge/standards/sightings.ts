import type { ProtocolVersion } from '../../model/inventory.ts'
import type { Listable } from '../../model/standard.ts'
import type { TlsVersion } from '../../model/tls.ts'
import { allCipherSuites } from '../../protocol/tls/cipher-suites.ts'
import { groups } from '../../protocol/tls/groups.ts'
import { usualSchemes } from '../../protocol/tls/signature-schemes.ts'
import { classesOfSuite, type SuiteClass } from '../../protocol/tls/suite-classes.ts'
import { type ComparedEndpoint, versionOffered } from './compared-endpoint.ts'

/** What was seen of things that can be compared with a list. */
export interface Sighting {
  /** There for certain. */
  readonly seen: readonly string[]
  /** Not there for certain. */
  readonly isRefused: (name: string) => boolean
  /** Nothing but `seen` is there. */
  readonly isWhole: boolean
  /** The versions that could have them are not offered. */
  readonly isImpossible: boolean
}

export function sightingOf(endpoint: ComparedEndpoint, from: Listable): Sighting {
  switch (from.of) {
    case 'versions':
      return versions(endpoint)
    case 'suites':
      return suites(endpoint, from.versions)
    case 'groups':
      return namedGroups(endpoint, from.versions)
    case 'signature-schemes':
      return signatureSchemes(endpoint, from.versions)
    case 'curves':
    case 'certificate-signatures':
      return certificates(endpoint, from)
  }
}

const everyVersion: readonly ProtocolVersion[] = [
  'SSLv2',
  'SSLv3',
  'TLSv1',
  'TLSv1.1',
  'TLSv1.2',
  'TLSv1.3',
]

function versions(endpoint: ComparedEndpoint): Sighting {
  const of = (offered: string) =>
    everyVersion.filter((version) => versionOffered(endpoint, version) === offered)
  const refused = new Set<string>(of('no'))
  return {
    seen: of('yes'),
    isRefused: (name) => refused.has(name),
    isWhole: of('not-tested').length === 0,
    isImpossible: false,
  }
}

function suites(endpoint: ComparedEndpoint, of: readonly ProtocolVersion[]): Sighting {
  const { shown, inventory } = endpoint
  const accepted = (inventory?.suites ?? []).filter(({ version }) => of.includes(version))
  const negotiated = shown.tls !== null && of.includes(shown.tls.version) ? shown.tls.cipher : null
  const seen = unique([
    ...(negotiated === null ? [] : [negotiated.iana]),
    ...accepted.map(({ suite }) => suite.iana),
  ])
  const isClosed = (version: ProtocolVersion) =>
    versionOffered(endpoint, version) === 'no' || inventory?.enumerated.includes(version) === true
  const refusedClasses = new Set<string>(
    (inventory?.weakClasses ?? []).filter(({ offered }) => offered === 'no').map(({ id }) => id),
  )
  return {
    seen,
    isRefused: (name) =>
      !seen.includes(name) &&
      of.every(
        (version) =>
          isClosed(version) ||
          (version !== 'SSLv2' && classesOfName(name).some((id) => refusedClasses.has(id))),
      ),
    isWhole: of.every(isClosed),
    isImpossible: of.every((version) => versionOffered(endpoint, version) === 'no'),
  }
}

/** The classes of a suite by its IANA name. */
export function classesOfName(name: string): readonly SuiteClass[] {
  return classesOfSuite(codes.get(name) ?? 0)
}

const codes = new Map(allCipherSuites().map(({ iana, code }) => [iana, code]))

/**
 * Groups by name. An older version than the newest before TLS 1.3 has the groups of that one; finite fields
 * before TLS 1.3 have no names, their primes are looked at apart.
 */
function namedGroups(endpoint: ComparedEndpoint, of: readonly TlsVersion[]): Sighting {
  const { shown, inventory } = endpoint
  const { tls } = shown
  const asked = (inventory?.groups ?? []).filter(({ id }) =>
    of.some((version) => isUsable(id, version)),
  )
  const isSeen = ({ offered, versions: where }: (typeof asked)[number]) =>
    offered === 'yes' && where.some((version) => of.includes(version))
  const isOpen = (group: (typeof asked)[number]) =>
    group.offered === 'not-tested' || (group.offered === 'yes' && !isSeen(group))
  const negotiated =
    tls !== null && of.includes(tls.version) && tls.group !== null && tls.group !== 'dh'
      ? [tls.group]
      : []
  const seen = unique([...negotiated, ...asked.filter(isSeen).map(({ name }) => name)])
  const refused = new Set(
    asked.filter((group) => !isSeen(group) && !isOpen(group)).map(({ name }) => name),
  )
  const unusable = new Set(
    [...groups.values()]
      .filter(({ id }) => !of.some((version) => isUsable(id, version)))
      .map(({ name }) => name),
  )
  return {
    seen,
    isRefused: (name) => refused.has(name) || (unusable.has(name) && !seen.includes(name)),
    isWhole: asked.length > 0 && !asked.some(isOpen),
    isImpossible: of.every((version) => versionOffered(endpoint, version) === 'no'),
  }
}

/** RFC 8446 4.2.7 and B.3.1.4: which groups a version may name. */
function isUsable(id: number, version: TlsVersion): boolean {
  const isCurve = groups.get(id)?.kind === 'ec'
  if (version === 'TLSv1.3') return !isCurve || id >= 0x001d || (id >= 0x0017 && id <= 0x0019)
  return isCurve && id <= 0x001e
}

function signatureSchemes(endpoint: ComparedEndpoint, of: readonly TlsVersion[]): Sighting {
  const { shown, inventory } = endpoint
  const { tls } = shown
  const asked = (inventory?.signatureSchemes ?? []).filter(({ version }) => of.includes(version))
  const negotiated =
    tls !== null && of.includes(tls.version) && tls.signatureScheme !== null
      ? [tls.signatureScheme]
      : []
  const isAnswered = (name: string, version: TlsVersion) =>
    versionOffered(endpoint, version) === 'no' ||
    asked.some((one) => one.name === name && one.version === version)
  const seen = unique([
    ...negotiated,
    ...asked.filter(({ offered }) => offered === 'yes').map(({ name }) => name),
  ])
  return {
    seen,
    isRefused: (name) => !seen.includes(name) && of.every((version) => isAnswered(name, version)),
    isWhole: of.every((version) => usualSchemes.every((name) => isAnswered(name, version))),
    isImpossible: of.every((version) => versionOffered(endpoint, version) === 'no'),
  }
}

function certificates(
  { chains, hasAllChains }: ComparedEndpoint,
  { of, whose }: Extract<Listable, { whose: unknown }>,
): Sighting {
  const looked = chains.flatMap((chain) => (whose === 'leaf' ? chain.slice(0, 1) : chain))
  const seen = unique(
    looked.flatMap(({ keyType, signatureAlgorithm }) => {
      if (of === 'certificate-signatures') return [signatureAlgorithm]
      const [type, curve] = keyType.split(' ')
      return type === 'ec' && curve !== undefined ? [curve] : []
    }),
  )
  const isWhole = hasAllChains && chains.length > 0
  return {
    seen,
    isRefused: (name) => isWhole && !seen.includes(name),
    isWhole,
    isImpossible: false,
  }
}

export function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
