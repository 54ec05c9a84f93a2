import type { FindingArgs, FindingCode, Severity } from '../model/finding.ts'
import { isRefusedWeakness } from '../protocol/x509/strength.ts'

/**
 * The severity of a finding: that of its code, but for keys so short that senders refuse them, for MTA-STS
 * policies that are not enforced, so that nobody keeps mail back, and for SSL among old versions.
 */
export function severityOf(found: Found): Severity {
  if (isRefusedWeakness(found) || endsBeforeTls(found)) return 'error'
  if (acceptsSsl(found)) return 'warning'
  return breaksUnenforcedPolicy(found) ? 'warning' : severities[found.code]
}

interface Found {
  readonly code: FindingCode
  readonly args: FindingArgs
}

/** A connection that breaks at STARTTLS is what keeps mail from travelling encrypted. */
function endsBeforeTls({ code, args }: Found): boolean {
  return code === 'connection-lost' && args['stage'] === 'tls'
}

/** SSL encrypts no better than its flaws let it; TLS 1.0 and 1.1 still do (RFC 7568; RFC 7435 section 3). */
function acceptsSsl({ code, args }: Found): boolean {
  const { versions } = args
  return (
    code === 'old-versions-accepted' &&
    Array.isArray(versions) &&
    versions.some((version: string) => version.startsWith('SSL'))
  )
}

/** RFC 8461 section 5: senders deliver all the same. */
function breaksUnenforcedPolicy({ code, args }: Found): boolean {
  return (code === 'sts-mx-not-listed' || code === 'sts-certificate') && args['mode'] !== 'enforce'
}

/** How grave each finding is for the guide's sender. `error`: mail goes in clear text, to nobody, or to nobody knows whom. */
export const severities: Readonly<Record<FindingCode, Severity>> = {
  'domain-not-found': 'error',
  'mx-lookup-failed': 'error',
  'alias-loop': 'error',
  'no-mail-host': 'error',
  'null-mx': 'info',
  'null-mx-with-others': 'warning',
  'implicit-mx': 'info',
  'mx-is-address': 'warning',
  'mx-is-alias': 'warning',
  'mx-without-address': 'warning',
  'address-lookup-failed': 'warning',
  'mx-special-address': 'warning',
  'opted-out': 'info',
  'too-many-endpoints': 'info',
  'dnssec-bogus': 'error',
  'dnssec-unavailable': 'info',
  'port-blocked-suspected': 'warning',
  'helo-unconfirmed': 'info',
  'ipv6-not-tested': 'info',
  'internal-error': 'error',
  'mx-unreachable': 'warning',
  'ipv6-unreachable': 'warning',
  'greeting-refused': 'warning',
  'slow-greeting': 'info',
  'ehlo-unsupported': 'warning',
  'rate-limited': 'info',
  'temporary-failure': 'info',
  'no-answer-in-time': 'warning',
  'connection-lost': 'warning',
  'reply-malformed': 'warning',
  greylisted: 'info',
  'sender-refused': 'info',
  'tls-required': 'info',
  'recipient-refused': 'info',
  intermittent: 'warning',
  'starttls-absent': 'error',
  'starttls-masked': 'error',
  'starttls-refused': 'error',
  'starttls-response-injection': 'warning',
  'handshake-failed': 'error',
  'tls-session-failed': 'error',
  'old-tls-version': 'error',
  'anonymous-only': 'error',
  'hello-intolerance': 'warning',
  'starttls-inside-tls': 'warning',
  'starttls-command-injection': 'error',
  heartbleed: 'error',
  'ccs-injection': 'error',
  robot: 'error',
  ticketbleed: 'error',
  'client-certificate-requested': 'info',
  'old-versions-accepted': 'info',
  drown: 'warning',
  poodle: 'warning',
  beast: 'info',
  'null-suites': 'warning',
  'anonymous-suites': 'info',
  freak: 'warning',
  logjam: 'warning',
  'weak-dh': 'info',
  'shared-dh-prime': 'info',
  rc4: 'warning',
  'single-des': 'warning',
  sweet32: 'info',
  'static-rsa': 'info',
  'cbc-sha1': 'info',
  crime: 'info',
  'insecure-renegotiation': 'warning',
  'ems-absent': 'info',
  'encrypt-then-mac-absent': 'info',
  'fallback-scsv-absent': 'info',
  'heartbeat-offered': 'info',
  expired: 'error',
  'not-yet-valid': 'error',
  'self-signed': 'error',
  'self-signed-in-chain': 'error',
  'untrusted-root': 'error',
  'incomplete-chain': 'error',
  'hostname-mismatch': 'error',
  'common-name-only': 'error',
  revoked: 'error',
  'revocation-unknown': 'info',
  'wrong-usage': 'error',
  'not-a-ca': 'error',
  'name-constraint': 'error',
  'path-length': 'error',
  malformed: 'error',
  'weak-key': 'warning',
  'weak-signature': 'error',
  'chain-order': 'info',
  'root-included': 'info',
  'expires-soon': 'warning',
  'not-conformant': 'info',
  'trust-disagreement': 'warning',
  'dane-mx-insecure': 'warning',
  'dane-would-repair': 'info',
  'dane-without-tls': 'error',
  'tlsa-mismatch': 'error',
  'tlsa-issuer-chain': 'error',
  'tlsa-unusable': 'warning',
  'tlsa-insecure': 'info',
  'tlsa-lookup-failed': 'error',
  'tlsa-rollover': 'info',
  'tlsa-other-key': 'warning',
  'tlsa-absent': 'info',
  'sts-not-enforced': 'info',
  'sts-record-invalid': 'warning',
  'sts-record-disputed': 'info',
  'sts-record-advice': 'info',
  'sts-policy-unavailable': 'warning',
  'sts-policy-host-certificate': 'warning',
  'sts-policy-invalid': 'warning',
  'sts-policy-disputed': 'info',
  'sts-policy-advice': 'info',
  'sts-policy-host-family': 'info',
  'sts-mx-not-listed': 'error',
  'sts-certificate': 'error',
  'sts-pattern-unused': 'info',
  'sts-short-max-age': 'info',
  'sts-contradicts-dane': 'warning',
  'record-lookup-failed': 'warning',
  'sts-absent': 'info',
  'tlsrpt-absent': 'info',
  'tlsrpt-invalid': 'warning',
  'tlsrpt-advice': 'info',
}
