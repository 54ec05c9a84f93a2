import type { Proof } from '../../model/inventory.ts'
import {
  classesOfSuite,
  suiteClasses,
  suitesOfVersion,
  type SuiteClass,
} from '../../protocol/tls/suite-classes.ts'
import { tls12 } from '../../protocol/tls/versions.ts'
import { ssl3 } from './ask.ts'
import { offeredVersions, type Knowledge } from './knowledge.ts'

export interface ClassProof extends Proof {
  /** The suite and the version that prove a `yes`. */
  readonly suite: number | null
  readonly version: number | null
}

const notTested: ClassProof = {
  offered: 'not-tested',
  connection: null,
  suite: null,
  version: null,
}

/** The state of every class of suites. */
export function classProofs(knowledge: Knowledge): ReadonlyMap<SuiteClass, ClassProof> {
  return new Map(suiteClasses.map((id) => [id, classProof(id, knowledge)]))
}

/**
 * A class is accepted if one of its suites was, in any version. It is not if all of them were refused in
 * the newest and in the oldest version before TLS 1.3: policies differ by version, and some suites
 * exist only in new or only in old ones.
 */
function classProof(id: SuiteClass, knowledge: Knowledge): ClassProof {
  for (const version of offeredVersions(knowledge)) {
    for (const [suite, connection] of knowledge.of(version).accepted) {
      if (classesOfSuite(suite).includes(id)) {
        return { offered: 'yes', connection, suite, version }
      }
    }
  }
  const versions = decisiveVersions(knowledge)
  if (versions === null) return notTested
  const open = versions.some((version) => openSuites(knowledge, version, [id]).length > 0)
  if (open) return notTested
  return { ...notTested, offered: 'no', connection: lastRefusal(id, knowledge, versions) }
}

/** The last of the connections that refused it; where no version has it, the one that refused the versions. */
function lastRefusal(
  id: SuiteClass,
  knowledge: Knowledge,
  versions: readonly number[],
): number | null {
  const connections = versions.flatMap((version) =>
    [...knowledge.of(version).refused]
      .filter(([suite]) => classesOfSuite(suite).includes(id))
      .map(([, connection]) => connection),
  )
  const refusals = oldVersions.map((version) => knowledge.versions.get(version)?.connection ?? 0)
  return Math.max(...(connections.length > 0 ? connections : refusals)) || null
}

/** The suites of these classes that nobody has accepted or refused yet. */
export function openSuites(
  knowledge: Knowledge,
  version: number,
  ids: readonly SuiteClass[],
): readonly number[] {
  const { accepted, refused } = knowledge.of(version)
  return suitesOfVersion(version).filter(
    (suite) =>
      !accepted.has(suite) &&
      !refused.has(suite) &&
      classesOfSuite(suite).some((id) => ids.includes(id)),
  )
}

const oldVersions: readonly number[] = [tls12, 0x0302, 0x0301]

/** The newest and the oldest version before TLS 1.3; null as long as one of them is not tested. */
export function decisiveVersions(knowledge: Knowledge): readonly number[] | null {
  if (oldVersions.some((version) => !knowledge.versions.has(version))) return null
  const offered = offeredVersions(knowledge).filter(
    (version) => version <= tls12 && version >= ssl3,
  )
  const [newest] = offered
  const oldest = offered.at(-1)
  if (newest === undefined || oldest === undefined) return []
  return newest === oldest ? [newest] : [newest, oldest]
}
