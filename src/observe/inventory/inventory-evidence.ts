import { createHash } from 'node:crypto'
import type {
  AcceptedSuite,
  GroupEvidence,
  InventoryEvidence,
  InventoryStep,
  KeyTypeEvidence,
  Offered,
  Proof,
  ProtocolVersion,
  SignatureSchemeEvidence,
  WeakClassEvidence,
} from '../../model/inventory.ts'
import { cipherSuite } from '../../protocol/tls/cipher-suites.ts'
import { groupName, groups } from '../../protocol/tls/groups.ts'
import { signatureSchemeName } from '../../protocol/tls/signature-schemes.ts'
import { ssl2CipherKinds, ssl2CipherName } from '../../protocol/tls/ssl2.ts'
import { tls12, tls13, versionName } from '../../protocol/tls/versions.ts'
import { ssl2, ssl3 } from './ask.ts'
import { classProofs } from './class-facts.ts'
import { extensionProofs, fallbackScsv } from './extension-facts.ts'
import { groupProof } from './group-facts.ts'
import { hasNoVersion, offeredVersions, smallAnswer, type Knowledge } from './knowledge.ts'
import { groups12, groups13, smallBlock, unique } from './offers.ts'
import { orderVersions } from './next-ask.ts'
import { orderProof, type OrderProof } from './order-facts.ts'

export interface EvidenceOptions {
  readonly depth: 'full' | 'exhaustive'
  /** Connections used and allowed, the visits' among them. */
  readonly connections: number
  readonly budget: number | null
  /** Suites of each version in the server's order, where all were asked for. */
  readonly enumerated: ReadonlyMap<number, readonly number[]>
}

/** Puts what was learned into the words of the evidence. */
export function inventoryEvidence(
  knowledge: Knowledge,
  options: EvidenceOptions,
): InventoryEvidence {
  const { depth, connections, budget, enumerated } = options
  const facts = {
    protocols: protocols(knowledge),
    weakClasses: weakClasses(knowledge),
    order: order(knowledge),
    groups: groupFacts(knowledge),
    keyTypes: keyTypes(knowledge),
    ...extensionProofs(knowledge),
    fallbackScsv: fallbackScsv(knowledge),
  }
  const proofs = Object.values(facts).flatMap((fact): readonly Proof[] =>
    'offered' in fact ? [fact] : fact,
  )
  return {
    depth,
    connections,
    budget,
    complete:
      proofs.every(({ offered }) => offered !== 'not-tested') &&
      (depth === 'full' || offeredVersions(knowledge).every((version) => enumerated.has(version))),
    ...facts,
    suites: suites(knowledge, enumerated),
    enumerated: [...enumerated.keys()].map(protocolName),
    groupOrder: knowledge.groupOrder?.map(groupName) ?? null,
    signatureSchemes: signatureSchemes(knowledge),
    dhPrimes: [...knowledge.primes.values()].map(({ bits, sha256, origin, connection }) => ({
      bits,
      sha256,
      origin,
      connection,
    })),
    ...ssl2Certificate(knowledge),
    helloIntolerance: helloIntolerance(knowledge),
    log: log(knowledge),
  }
}

const allVersions: readonly number[] = [ssl2, ssl3, 0x0301, 0x0302, tls12, tls13]

function protocolName(version: number): ProtocolVersion {
  return versionName(version) ?? 'SSLv2'
}

function protocols({ versions }: Knowledge): InventoryEvidence['protocols'] {
  return allVersions.map((version) => ({
    version: protocolName(version),
    offered: versions.get(version)?.offered ?? 'not-tested',
    connection: versions.get(version)?.connection ?? null,
  }))
}

function weakClasses(knowledge: Knowledge): readonly WeakClassEvidence[] {
  return [...classProofs(knowledge)].map(([id, { offered, connection, suite, version }]) => ({
    id,
    offered,
    connection,
    suite: suite === null ? null : cipherSuite(suite),
    version: version === null ? null : versionName(version),
  }))
}

/** With one suite in all there is nothing to order. */
function order(knowledge: Knowledge): OrderProof {
  const notApplicable = { offered: 'not-applicable', connection: null, by: null } as const
  if (hasNoVersion(knowledge)) return notApplicable
  const versions = orderVersions(knowledge)
  const proof = orderProof(knowledge, versions)
  const [version] = versions
  if (proof.offered !== 'not-tested' || version === undefined) return proof
  const isAlone = knowledge.outcomes.some(
    ({ ask }, index) =>
      ask.question === 'order' &&
      ask.refusalMeans === 'suites' &&
      knowledge.readings[index] === 'refusal',
  )
  return isAlone && knowledge.of(version).accepted.size === 1 ? notApplicable : proof
}

