import type { FindingCode } from '../../model/finding.ts'
import type { OutcomeId } from '../../model/verdict.ts'
import type { Authentication } from '../../model/profile.ts'
import { isFatal } from '../certificate.ts'
import type { EndpointJudgement } from '../endpoint.ts'
import type { Found } from '../findings-of-domain.ts'
import type { Cause } from './outcome-for.ts'

/** Whether a finding says why an endpoint's outcome is what it is. */
export function explains(
  cause: Cause,
  { endpoint, host }: Pick<EndpointJudgement, 'endpoint' | 'host'>,
  found: Found,
): boolean {
  const { at, code } = found
  if (!codesOf[cause].includes(code) && !(cause === 'certificate' && isFatal(found))) return false
  // `454` to STARTTLS, not to what comes later.
  if (cause === 'tls' && code === 'temporary-failure' && found.args['stage'] !== 'tls') return false
  // What is found of our own side or of the domain has no place.
  if (at.host === undefined) return true
  return at.host === host.name && (at.address === undefined || at.address === endpoint.address)
}

/** The verdict's word for the demand that is not met; `encrypted` where all are, null where we could not see. */
export function outcomeIdOf(cause: Cause | null, authentication: Authentication): OutcomeId | null {
  switch (cause) {
    case 'tls':
      return 'no-tls'
    case 'version':
      return 'old-tls'
    case 'suite':
      return authentication === 'none' ? 'no-tls' : 'invalid-certificate'
    case 'certificate':
    case 'tlsa':
    case 'policy':
      return 'invalid-certificate'
    case null:
    case 'no-tlsa':
    case 'no-policy':
    case 'tlsa-unusable':
    case 'name-unproven':
      return 'encrypted'
    default:
      return null
  }
}

/** Codes of a domain that has no server, or whose servers nobody can find. */
export const domainCodes: readonly FindingCode[] = [
  'domain-not-found',
  'mx-lookup-failed',
  'alias-loop',
  'no-mail-host',
  'null-mx',
  'mx-without-address',
  'address-lookup-failed',
  'dnssec-bogus',
]

const lost: readonly FindingCode[] = ['no-answer-in-time', 'connection-lost', 'internal-error']

const codesOf: Readonly<Record<Cause, readonly FindingCode[]>> = {
  tls: [
    'starttls-absent',
    'starttls-masked',
    'starttls-refused',
    'temporary-failure',
    'handshake-failed',
    'tls-session-failed',
    'connection-lost',
    'reply-malformed',
  ],
  version: ['old-tls-version'],
  suite: ['anonymous-only'],
  certificate: ['anonymous-only'],
  tlsa: [
    'tlsa-mismatch',
    'tlsa-issuer-chain',
    'dane-without-tls',
    'tlsa-lookup-failed',
    'dnssec-bogus',
  ],
  policy: ['sts-mx-not-listed'],
  'no-tlsa': ['tlsa-absent', 'tlsa-insecure'],
  'no-policy': ['sts-absent', 'sts-not-enforced', 'sts-record-invalid'],
  'tlsa-unusable': ['tlsa-unusable'],
  'name-unproven': ['dane-mx-insecure'],
  silent: ['mx-unreachable', 'ipv6-unreachable', ...lost],
  later: ['rate-limited', 'temporary-failure'],
  bogus: ['dnssec-bogus'],
  unseen: [
    'port-blocked-suspected',
    'ipv6-not-tested',
    'mx-special-address',
    'opted-out',
    'too-many-endpoints',
    'greeting-refused',
    'ehlo-unsupported',
    'reply-malformed',
    'internal-error',
  ],
  'tls-unseen': [
    'rate-limited',
    'temporary-failure',
    'starttls-refused',
    'handshake-failed',
    'tls-session-failed',
    ...lost,
  ],
  'tlsa-unseen': ['dnssec-unavailable'],
  'policy-unseen': [
    'record-lookup-failed',
    'sts-policy-unavailable',
    'sts-policy-host-certificate',
    'sts-policy-invalid',
  ],
}
