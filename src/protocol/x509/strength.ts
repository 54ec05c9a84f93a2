import type { FindingArgs, FindingCode } from '../../model/finding.ts'
import type { Certificate } from './certificate.ts'
import { type CertificateProblem, problemOf } from './problem.ts'

/**
 * Keys and signatures that are too weak for the standards (`weak-key`, `weak-signature`), and which of
 * them the libraries of mail senders refuse. Measured on Debian 12, and written down with the figures in
 * docs/decisions/weak-certificates.md: Postfix (OpenSSL at security level 1) and GnuTLS (Exim) both
 * refuse MD5 and SHA-1 under any certificate but the trust anchor, and RSA keys below 1024 bits; both
 * accept RSA of 1024 to 2047 bits, which programs at Debian's own level 2 do not.
 */
export function strengthProblems(
  certificate: Certificate,
  isAnchor: boolean,
): readonly CertificateProblem[] {
  // Nobody verifies the anchor's own signature.
  return [...weakKey(certificate), ...(isAnchor ? [] : weakSignature(certificate))]
}

/** The libraries of mail senders refuse a chain in which this was found. */
export function isRefusedWeakness(found: {
  readonly code: FindingCode
  readonly args: FindingArgs
}): boolean {
  if (found.code === 'weak-signature') return true
  const { keyType, keyBits } = found.args
  if (found.code !== 'weak-key' || typeof keyBits !== 'number') return false
  return keyBits < (keyType === 'ec' ? 160 : 1024)
}

/** BR 6.1.5: RSA of 2048 bits, ECDSA P-256; NIST SP 800-57 for the rest. */
function weakKey(certificate: Certificate): readonly CertificateProblem[] {
  const { type, bits } = certificate.key
  const least =
    type === 'ec' ? 224 : type === 'rsa' || type === 'rsa-pss' || type === 'dsa' ? 2048 : 0
  if (bits === null || bits >= least) return []
  return [asFound(problemOf('weak-key', certificate, { keyType: type, keyBits: bits }))]
}

/** BR 7.1.3.2; RFC 6151, RFC 6194. */
function weakSignature(certificate: Certificate): readonly CertificateProblem[] {
  const { hash, name } = certificate.signatureAlgorithm
  const isWeak = hash === 'sha1' || hash === 'md5' || hash === 'md2'
  if (!isWeak) return []
  return [asFound(problemOf('weak-signature', certificate, { signatureAlgorithm: name }))]
}

function asFound(problem: CertificateProblem): CertificateProblem {
  return { ...problem, strict: !isRefusedWeakness(problem) }
}