function suites(
  knowledge: Knowledge,
  enumerated: ReadonlyMap<number, readonly number[]>,
): readonly AcceptedSuite[] {
  const byServer = order(knowledge).by === 'server'
  return allVersions.flatMap((version) => {
    const { accepted } = knowledge.of(version)
    const inOrder = enumerated.get(version)
    return [...accepted]
      .map(([code, connection]) => ({
        version: protocolName(version),
        code,
        suite: version === ssl2 ? ssl2Suite(code) : cipherSuite(code),
        order: byServer && inOrder !== undefined ? inOrder.indexOf(code) + 1 || null : null,
        connection,
      }))
      .sort((first, second) => (first.order ?? 0) - (second.order ?? 0))
  })
}

function ssl2Suite(kind: number) {
  const name = ssl2CipherName(kind)
  return { iana: name, openssl: name, bits: ssl2CipherKinds.has(kind) ? ssl2Bits(name) : 0 }
}

function ssl2Bits(name: string): number {
  if (name.includes('40')) return 40
  if (/DES_64/.test(name)) return 56
  if (/RC4_64/.test(name)) return 64
  return name.includes('EDE3') ? 112 : 128
}

function groupFacts(knowledge: Knowledge): readonly GroupEvidence[] {
  const seen = offeredVersions(knowledge).flatMap((version) => [
    ...knowledge.of(version).groups.keys(),
  ])
  return unique([...groups13, ...groups12, ...seen])
    .filter((id) => groups.has(id) || seen.includes(id))
    .map((id) => ({
      id,
      name: groupName(id),
      ...groupProof(knowledge, id),
      versions: offeredVersions(knowledge)
        .filter((version) => knowledge.of(version).groups.has(id))
        .map(versionName)
        .filter((version) => version !== null),
    }))
}

function signatureSchemes(knowledge: Knowledge): readonly SignatureSchemeEvidence[] {
  return offeredVersions(knowledge).flatMap((version) => {
    const name = versionName(version)
    if (name === null) return []
    const { schemes, refusedSchemes } = knowledge.of(version)
    const row = (offered: Offered, [id, connection]: readonly [number, number]) => ({
      id,
      name: signatureSchemeName(id),
      version: name,
      offered,
      connection,
    })
    const refused = [...refusedSchemes].filter(([id]) => !schemes.has(id))
    return [...[...schemes].map((one) => row('yes', one)), ...refused.map((one) => row('no', one))]
  })
}

function keyTypes(knowledge: Knowledge): readonly KeyTypeEvidence[] {
  const { chains, refusedKeyTypes } = knowledge
  const unasked = hasNoVersion(knowledge) ? 'not-applicable' : 'not-tested'
  const seen = (['rsa', 'ec', 'dsa', 'eddsa'] as const).filter(
    (keyType) => keyType === 'rsa' || keyType === 'ec' || chains.has(keyType),
  )
  return seen.map((keyType) => {
    const found = chains.get(keyType)
    if (found !== undefined) {
      const chain = found.chain.map(fingerprint)
      return { keyType, offered: 'yes', connection: found.connection, chain }
    }
    const refused = refusedKeyTypes.get(keyType) ?? null
    return {
      keyType,
      offered: refused === null ? unasked : 'no',
      connection: refused,
      chain: [],
    }
  })
}

function ssl2Certificate({
  ssl2Certificate: der,
}: Knowledge): Pick<InventoryEvidence, 'ssl2Certificate'> {
  return der === null ? {} : { ssl2Certificate: fingerprint(der) }
}

function fingerprint(der: Uint8Array): string {
  return createHash('sha256').update(der).digest('hex')
}

/** The same question, broken off with a large hello and answered with a small one. */
function helloIntolerance(knowledge: Knowledge): Proof {
  const connection = smallAnswer(knowledge)
  if (connection !== null) return { offered: 'yes', connection }
  const wide = knowledge.outcomes.find(
    ({ ask: { hello }, step }) =>
      step === 'answered' && hello.extensions === 'all' && hello.suites.length > smallBlock,
  )
  return wide === undefined
    ? { offered: 'not-tested', connection: null }
    : { offered: 'no', connection: wide.connection }
}

function log({ outcomes }: Knowledge): readonly InventoryStep[] {
  return outcomes.map(({ connection, ask, step, atMs }) => ({
    connection,
    asked: ask.question,
    outcome: step,
    atMs,
  }))
}
