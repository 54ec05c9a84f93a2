import type { Proof } from '../../model/inventory.ts'
import { groups } from '../../protocol/tls/groups.ts'
import { tls12, tls13 } from '../../protocol/tls/versions.ts'
import { ssl3 } from './ask.ts'
import { newestOld, offeredVersions, type Knowledge } from './knowledge.ts'
import { groups12, groups13 } from './offers.ts'

const notTested: Proof = { offered: 'not-tested', connection: null }

/** The groups that nobody has accepted or refused yet, in one version. */
export function openGroups(knowledge: Knowledge, version: number): readonly number[] {
  const { groups: accepted, refusedGroups } = knowledge.of(version)
  const candidates = version >= tls13 ? groups13 : groups12
  return candidates.filter((group) => {
    const isKnown = accepted.has(group) || refusedGroups.has(group)
    // Seen in TLS 1.3, a group needs no second look in an older version.
    return !isKnown && !(version <= tls12 && knowledge.of(tls13).groups.has(group))
  })
}

/** The state of a group over TLS 1.3 and the newest version before it. */
export function groupProof(knowledge: Knowledge, id: number): Proof {
  for (const version of offeredVersions(knowledge)) {
    const connection = knowledge.of(version).groups.get(id)
    if (connection !== undefined) return { offered: 'yes', connection }
  }
  const kept = knowledge.versions.get(tls13)
  const oldTested = [tls12, 0x0302, 0x0301].every((version) => knowledge.versions.has(version))
  if (kept === undefined || (groups12.includes(id) && !oldTested)) return notTested
  const newest = newestOld(knowledge)
  const where = [
    ...(kept.offered === 'yes' && groups13.includes(id) ? [tls13] : []),
    ...(newest !== null && newest > ssl3 && groups12.includes(id) ? [newest] : []),
  ]
  if (where.length === 0) return withoutVersion(id, kept)
  const refusals = where.map((version) => knowledge.of(version).refusedGroups.get(id))
  if (refusals.some((connection) => connection === undefined)) return notTested
  return { offered: 'no', connection: Math.max(...refusals.map((connection) => connection ?? 0)) }
}

/** No version that could use it is there. Primes of older versions have no names to ask for. */
function withoutVersion(id: number, kept: Proof): Proof {
  return groups.get(id)?.kind === 'ffdh' || !groups13.includes(id)
    ? { offered: 'not-applicable', connection: null }
    : { offered: 'no', connection: kept.connection }
}
