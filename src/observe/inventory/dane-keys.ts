import { createHash } from 'node:crypto'
import type { DaneKeySight, DaneKeysEvidence, InventoryEvidence } from '../../model/inventory.ts'
import type { Sha256 } from '../../model/tls.ts'
import { tls12, tls13, versionName } from '../../protocol/tls/versions.ts'
import type { AddressLedger } from './address-ledger.ts'
import { askServer, type AskContext } from './ask-server.ts'
import { readOutcomes, type Ask } from './ask.ts'
import { keyTypeOf } from './knowledge.ts'
import { keyTypeHello } from './offers.ts'
import type { NumberedVisit } from './take-inventory.ts'

export interface DaneKeysQuestion {
  /** The server name of DANE senders, where it is another than the host's. */
  readonly serverName: string | null
  readonly inventory: InventoryEvidence
  readonly visits: readonly NumberedVisit[]
  /** Connections to the address in all; null: as many as it takes. */
  readonly budget: number | null
  readonly ledger: AddressLedger
  readonly keepChain: (certificates: readonly Uint8Array[]) => void
  /** Resolves when revocation is known. */
  readonly onChain: (certificates: readonly Uint8Array[], stapled: string | null) => Promise<void>
  readonly onConnection: (connection: number) => void
  /** Whether a chain as sent is a negative answer to senders with DANE. */
  readonly isUnmet: (chain: readonly Sha256[]) => boolean
}

/**
 * The key types that the visits did not show, as DANE senders meet them: under their server name where that is
 * another, and once more where the answer is negative (contract). null: there was nothing to ask, or no budget.
 */
export async function observeDaneKeys(
  context: AskContext,
  question: DaneKeysQuestion,
): Promise<DaneKeysEvidence | null> {
  const { serverName, inventory, budget, ledger, isUnmet } = question
  const hello = helloOf(inventory)
  const sights: DaneKeySight[] = []
  let asked = 0
  const ask = async (keyType: KeyType): Promise<DaneKeySight | null> => {
    if (hello === null || (budget !== null && ledger.connections >= budget)) return null
    asked += 1
    const connection = (ledger.connections += 1)
    const own = { ...context, serverName: serverName ?? context.serverName }
    const outcome = await askServer(own, hello(keyType), connection)
    question.onConnection(connection)
    const chain = readOutcomes([outcome])[0] === 'hello' ? (outcome.answer?.certificates ?? []) : []
    if (keyTypeOf(chain) !== keyType) return null
    question.keepChain(chain)
    await question.onChain(chain, null)
    const sight = { keyType, connection, chain: chain.map(idOf) }
    sights.push(sight)
    return sight
  }
  for (const keyType of unseenTypes(question)) {
    const seen = inventory.keyTypes.find((one) => one.keyType === keyType)?.chain ?? []
    const first = serverName === null ? seen : ((await ask(keyType))?.chain ?? [])
    if (first.length > 0 && isUnmet(first)) await ask(keyType)
  }
  return asked === 0 ? null : { connections: ledger.connections, sights }
}

type KeyType = DaneKeySight['keyType']

/** The newest version before TLS 1.3, as its suites name the key type; TLS 1.3 where there is none. */
function helloOf({ protocols, groups }: InventoryEvidence): ((keyType: KeyType) => Ask) | null {
  const isOffered = (version: number) =>
    protocols.some((one) => one.offered === 'yes' && one.version === versionName(version))
  const version = [tls12, 0x0302, 0x0301, tls13].find(isOffered)
  if (version === undefined) return null
  const group = groups.find(
    ({ offered, versions }) =>
      offered === 'yes' && versions.some((one) => one === versionName(version)),
  )
  return (keyType) => ({
    question: 'key-type',
    refusalMeans: 'key-type',
    hello: keyTypeHello(version, keyType, group?.id ?? null),
  })
}

/** Under the server name in question. */
function unseenTypes({ serverName, visits }: DaneKeysQuestion): readonly KeyType[] {
  const purposes =
    serverName === null ? visits : visits.filter(({ visit }) => visit.purpose === 'dane')
  const seen = new Set(purposes.map(({ certificates }) => keyTypeOf(certificates)))
  return (['ec', 'rsa'] as const).filter((keyType) => !seen.has(keyType))
}

function idOf(der: Uint8Array): Sha256 {
  return createHash('sha256').update(der).digest('hex')
}
