import type { CipherSuite, Sha256, TlsVersion } from './tls.ts'

/**
 * `yes` and `no` were seen on the wire; `not-tested`: not asked, or asked and not answered clearly;
 * `not-applicable`: the server has nothing where it could show (encrypt-then-MAC without a CBC suite).
 */
export type Offered = 'yes' | 'no' | 'not-tested' | 'not-applicable'

/** One fact with the connection that proved it, counted from 1 with the visits before; null where nothing did. */
export interface Proof {
  readonly offered: Offered
  readonly connection: number | null
}

export type ProtocolVersion = 'SSLv2' | TlsVersion

/** Sorts of cipher suites; one suite may be of several (`protocol/tls/suite-classes.ts` says which). */
export type WeakClass =
  | 'null'
  | 'anonymous'
  | 'export'
  | 'rc4'
  | '3des'
  | 'des'
  | 'cbc-sha1'
  | 'static-rsa'
  | 'finite-field-dh'

/** What one endpoint offers in TLS, learned in as few connections as it takes. Facts only. */
export interface InventoryEvidence {
  readonly depth: 'full' | 'exhaustive'
  /** Connections in all, those of the visits before included, and how many were allowed (null: any number). */
  readonly connections: number
  readonly budget: number | null
  /** Every fact below has an answer. */
  readonly complete: boolean
  /** SSLv2 first, the newest last. */
  readonly protocols: readonly (Proof & { readonly version: ProtocolVersion })[]
  readonly weakClasses: readonly WeakClassEvidence[]
  /** Each suite that was accepted; all of them only where `enumerated` names the version. */
  readonly suites: readonly AcceptedSuite[]
  readonly enumerated: readonly ProtocolVersion[]
  /** Who decides among the suites that both have. */
  readonly order: Proof & { readonly by: 'server' | 'client' | null }
  readonly groups: readonly GroupEvidence[]
  /** The server's groups in its own order, as TLS 1.3 lets it say; null where it did not. */
  readonly groupOrder: readonly string[] | null
  readonly signatureSchemes: readonly SignatureSchemeEvidence[]
  /** Primes of finite-field Diffie-Hellman, each once. */
  readonly dhPrimes: readonly DhPrimeEvidence[]
  /** Of each key type: whether there is a certificate, and the chain it came in. */
  readonly keyTypes: readonly KeyTypeEvidence[]
  /** What the server showed in SSL 2.0, which may be another one. Absent: none, or that was not tested. */
  readonly ssl2Certificate?: Sha256
  /** Before TLS 1.3; `heartbeat` in both. */
  readonly secureRenegotiation: Proof
  readonly extendedMasterSecret: Proof
  readonly encryptThenMac: Proof
  readonly sessionTickets: Proof
  readonly heartbeat: Proof
  readonly compression: Proof
  readonly fallbackScsv: Proof
  /** A large hello met no answer and a small one did. */
  readonly helloIntolerance: Proof
  /** One per connection of the inventory, in order. */
  readonly log: readonly InventoryStep[]
}

/** `suite` and `version`: the proof of a `yes`. */
export interface WeakClassEvidence extends Proof {
  readonly id: WeakClass
  readonly suite: CipherSuite | null
  readonly version: TlsVersion | null
}

export interface AcceptedSuite {
  readonly version: ProtocolVersion
  /** Code point; three bytes in SSLv2. */
  readonly code: number
  /** SSLv2: the specification's name twice. */
  readonly suite: CipherSuite
  /** Place in the server's order, from 1; null where the client's order wins or the version is not enumerated. */
  readonly order: number | null
  readonly connection: number
}

export interface GroupEvidence extends Proof {
  readonly id: number
  /** IANA name. */
  readonly name: string
  /** The versions that were seen to use it: TLS 1.3, and the newest before it. */
  readonly versions: readonly TlsVersion[]
}

export interface SignatureSchemeEvidence extends Proof {
  readonly id: number
  readonly name: string
  readonly version: TlsVersion
}

export interface DhPrimeEvidence {
  readonly bits: number
  /** SHA-256 of the prime. */
  readonly sha256: string
  /** The standard or software that it is known from; null for the server's own. */
  readonly origin: string | null
  readonly connection: number
}

export interface KeyTypeEvidence extends Proof {
  readonly keyType: 'rsa' | 'ec' | 'dsa' | 'eddsa'
  /** As sent, in that order; empty unless `yes`. */
  readonly chain: readonly Sha256[]
}

/** What clients that know one key type alone are shown under the server name of DANE senders. */
export interface DaneKeysEvidence {
  /** Connections to the address in all, those of visits and inventory included. */
  readonly connections: number
  readonly sights: readonly DaneKeySight[]
}

export interface DaneKeySight {
  readonly keyType: 'rsa' | 'ec'
  readonly connection: number
  /** As sent, in that order. */
  readonly chain: readonly Sha256[]
}

/** What a connection was for and what came of it, in codes. */
export interface InventoryStep {
  readonly connection: number
  readonly asked: InventoryQuestion
  /** `answered`: a hello or a refusal by alert; the rest: why there was none. */
  readonly outcome:
    | 'answered'
    | 'refused'
    | 'rate-limited'
    | 'no-starttls'
    | 'reset'
    | 'closed'
    | 'silent'
    | 'garbage'
    | 'unreachable'
  /** Milliseconds since the endpoint's first connect. */
  readonly atMs: number
}

export type InventoryQuestion =
  | 'tls-1.3'
  | 'tls-1.2'
  | 'tls-1.1'
  | 'tls-1.0'
  | 'ssl-3'
  | 'ssl-2'
  | 'weak-suites'
  | 'key-exchange'
  | 'key-type'
  | 'post-quantum'
  | 'groups'
  | 'order'
  | 'fallback-scsv'
  | 'encrypt-then-mac'
  | 'suites'
  | 'signature-schemes'
