import type { DnssecState, LookupStatus } from '../model/dns.ts'
import type { ComparedStore, TrustStoreName } from '../model/evidence.ts'
import type { Handshake, Sha256 } from '../model/tls.ts'
import type { RecordType, RecordOf } from '../protocol/dns/record.ts'

/**
 * The only door outside. Everything that observes takes a World and touches nothing else; the lab
 * and the tests bring their own. Waits take an AbortSignal; what ends one is a Fault (world/fault-error.ts).
 */
export interface World {
  readonly clock: Clock
  readonly dns: Dns
  readonly net: Net
  readonly trust: Trust
  /** Absent: nothing is kept between fetches. */
  readonly store?: ByteStore
}

/** Fetched bytes worth keeping (CRLs), by where they came from. Neither method rejects. */
export interface ByteStore {
  load(key: string): Promise<Kept | null>
  save(key: string, kept: Kept): Promise<void>
}

export interface Kept {
  readonly bytes: Uint8Array
  /** ISO 8601. */
  readonly fetchedAt: string
  /** ISO 8601: not to be used afterwards. */
  readonly until: string
}

export interface Clock {
  /** The time of the wall, ISO 8601 UTC. */
  now(): string
  /** Milliseconds of a clock that never goes back. */
  elapsed(): number
}

export interface Dns {
  /** `address:port` of the resolvers, for the report. */
  readonly resolvers: readonly string[]
  /** One question. Follows aliases and shows them. Never rejects but on abort: trouble is a status. */
  query<T extends RecordType>(name: string, type: T, signal: AbortSignal): Promise<DnsAnswer<T>>
  /**
   * How far the answer to this question can be believed: DNSSEC, validated here from the trust anchors
   * down, whatever the resolver's AD bit says. Asks what is needed besides; never rejects but on abort.
   */
  authenticate(name: string, type: RecordType, signal: AbortSignal): Promise<Authenticity>
}

export interface Authenticity {
  /** Of the answer with all the aliases that lead to it. */
  readonly dnssec: DnssecState
  /** Why it is not secure (SecurityReason of world/dnssec), and the zone or record where that began. */
  readonly reason: string | null
  readonly failing: string | null
  /** The first alias by itself; null where the name is none. */
  readonly firstAlias: DnssecState | null
  /** Every alias on the way is signed; true where there is none. */
  readonly aliasesSecure: boolean
}

export interface DnsAnswer<T extends RecordType> {
  readonly status: LookupStatus
  /** More than the status says, as a code: `refused`, `formerr`, `malformed`, `alias-loop`, `alias-too-long` …; else null. */
  readonly detail: string | null
  /** Each alias followed, the name asked first. Empty when the name is none. The last alias's target is `canonicalName`. */
  readonly aliases: readonly string[]
  /** Where the aliases ended; null when the name is no alias. */
  readonly canonicalName: string | null
  readonly records: readonly RecordOf<T>[]
}

export interface Net {
  /** This machine's own name, for EHLO where DNS has none for it. */
  readonly hostname: string
  /**
   * The special-purpose range of an address that may not be contacted, `optedOut` where its owner asked for
   * that (`names`: those that led to it), else null.
   */
  barredNetwork(address: string, origin: AddressOrigin, names?: readonly string[]): string | null
  /** The address we would speak from to this endpoint, or null where this machine has no route for it. Sends nothing. */
  source(endpoint: Endpoint): Promise<string | null>
  /**
   * Waits until nobody else of this run is connected to the endpoint. The only way to a connection:
   * so there is never more than one at a time to an address and port (contract).
   */
  turn(endpoint: Endpoint, origin: AddressOrigin, signal: AbortSignal): Promise<Turn>
}

/** Special-purpose addresses that the user typed himself may be contacted unless he named networks; those that DNS named only in such networks. */
export type AddressOrigin = 'typed' | 'looked-up'

export interface Turn {
  /** Opens a TCP connection; the one before it is closed by then. Rejects with a FaultError (tcp, barred) or signal.reason. */
  connect(signal: AbortSignal): Promise<Connection>
  /** The same, and leaves those before it open: several at a time, only where the user asked for it. */
  connectBeside(signal: AbortSignal): Promise<Connection>
  /** Closes what is open and lets the next one go. */
  end(): void
}

export interface Endpoint {
  readonly address: string
  readonly port: number
}

/** A byte stream, in clear and later perhaps inside TLS. */
export interface Connection {
  /** The next bytes as they came, null at the end of the stream. Rejects with a FaultError (reset, abort). */
  read(signal: AbortSignal): Promise<Uint8Array | null>
  write(bytes: Uint8Array): void
  /** Bytes received since the connection was made, also those that TLS took. */
  received(): number
  /** Forgets the bytes that came but were not read, and says how many they were. */
  dropPending(): number
  /** Hands the stream to TLS; the caller drops what is pending before. Rejects with a FaultError of kind tls, tcp or timeout. */
  startTls(options: TlsOptions, signal: AbortSignal): Promise<CompletedHandshake>
  /** Ends the connection at once and for good; harmless when already ended. */
  close(): void
}

export interface TlsOptions {
  /** Server name to send (SNI); null for none. */
  readonly serverName: string | null
  /** `resumable`: all that TLS 1.2 knows, and no newer version, so that a ticket comes in clear. */
  readonly hello: 'full' | 'small' | 'resumable'
}

export interface CompletedHandshake {
  readonly handshake: Handshake
  /** DER of each certificate of the chain, in the order sent. */
  readonly certificates: readonly Uint8Array[]
  /** Of a `resumable` hello, where the server gave one (RFC 5077). */
  readonly ticket?: Uint8Array
}

/** A store of roots to compare with (`--trust-store`). */
export interface ComparedTrust {
  readonly name: Omit<ComparedStore, 'anchors'>
  /** As that of `Trust`. */
  readonly anchorsFor: (subjects: ReadonlySet<string>) => readonly Uint8Array[]
}

export interface Trust {
  readonly name: TrustStoreName
  /** Fingerprints of the anchors that are no public roots (`--ca-file`). Absent: none. */
  readonly added?: ReadonlySet<Sha256>
  /** Absent: none. */
  readonly compared?: readonly ComparedTrust[]
  /** DER of the anchors whose subject is one of these names (`canonicalKey` of protocol/x509/name.ts). */
  anchorsFor(subjects: ReadonlySet<string>): readonly Uint8Array[]
}
