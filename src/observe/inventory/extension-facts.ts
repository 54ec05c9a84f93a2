import type { Proof } from '../../model/inventory.ts'
import { isCbcSuite, suitesOfVersion } from '../../protocol/tls/suite-classes.ts'
import { tls13 } from '../../protocol/tls/versions.ts'
import { ssl3 } from './ask.ts'
import {
  hasNoVersion,
  newestOld,
  offeredVersions,
  type Exchange,
  type Knowledge,
} from './knowledge.ts'
import { offersCompression } from './write-hello.ts'

const notTested: Proof = { offered: 'not-tested', connection: null }
const notApplicable: Proof = { offered: 'not-applicable', connection: null }

/** Extensions that only TLS 1.2 and older have, and compression, as the newest of these versions shows them. */
export interface ExtensionProofs {
  readonly secureRenegotiation: Proof
  readonly extendedMasterSecret: Proof
  readonly encryptThenMac: Proof
  readonly sessionTickets: Proof
  readonly heartbeat: Proof
  readonly compression: Proof
}

const types = {
  heartbeat: 15,
  encryptThenMac: 22,
  extendedMasterSecret: 23,
  sessionTicket: 35,
  renegotiationInfo: 65281,
} as const

export function extensionProofs(knowledge: Knowledge): ExtensionProofs {
  const all = oldExchanges(knowledge)
  const full = all.filter(({ ask }) => ask.hello.extensions === 'all')
  const known = (exchanges: readonly Exchange[], has: (exchange: Exchange) => boolean): Proof =>
    proofOf(knowledge, exchanges, has)
  const acknowledges =
    (type: number) =>
    ({ answer }: Exchange) =>
      answer.extensions.includes(type)
  return {
    // With SSLv3 alone the signalling value asks; elsewhere the extension.
    secureRenegotiation: known(all, acknowledges(types.renegotiationInfo)),
    extendedMasterSecret: known(full, acknowledges(types.extendedMasterSecret)),
    sessionTickets: known(full, acknowledges(types.sessionTicket)),
    compression: known(
      all.filter(({ ask }) => offersCompression(ask.hello)),
      ({ answer }) => answer.compression !== 0,
    ),
    encryptThenMac: encryptThenMac(knowledge, full),
    heartbeat: heartbeat(knowledge, full),
  }
}

/** Those of the newest version before TLS 1.3. */
function oldExchanges(knowledge: Knowledge): readonly Exchange[] {
  const newest = newestOld(knowledge)
  return knowledge.hellos.filter(({ answer }) => answer.version === newest)
}

function proofOf(
  knowledge: Knowledge,
  exchanges: readonly Exchange[],
  has: (exchange: Exchange) => boolean,
): Proof {
  if (hasNoOldVersion(knowledge)) return notApplicable
  const shown = exchanges.find(has)
  if (shown !== undefined) return { offered: 'yes', connection: shown.connection }
  const [first] = exchanges
  return first === undefined ? notTested : { offered: 'no', connection: first.connection }
}

function hasNoOldVersion(knowledge: Knowledge): boolean {
  const tested = [0x0303, 0x0302, 0x0301].every((version) => knowledge.versions.has(version))
  return tested && newestOld(knowledge) === null
}

/** Shown only where the server takes a block cipher in CBC mode (RFC 7366 3). */
function encryptThenMac(knowledge: Knowledge, full: readonly Exchange[]): Proof {
  const blocks = full.filter(({ answer }) => isCbcSuite(answer.cipherSuite ?? 0))
  const proof = proofOf(knowledge, blocks, ({ answer }) =>
    answer.extensions.includes(types.encryptThenMac),
  )
  if (proof.offered !== 'not-tested') return proof
  const newest = newestOld(knowledge)
  if (newest === null) return notTested
  if (newest === ssl3) return notApplicable
  return blockSuites(newest).every((suite) => knowledge.of(newest).refused.has(suite))
    ? notApplicable
    : notTested
}

export function blockSuites(version: number): readonly number[] {
  return suitesOfVersion(version).filter(isCbcSuite)
}

function heartbeat(knowledge: Knowledge, full: readonly Exchange[]): Proof {
  const new13 = knowledge.hellos.filter(
    ({ ask, answer }) =>
      answer.version === tls13 && answer.sawEncryptedExtensions && ask.hello.extensions === 'all',
  )
  const exchanges = [...full, ...new13]
  const shown = exchanges.find(({ answer }) => answer.extensions.includes(types.heartbeat))
  if (shown !== undefined) return { offered: 'yes', connection: shown.connection }
  const [first] = exchanges
  if (first !== undefined) return { offered: 'no', connection: first.connection }
  if (hasNoVersion(knowledge)) return notApplicable
  const isOnlySsl3 = offeredVersions(knowledge).every((version) => version === ssl3)
  return isOnlySsl3 && knowledge.versions.get(ssl3)?.offered === 'yes' ? notApplicable : notTested
}

/** Whether a hello below the server's best is refused when it says that it is a fallback (RFC 7507). */
export function fallbackScsv(knowledge: Knowledge): Proof {
  for (const [index, { ask, answer, connection }] of knowledge.outcomes.entries()) {
    if (ask.question !== 'fallback-scsv') continue
    if (answer?.alert?.code === inappropriateFallback) return { offered: 'yes', connection }
    if (knowledge.readings[index] === 'hello') return { offered: 'no', connection }
  }
  const tested = [tls13, 0x0303, 0x0302, 0x0301].every((version) => knowledge.versions.has(version))
  return tested && fallbackVersion(knowledge) === null ? notApplicable : notTested
}

const inappropriateFallback = 86

/** The version to fall back to; null where the server has no second one of TLS. */
export function fallbackVersion(knowledge: Knowledge): number | null {
  return offeredVersions(knowledge).filter((version) => version > ssl3)[1] ?? null
}
