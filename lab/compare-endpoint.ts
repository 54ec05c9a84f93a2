import { isDeepStrictEqual } from 'node:util'
import type { ReportEndpoint, ReportInventory } from '../src/model/report.ts'
import type { ExpectedEndpoint, ExpectedInventory } from './scenario.ts'

/** The certificates of other key types, where a scenario speaks of them. */
export function otherMismatches(
  { address, otherCertificates }: ReportEndpoint,
  { otherCertificates: expected }: ExpectedEndpoint,
): string[] {
  if (expected === undefined) return []
  const seen = otherCertificates.map(({ keyType, trusted, dane }, index) => ({
    keyType,
    trusted,
    ...(expected[index]?.dane === undefined ? {} : { dane: dane.status }),
  }))
  return differs(`${address} other certificates`, seen, expected)
}

/** Who told what about revocation, where a scenario speaks of it. */
export function revocationMismatches(
  { address, certificate }: ReportEndpoint,
  { revocation: expected }: ExpectedEndpoint,
): string[] {
  if (expected === undefined) return []
  const told = certificate?.revocationChecks.map(({ sources }) =>
    sources.map(({ source, status }) => `${source} ${status}`),
  )
  return differs(`${address} revocation`, told, expected)
}

/** What other trust stores hold of the chain, where a scenario speaks of it. */
export function storeMismatches(
  { address, certificate }: ReportEndpoint,
  { stores: expected }: ExpectedEndpoint,
): string[] {
  if (expected === undefined) return []
  const told = (certificate?.comparedStores ?? []).map(({ name, trusted }) => [name, trusted])
  return differs(`${address} stores`, Object.fromEntries(told), expected)
}

/** What the endpoint offers, as far as a scenario says what it must be. */
export function inventoryMismatches(
  { address, inventory }: ReportEndpoint,
  expected: ExpectedInventory | undefined,
): string[] {
  if (expected === undefined) return []
  if (inventory === undefined) return [`${address} has no inventory`]
  const { complete, atMost, protocols = {}, postQuantum = {}, open, weak, ciphers = {} } = expected
  const offered = new Map(inventory.protocols.map((one) => [one.version, one.offered]))
  const accepted = inventory.weakClasses.filter((one) => one.offered === 'yes')
  const ofVersion = (version: string) =>
    inventory.ciphers.filter((one) => one.version === version).map((one) => one.opensslName)
  return [
    ...differs(`${address} complete`, inventory.complete, complete ?? inventory.complete),
    ...(inventory.connections > (atMost ?? Infinity)
      ? [`${address} took ${inventory.connections} connections`]
      : []),
    ...inventory.protocols.flatMap(({ version }) =>
      differs(
        `${address} ${version}`,
        offered.get(version),
        protocols[version] ?? offered.get(version),
      ),
    ),
    ...Object.entries(postQuantum).flatMap(([name, value]) =>
      differs(
        `${address} post-quantum ${name}`,
        new Map<string, unknown>(Object.entries(inventory.postQuantum)).get(name),
        value,
      ),
    ),
    ...(open === undefined
      ? []
      : differs(`${address} not tested`, openFields(inventory), open.toSorted())),
    ...(weak === undefined
      ? []
      : differs(`${address} weak`, accepted.map(({ id }) => id).toSorted(), weak.toSorted())),
    ...Object.entries(ciphers).flatMap(([version, names]) =>
      differs(`${address} ${version}`, ofVersion(version).toSorted(), names.toSorted()),
    ),
  ]
}

/** The active probes that a scenario names. */
export function probeMismatches(
  { address, probes = [] }: ReportEndpoint,
  expected: ExpectedEndpoint['probes'] = {},
): string[] {
  const seen = new Map<string, string>(
    probes.map(({ id, state, detail }) => [id, `${state}: ${detail}`]),
  )
  return Object.entries(expected).flatMap(([id, wanted]) =>
    differs(`${address} ${id}`, seen.get(id), wanted),
  )
}

/** The names of the fields that have something that is not tested. */
function openFields(inventory: ReportInventory): readonly string[] {
  const isOpen = (fact: unknown) =>
    typeof fact === 'object' && fact !== null && 'offered' in fact && fact.offered === 'not-tested'
  return Object.entries(inventory)
    .filter(([, facts]) => [facts].flat().some(isOpen))
    .map(([name]) => name)
    .toSorted()
}

function differs(what: string, seen: unknown, expected: unknown): string[] {
  return isDeepStrictEqual(seen, expected)
    ? []
    : [`${what} is ${JSON.stringify(seen)}, not ${JSON.stringify(expected)}`]
}
