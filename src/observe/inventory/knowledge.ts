import type { Proof } from '../../model/inventory.ts'
import type { DhPrime } from '../../protocol/tls/dh-primes.ts'
import type { ServerAnswer } from '../../protocol/tls/server-answer.ts'
import { tls12, tls13 } from '../../protocol/tls/versions.ts'
import { parseCertificate } from '../../protocol/x509/certificate.ts'
import { readOutcomes, ssl2, ssl3, type Ask, type Outcome, type Reading } from './ask.ts'
import type { KnownHandshake } from './known.ts'
import { groups13, suitesOfKeyType } from './offers.ts'

export type KeyType = 'rsa' | 'ec' | 'dsa' | 'eddsa'

/** Which connection proved it. */
type Proofs<T> = ReadonlyMap<T, number>

/** What is known about one version's suites, groups and schemes. */
export interface VersionKnowledge {
  readonly accepted: Proofs<number>
  readonly refused: Proofs<number>
  readonly groups: Proofs<number>
  readonly refusedGroups: Proofs<number>
  readonly schemes: Proofs<number>
  readonly refusedSchemes: Proofs<number>
}

/** A hello with its answer, both clear. */
export interface Exchange {
  readonly connection: number
  readonly ask: Ask
  readonly answer: ServerAnswer
}

/** All that the answers so far prove, each fact with its connection. */
export interface Knowledge {
  /** SSLv2 (`ssl2`) to TLS 1.3; what is not in it is not tested. */
  readonly versions: ReadonlyMap<number, Proof>
  readonly of: (version: number) => VersionKnowledge
  readonly groupOrder: readonly number[] | null
  readonly primes: ReadonlyMap<string, DhPrime & { readonly connection: number }>
  /** The first chain of each key type. */
  readonly chains: ReadonlyMap<
    KeyType,
    { readonly connection: number; readonly chain: readonly Uint8Array[] }
  >
  /** DER of the certificate in SSL 2.0; null where none was sent, or none of a known key type. */
  readonly ssl2Certificate: Uint8Array | null
  readonly refusedKeyTypes: Proofs<KeyType>
  /** The clear answers with a hello of SSLv3 to TLS 1.3, in order. */
  readonly hellos: readonly Exchange[]
  readonly readings: readonly Reading[]
  readonly outcomes: readonly Outcome[]
}

/** Reads everything anew: what an outcome means may depend on those that come after it. */
export function learn(
  known: readonly KnownHandshake[],
  outcomes: readonly Outcome[],
  versions: ReadonlyMap<number, Proof> = new Map(),
): Knowledge {
  const readings = readOutcomes(outcomes)
  const learning = new Learning(versions)
  for (const handshake of known) learning.acceptKnown(handshake)
  for (const [index, outcome] of outcomes.entries()) {
    if (readings[index] === 'hello' && outcome.answer !== null) {
      learning.acceptHello({ ...outcome, answer: outcome.answer })
    }
    if (readings[index] === 'refusal') learning.acceptRefusal(outcome)
  }
  return { ...learning.knowledge(), readings, outcomes }
}

/** The versions of TLS and SSLv3 that are offered, highest first. */
export function offeredVersions({ versions }: Knowledge): readonly number[] {
  return [tls13, tls12, 0x0302, 0x0301, ssl3].filter(
    (version) => versions.get(version)?.offered === 'yes',
  )
}

/** Whether every version was asked for and refused: there is nothing that could have suites or keys. */
export function hasNoVersion(knowledge: Knowledge): boolean {
  const all = [tls13, tls12, 0x0302, 0x0301, ssl3, ssl2]
  return all.every((version) => knowledge.versions.get(version)?.offered === 'no')
}

/** The newest version before TLS 1.3; null where there is none, or none is known yet. */
export function newestOld(knowledge: Knowledge): number | null {
  return offeredVersions(knowledge).find((version) => version <= tls12) ?? null
}

/** Whether the server broke off a large hello and answered a small one to the same question. */
export function isIntolerant(knowledge: Pick<Knowledge, 'outcomes' | 'readings'>): boolean {
  return smallAnswer(knowledge) !== null
}

/** The connection that showed it. */
export function smallAnswer({
  outcomes,
  readings,
}: Pick<Knowledge, 'outcomes' | 'readings'>): number | null {
  const small = outcomes.find(
    ({ ask }, index) =>
      ask.refusalMeans === 'versions' &&
      ask.hello.extensions === 'small' &&
      readings[index] === 'hello',
  )
  return small?.connection ?? null
}

