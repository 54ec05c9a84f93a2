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
 * SMTP, TLS, certificate, DANE and MTA-STS. A list argument is shown joined. Codes are public (contract), never renamed.
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
  /** The operator of the host asked not to be tested from here. */
  'opted-out': ['host', 'address'],
  /** skipped: number of endpoints left out; limit: how many are visited */
  'too-many-endpoints': ['skipped', 'limit'],
  /**
   * name, type: of the answer (MX, A, AAAA, TLSA, TXT); reason, failing: why and at which link (`SecurityReason`
   * and `Judgement` of world/dnssec)
   */
  'dnssec-bogus': ['name', 'type', 'reason', 'failing'],
  // Our own side.
  /** reason: one of `ownDoubts` of model/dns.ts */
  'dnssec-unavailable': ['reason'],
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
  // Of the active probes, with `--probe` only.
  'starttls-command-injection': [],
  heartbleed: [],
  'ccs-injection': [],
  /** strength: weak or strong */
  robot: ['strength'],
  ticketbleed: [],
  'client-certificate-requested': [],
  // What the inventory shows beyond the handshake. versions: `ProtocolVersion`s, oldest first
  'old-versions-accepted': ['versions'],
  /** speaker: the host that speaks SSL 2.0 with this server's key; it may be the same one */
  drown: ['speaker'],
  /** suite: an OpenSSL name, the proof; here and below */
  poodle: ['suite'],
  beast: ['suite', 'version'],
  'null-suites': ['suite', 'version'],
  'anonymous-suites': ['suite', 'version'],
  freak: ['suite', 'version'],
  /** bits: of the smallest group, at most 1024 */
  logjam: ['bits'],
  /** bits: of the smallest prime, 1025 to 2047 */
  'weak-dh': ['bits'],
  'shared-dh-prime': ['bits', 'origin'],
  rc4: ['suite', 'version'],
  'single-des': ['suite', 'version'],
  sweet32: ['suite', 'version'],
  'static-rsa': ['suite', 'version'],
  'cbc-sha1': ['suite', 'version'],
  crime: [],
  'insecure-renegotiation': [],
  'ems-absent': [],
  'encrypt-then-mac-absent': [],
  /** versions: those that a fallback could lead to */
  'fallback-scsv-absent': ['versions'],
  'heartbeat-offered': [],
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
  /** why: a code of model/revocation.ts, or no-source */
  'revocation-unknown': ['subject', 'why'],
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
  // The three ways to know the right server: DANE, MTA-STS and the reports about both (TLSRPT).
  'dane-mx-insecure': ['domain', 'host'],
  'dane-would-repair': ['host'],
  'dane-without-tls': ['host'],
  /**
   * published: records `3 1 1 …`; presented: digests. Here and below: owner: `_25._tcp.mx.example`, without
   * the trailing dot; recommended: `3 1 1 …` (beside a `3 1 2` such a one), or '-' where no certificate was shown
   */
  'tlsa-mismatch': ['baseDomain', 'published', 'presented', 'owner', 'recommended'],
  /** reason: the code of what fails below the issuer */
  'tlsa-issuer-chain': ['baseDomain', 'record', 'reason'],
  /** reason: `TlsaFlaw` of protocol/dane */
  'tlsa-unusable': ['baseDomain', 'record', 'reason', 'owner', 'recommended'],
  'tlsa-insecure': ['baseDomain'],
  /** name: the owner asked; status: servfail or timeout */
  'tlsa-lookup-failed': ['host', 'name', 'status'],
  /** scheme: key or issuer, of `TlsaRollover` */
  'tlsa-rollover': ['baseDomain', 'scheme', 'owner', 'recommended'],
  'tlsa-other-key': ['baseDomain', 'keyType', 'owner', 'recommended'],
  'tlsa-absent': ['owner', 'recommended'],
  /** mode: testing or none */
  'sts-not-enforced': ['mode'],
  /** problem: `StsRecordProblem`, here and below */
  'sts-record-invalid': ['problem'],
  'sts-record-disputed': ['problem'],
  'sts-record-advice': ['problem'],
  /** reason: of a `FetchFault`; detail may be '-' */
  'sts-policy-unavailable': ['reason', 'detail'],
  /** reason: a certificate code */
  'sts-policy-host-certificate': ['reason'],
  /** line: from 1, 0 for the whole; problem: `PolicyProblem` */
  'sts-policy-invalid': ['line', 'problem'],
  'sts-policy-disputed': ['line', 'problem'],
  'sts-policy-advice': ['line', 'problem'],
  /** family: IPv4 or IPv6; reason: no-address or unreached */
  'sts-policy-host-family': ['host', 'family', 'reason'],
  'sts-mx-not-listed': ['host', 'patterns', 'mode'],
  /** reason: a certificate code or no-tls */
  'sts-certificate': ['host', 'reason', 'mode'],
  'sts-pattern-unused': ['pattern'],
  'sts-short-max-age': ['seconds'],
  /** reason: dane-fails (MTA-STS passes) or sts-fails (DANE passes) */
  'sts-contradicts-dane': ['host', 'reason'],
  /** name: `_mta-sts.…` or `_smtp._tls.…`; status: servfail or timeout; detail may be '-' */
  'record-lookup-failed': ['name', 'status', 'detail'],
  'sts-absent': ['domain'],
  'tlsrpt-absent': ['domain'],
  /** problem: `TlsRptProblem`, here and below */
  'tlsrpt-invalid': ['problem'],
  'tlsrpt-advice': ['problem'],
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
