import type { Report } from '../../src/model/report.ts'
import type { ChainKind } from './peer.ts'

type DaneStatus = Report['hosts'][number]['endpoints'][number]['dane']['status']

/** What DANE must make of a peer, and what Postfix must say to it. */
export interface DaneCase {
  /** `3 1 1 leaf`, see tlsa.ts. */
  readonly records: readonly string[]
  /** `unsigned`: its domain has a zone of its own without DS. `lame`: nobody answers for its TLSA records. */
  readonly zone?: 'unsigned' | 'lame'
  readonly status: DaneStatus
  readonly postfix: PostfixWord
}

/**
 * `Verified`: by TLSA. `Trusted`: by TLSA, but the way to the host is not signed. `Untrusted`: TLS that nothing
 * verifies. `refused`: records bind and do not fit, or there is no TLS. `deferred`: the lookup failed.
 */
export type PostfixWord = 'Verified' | 'Trusted' | 'Untrusted' | 'refused' | 'deferred'

interface DaneSetting {
  readonly id: string
  readonly chain: ChainKind
  readonly dane: DaneCase
  readonly policyHost?: string
}

function expecting(status: DaneStatus, postfix: PostfixWord) {
  return (id: string, chain: ChainKind, ...records: readonly string[]): DaneSetting => ({
    id: `dane-${id}`,
    chain,
    dane: { records, status, postfix },
  })
}

const valid = expecting('valid', 'Verified')
const invalid = expecting('invalid', 'refused')

/** One Postfix each. */
export const daneSettings: readonly DaneSetting[] = [
  { ...valid('valid', 'ecdsa', '3 1 1 leaf'), policyHost: '127.77.6.1' },
  valid('next-key', 'rsa', '3 1 1 leaf', '3 1 1 other'),
  valid('sha512', 'rsa', '3 1 2 leaf'),
  valid('self-signed', 'self-signed', '3 1 1 leaf'),
  valid('expired', 'expired', '3 1 1 leaf'),
  valid('wrong-name', 'wrong-name', '3 1 1 leaf'),
  valid('issuer', 'ecdsa', '2 1 1 intermediate'),
  valid('issuer-certificate', 'rsa', '2 0 1 intermediate'),
  valid('root-included', 'root-included', '2 1 1 root'),
  valid('private-root', 'private-root', '2 0 1 root'),
  valid('one-of-many', 'rsa', '1 1 1 leaf', '3 1 1 other', '2 1 1 intermediate'),
  { ...invalid('mismatch', 'ecdsa', '3 1 1 other'), policyHost: '127.77.6.2' },
  invalid('digests', 'ecdsa', '3 1 1 leaf', '3 1 2 other'),
  invalid('issuer-wrong-name', 'wrong-name', '2 1 1 intermediate'),
  invalid('issuer-expired', 'expired', '2 1 1 intermediate'),
  invalid('root-not-sent', 'rsa', '2 1 1 root'),
  invalid('plain', 'none', '3 1 1 other'),
  expecting('unusable', 'Untrusted')('unusable', 'ecdsa', '1 1 1 leaf'),
  expecting('absent', 'Untrusted')('absent', 'ecdsa'),
  unsigned(expecting('insecure', 'Untrusted')('insecure', 'ecdsa', '3 1 1 other'), 'unsigned'),
  unsigned(expecting('error', 'deferred')('servfail', 'ecdsa'), 'lame'),
]

function unsigned(setting: DaneSetting, zone: DaneCase['zone'] & string): DaneSetting {
  return { ...setting, dane: { ...setting.dane, zone } }
}