interface VersionSets {
  readonly accepted: Map<number, number>
  readonly refused: Map<number, number>
  readonly groups: Map<number, number>
  readonly refusedGroups: Map<number, number>
  readonly schemes: Map<number, number>
  readonly refusedSchemes: Map<number, number>
}

const emptySets = (): VersionSets => ({
  accepted: new Map(),
  refused: new Map(),
  groups: new Map(),
  refusedGroups: new Map(),
  schemes: new Map(),
  refusedSchemes: new Map(),
})

class Learning {
  readonly #versions: Map<number, Proof>
  readonly #sets = new Map<number, VersionSets>()
  readonly #primes = new Map<string, DhPrime & { connection: number }>()
  readonly #chains = new Map<KeyType, { connection: number; chain: readonly Uint8Array[] }>()
  #ssl2Certificate: Uint8Array | null = null
  #ssl2Connection = 0
  readonly #refusedKeyTypes = new Map<KeyType, number>()
  readonly #hellos: Exchange[] = []
  #groupOrder: readonly number[] | null = null

  constructor(versions: ReadonlyMap<number, Proof>) {
    this.#versions = new Map(versions)
  }

  knowledge(): Omit<Knowledge, 'readings' | 'outcomes'> {
    // SSL 2.0 has no room for a chain: where newer versions are spoken, these are asked for it.
    const hasNewer = [...this.#versions].some(([id, { offered }]) => id > ssl2 && offered === 'yes')
    if (this.#ssl2Certificate !== null && !hasNewer) {
      this.#noteChain([this.#ssl2Certificate], this.#ssl2Connection)
    }
    return {
      versions: this.#versions,
      of: (version) => this.#of(version),
      groupOrder: this.#groupOrder,
      primes: this.#primes,
      chains: this.#chains,
      ssl2Certificate: this.#ssl2Certificate,
      refusedKeyTypes: this.#refusedKeyTypes,
      hellos: this.#hellos,
    }
  }

  #of(version: number): VersionSets {
    const sets = this.#sets.get(version) ?? emptySets()
    this.#sets.set(version, sets)
    return sets
  }

  acceptKnown(known: KnownHandshake): void {
    const { connection, version } = known
    this.#noteVersion(version, 'yes', connection)
    for (const higher of [tls13, tls12, 0x0302, 0x0301]) {
      if (higher > version && higher <= known.highestOffered) {
        this.#noteVersion(higher, 'no', connection)
      }
    }
    const sets = this.#of(version)
    if (known.suite !== null) note(sets.accepted, known.suite, connection)
    if (known.group !== null) note(sets.groups, known.group, connection)
    if (known.signatureScheme !== null) note(sets.schemes, known.signatureScheme, connection)
    this.#noteChain(known.certificates, connection)
  }

  acceptHello(exchange: Exchange): void {
    const { connection, ask, answer } = exchange
    if (answer.ssl2 !== null) {
      this.#noteVersion(ssl2, 'yes', connection)
      for (const kind of answer.ssl2.cipherKinds) note(this.#of(ssl2).accepted, kind, connection)
      if (keyTypeOf([answer.ssl2.certificate]) !== null) {
        this.#ssl2Certificate = answer.ssl2.certificate
        this.#ssl2Connection = connection
      }
      return
    }
    const version = answer.version ?? 0
    this.#noteVersion(version, 'yes', connection)
    if (ask.refusalMeans === 'versions') {
      for (const higher of ask.hello.versions) {
        if (higher > version) this.#noteVersion(higher, 'no', connection)
      }
    }
    const sets = this.#of(version)
    note(sets.accepted, answer.cipherSuite ?? 0, connection)
    if (answer.group !== null) note(sets.groups, answer.group, connection)
    if (answer.signatureScheme !== null) note(sets.schemes, answer.signatureScheme, connection)
    if (answer.serverGroups !== null) this.#noteServerGroups(answer.serverGroups, exchange)
    if (answer.dhPrime !== null && !this.#primes.has(answer.dhPrime.sha256)) {
      this.#primes.set(answer.dhPrime.sha256, { ...answer.dhPrime, connection })
    }
    this.#noteChain(answer.certificates, connection)
    this.#noteOtherKeyType(exchange)
    this.#hellos.push(exchange)
  }

  /** The list is of all groups that the server supports (RFC 8446 4.2.7): it has no other. */
  #noteServerGroups(listed: readonly number[], { answer, connection }: Exchange): void {
    const sets = this.#of(answer.version ?? 0)
    for (const group of listed) note(sets.groups, group, connection)
    const others = groups13.filter((group) => !listed.includes(group))
    // One that leaves out the group just agreed on is not all.
    if (answer.group === null || !listed.includes(answer.group)) return
    noteAll(sets.refusedGroups, others, connection)
    this.#groupOrder ??= listed
  }

