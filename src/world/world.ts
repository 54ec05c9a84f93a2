import type { DnssecState, LookupStatus } from '../model/dns.ts'
import type { TrustStoreName } from '../model/evidence.ts'
import type { Handshake } from '../model/tls.ts'
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
}

export interface DnsAnswer<T extends RecordType> {
  readonly status: LookupStatus
  /** More than the status says, as a code: `refused`, `formerr`, `malformed`, `alias-loop`, `alias-too-long` …; else null. */
  readonly detail: string | null
  readonly dnssec: DnssecState
  /** Each alias followed, the name asked first. Empty when the name is none. The last alias's target is `canonicalName`. */
  readonly aliases: readonly string[]
  /** Where the aliases ended; null when the name is no alias. */
  readonly canonicalName: string | null
  readonly records: readonly RecordOf<T>[]
}

export interface Net {
  /** The address we would speak from to this endpoint, or null where this machine has no route for it. Sends nothing. */
  source(endpoint: Endpoint): Promise<string | null>
  /** Opens a TCP connection; one at a time per address and port. Rejects with a FaultError. */
  connect(endpoint: Endpoint, signal: AbortSignal): Promise<Connection>
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
  /** Hands the stream to TLS. Bytes not read before are dropped by the caller. Rejects with a FaultError of kind tls, tcp or timeout. */
  startTls(options: TlsOptions, signal: AbortSignal): Promise<CompletedHandshake>
  /** Ends the connection at once and for good; harmless when already ended. */
  close(): void
}

export interface TlsOptions {
  /** Server name to send (SNI); null for none. */
  readonly serverName: string | null
  readonly hello: 'full' | 'small'
}

export interface CompletedHandshake {
  readonly handshake: Handshake
  /** DER of each certificate of the chain, in the order sent. */
  readonly certificates: readonly Uint8Array[]
}

export interface Trust {
  readonly name: TrustStoreName
  /** DER of the anchors whose subject is one of these names (DER of the Name, in hexadecimal). */
  anchorsFor(subjects: ReadonlySet<string>): readonly Uint8Array[]
}
