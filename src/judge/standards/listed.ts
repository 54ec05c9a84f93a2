import type { Listable, Listed, Rule } from '../../model/standard.ts'

/* Short forms for the tables of rules. */

/** Listed without an end. */
export const always = (...names: readonly string[]): Listed => ({ until: null, names })

/** Listed until the end of a year. */
export const until = (year: number, ...names: readonly string[]): Listed => ({ until: year, names })

/** Everything seen stands on this list; what does not is not on the list, and no more than that. */
export const onList = (from: Listable, ...listed: readonly Listed[]): Rule => ({
  kind: 'list',
  from,
  listed,
  excluded: [],
  others: 'not-listed',
})

/** The same, where the standard itself says that all else breaks it. */
export const onlyList = (from: Listable, ...listed: readonly Listed[]): Rule => ({
  kind: 'list',
  from,
  listed,
  excluded: [],
  others: 'not-met',
})

/** None of these, whatever else. */
export const without = (from: Listable, ...excluded: readonly string[]): Rule => ({
  kind: 'list',
  from,
  listed: null,
  excluded,
  others: 'not-listed',
})

export const suitesOf = (
  ...versions: Extract<Listable, { of: 'suites' }>['versions']
): Listable => ({
  of: 'suites',
  versions,
})

export const groupsOf = (
  ...versions: Extract<Listable, { of: 'groups' }>['versions']
): Listable => ({
  of: 'groups',
  versions,
})

export const schemesOf = (
  ...versions: Extract<Listable, { of: 'signature-schemes' }>['versions']
): Listable => ({ of: 'signature-schemes', versions })

export const oldVersions = ['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.1'] as const
export const tlsVersions = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const