  /** A server that sends another key than the only one asked for has none of that type. */
  #noteOtherKeyType({ ask, answer, connection }: Exchange): void {
    const asked = askedKeyType(ask)
    const sent = keyTypeOf(answer.certificates)
    if (asked !== null && sent !== null && sent !== asked) {
      note(this.#refusedKeyTypes, asked, connection)
    }
  }

  acceptRefusal({ ask, connection }: Outcome): void {
    const { hello, refusalMeans } = ask
    if (refusalMeans === 'versions') {
      for (const version of hello.versions) this.#noteVersion(version, 'no', connection)
      return
    }
    const version = this.#takenVersion(hello.versions)
    if (version === null) return
    const sets = this.#of(version)
    if (refusalMeans === 'suites') {
      noteAll(sets.refused, hello.suites, connection)
      this.#noteRefusedKeyTypes(version, connection)
    }
    if (refusalMeans === 'groups') noteAll(sets.refusedGroups, hello.groups, connection)
    if (refusalMeans === 'schemes') noteAll(sets.refusedSchemes, hello.schemes, connection)
    const keyType = askedKeyType(ask)
    if (refusalMeans === 'key-type' && keyType !== null) {
      note(this.#refusedKeyTypes, keyType, connection)
    }
  }

  /** Without one suite for it, there is no key of that type. */
  #noteRefusedKeyTypes(version: number, connection: number): void {
    const { refused } = this.#of(version)
    for (const keyType of ['rsa', 'ec'] as const) {
      const suites = version <= tls12 ? suitesOfKeyType(version, keyType) : []
      if (suites.length === 0 || this.#chains.has(keyType)) continue
      if (suites.every((suite) => refused.has(suite))) {
        note(this.#refusedKeyTypes, keyType, connection)
      }
    }
  }

  /** The version in which a server refused: the newest that it has of those offered. */
  #takenVersion(versions: readonly number[]): number | null {
    return versions.find((version) => this.#versions.get(version)?.offered === 'yes') ?? null
  }

  #noteVersion(version: number, offered: 'yes' | 'no', connection: number): void {
    const before = this.#versions.get(version)
    if (before === undefined || (before.offered === 'no' && offered === 'yes')) {
      this.#versions.set(version, { offered, connection })
    }
  }

  #noteChain(chain: readonly Uint8Array[], connection: number): void {
    const keyType = keyTypeOf(chain)
    if (keyType !== null && !this.#chains.has(keyType)) {
      this.#chains.set(keyType, { connection, chain })
    }
  }
}

function askedKeyType({ refusalMeans, hello }: Ask): KeyType | null {
  if (refusalMeans !== 'key-type') return null
  return hello.schemes.includes(0x0403) ? 'ec' : 'rsa'
}

/** Of the leaf; null where there is none, or one that cannot be read. */
export function keyTypeOf(chain: readonly Uint8Array[]): KeyType | null {
  const [leaf] = chain
  if (leaf === undefined || leaf.length === 0) return null
  const certificate = parseCertificate(leaf)
  return certificate.ok ? (keyTypes[certificate.value.key.type] ?? null) : null
}

const keyTypes: Readonly<Record<string, KeyType>> = {
  rsa: 'rsa',
  'rsa-pss': 'rsa',
  ec: 'ec',
  dsa: 'dsa',
  ed25519: 'eddsa',
  ed448: 'eddsa',
}

function note<T>(proofs: Map<T, number>, fact: T, connection: number): void {
  if (!proofs.has(fact)) proofs.set(fact, connection)
}

function noteAll<T>(proofs: Map<T, number>, facts: readonly T[], connection: number): void {
  for (const fact of facts) note(proofs, fact, connection)
}
