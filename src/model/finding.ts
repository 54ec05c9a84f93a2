import type { Sha256 } from './tls.ts'

export type Severity = 'error' | 'warning' | 'info'

/** What was found, where, with which arguments. No sentence: the catalogue has the words of each code. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly at: FindingPlace
  readonly args: FindingArgs
}

/** A number says port; a certificate is named by its fingerprint. All absent: the domain. */
export interface FindingPlace {
  readonly host?: string
  readonly address?: string
  readonly port?: number
  readonly certificate?: Sha256
}

export type FindingArgs = Readonly<Record<string, string | number | readonly string[]>>

/**
 * Every finding code with the names of its arguments, in the order of a report: DNS, connection,
 * SMTP, TLS, certificate. A list argument is shown joined. Codes are public (contract), never renamed.
 */
export const findingArguments = {
  // The domain and its MX records.
  'domain-not-found': ['domain'],
  /** status: servfail or timeout; detail may be '-' */
  'mx-lookup-failed': ['domain', 'status', 'detail'],
  'alias-loop': ['name'],
  'no-mail-host': ['domain'],
  'null-mx': ['domain'],
  'null-mx-with-others': ['domain', 'others'],
  'implicit-mx': ['domain'],
  'mx-is-address': ['host'],
  'mx-is-alias': ['host', 'canonicalName'],
  /** status: no-data or nxdomain */
  'mx-without-address': ['host', 'status'],
  /** status: servfail or timeout */
  'address-lookup-failed': ['host', 'status', 'detail'],
  'mx-special-address': ['host', 'address', 'network'],
  /** skipped: number of endpoints left out; limit: how many are visited */
  'too-many-endpoints': ['skipped', 'limit'],
  // Our own side.
  'port-blocked-suspected': ['port', 'endpoints'],
  'helo-unconfirmed': ['name', 'address'],
  'ipv6-not-tested': ['endpoints'],
  /** A fault of ours. stage: a stage id */
  'internal-error': ['stage', 'message'],
  // The connection. reason: refused, timeout, unreachable, reset, closed
  'mx-unreachable': ['host', 'address', 'port', 'reason'],
  'ipv6-unreachable': ['host', 'address', 'port', 'reason'],
  // The SMTP dialogue. stage: a stage id
  'greeting-refused': ['code', 'text'],
  'slow-greeting': ['seconds'],
  'ehlo-unsupported': ['code', 'text'],
  'rate-limited': ['stage', 'code', 'text'],
  'temporary-failure': ['stage', 'code', 'text'],
  'no-answer-in-time': ['stage', 'seconds'],
  'connection-lost': ['stage', 'reason'],
  'reply-malformed': ['stage'],
  greylisted: ['code', 'text'],
  'sender-refused': ['code', 'text'],
  'tls-required': ['code', 'text'],
  'recipient-refused': ['code', 'text'],
  /** first, second: an outcome (no-tls, old-tls, invalid-certificate, encrypted, different-certificate) */
  intermittent: ['first', 'second'],
  // STARTTLS and TLS.
  'starttls-absent': [],
  'starttls-masked': ['keyword'],
  'starttls-refused': ['code', 'text'],
  'starttls-response-injection': ['bytes'],
  'handshake-failed': ['reason', 'detail'],
  'tls-session-failed': ['reason'],
  'old-tls-version': ['version'],
  'anonymous-only': ['cipher'],
  'hello-intolerance': ['detail'],
  'starttls-inside-tls': [],
  'client-certificate-requested': [],
  // The certificate. subject: of the certificate concerned.
  expired: ['subject', 'notAfter'],
  'not-yet-valid': ['subject', 'notBefore'],
  'self-signed': ['subject'],
  'self-signed-in-chain': ['subject'],
  'untrusted-root': ['subject'],
  'incomplete-chain': ['subject', 'issuer'],
  'hostname-mismatch': ['expected', 'presented'],
  'common-name-only': ['expected', 'commonName'],
  revoked: ['subject', 'revokedAt'],
  'wrong-usage': ['subject', 'usage'],
  'not-a-ca': ['subject'],
  'name-constraint': ['subject', 'name'],
  'path-length': ['subject', 'allowed'],
  /** problem: a short technical phrase */
  malformed: ['subject', 'problem'],
  'weak-key': ['subject', 'keyType', 'keyBits'],
  'weak-signature': ['subject', 'signatureAlgorithm'],
  'chain-order': ['order'],
  'root-included': ['subject'],
  'expires-soon': ['subject', 'notAfter', 'days'],
  'not-conformant': ['subject', 'problem'],
  /** ours, library: trusted or the reason why not */
  'trust-disagreement': ['ours', 'library'],
} as const satisfies Record<string, readonly string[]>

export type FindingCode = keyof typeof findingArguments

export const findingCodes = Object.keys(findingArguments) as readonly FindingCode[]

/** Path codes: one per chain, the reason why the path does not end at a trusted root. */
export const pathCodes = [
  'self-signed',
  'self-signed-in-chain',
  'untrusted-root',
  'incomplete-chain',
] as const satisfies readonly FindingCode[]

/** Fatal where a profile demands a valid certificate (contract). */
export const fatalCertificateCodes = [
  'expired',
  'not-yet-valid',
  ...pathCodes,
  'hostname-mismatch',
  'common-name-only',
  'revoked',
  'wrong-usage',
  'not-a-ca',
  'name-constraint',
  'path-length',
  'malformed',
] as const satisfies readonly FindingCode[]
