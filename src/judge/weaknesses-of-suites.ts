import type { FindingCode } from '../model/finding.ts'
import type { AcceptedSuite, InventoryEvidence } from '../model/inventory.ts'
import { cipherSuiteParts } from '../protocol/tls/cipher-suites.ts'
import { classesOfSuite, hasShortBlocks, isCbcSuite } from '../protocol/tls/suite-classes.ts'
import type { Weakness } from './weaknesses.ts'

/**
 * Weaknesses that one accepted suite proves; each names that suite, from the newest version that accepts
 * one. `isAnonymous`: no certificate at all was negotiated, which is a graver finding of its own.
 */
export function suiteWeaknesses(
  { suites }: InventoryEvidence,
  { isAnonymous }: { readonly isAnonymous: boolean },
): Weakness[] {
  return rules.flatMap(({ code, proves }) => {
    const proof = plainest(suites.filter((one) => one.version !== 'SSLv2' && proves(one)))
    if (proof === undefined || (isAnonymous && code === 'anonymous-suites')) return []
    const { suite, version } = proof
    // POODLE is of SSL 3.0 alone (RFC 7568), so that it has no version to name.
    const args = code === 'poodle' ? {} : { version }
    return [{ code, args: { suite: suite.openssl, ...args } }]
  })
}

/** Of the newest version the suite with the fewest other weaknesses, so that it speaks for this one. */
function plainest(proofs: readonly AcceptedSuite[]): AcceptedSuite | undefined {
  const newest = proofs.at(-1)?.version
  const faults = ({ code }: AcceptedSuite) => classesOfSuite(code).length
  return proofs
    .filter(({ version }) => version === newest)
    .toSorted((one, other) => faults(one) - faults(other))[0]
}

interface Rule {
  readonly code: FindingCode
  readonly proves: (accepted: AcceptedSuite) => boolean
}

const isOf =
  (id: ReturnType<typeof classesOfSuite>[number]) =>
  ({ code }: AcceptedSuite): boolean =>
    classesOfSuite(code).includes(id)

/** The gravest first. */
const rules: readonly Rule[] = [
  { code: 'null-suites', proves: isOf('null') },
  /** CVE-2015-0204. */
  { code: 'freak', proves: (one) => isOf('export')(one) && exchangesBy(one, 'RSA') },
  { code: 'single-des', proves: isOf('des') },
  /** RFC 7465. */
  { code: 'rc4', proves: isOf('rc4') },
  /** CVE-2014-3566. */
  { code: 'poodle', proves: ({ version, code }) => version === 'SSLv3' && isCbcSuite(code) },
  /** CVE-2011-3389: from TLS 1.1 on every record has an initialization vector of its own. */
  {
    code: 'beast',
    proves: ({ version, code }) => (version === 'SSLv3' || version === 'TLSv1') && isCbcSuite(code),
  },
  /** CVE-2016-2183. */
  { code: 'sweet32', proves: ({ code }) => hasShortBlocks(code) },
  { code: 'anonymous-suites', proves: isOf('anonymous') },
  { code: 'static-rsa', proves: isOf('static-rsa') },
  { code: 'cbc-sha1', proves: isOf('cbc-sha1') },
]

function exchangesBy({ code }: AcceptedSuite, keyExchange: string): boolean {
  return cipherSuiteParts(code)?.keyExchange === keyExchange
}
