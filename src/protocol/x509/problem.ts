import type { FindingArgs, FindingCode } from '../../model/finding.ts'
import type { Sha256 } from '../../model/tls.ts'
import type { Certificate } from './certificate.ts'

/** One thing that is wrong, or worth knowing, about a certificate of a chain. */
export interface CertificateProblem {
  readonly code: FindingCode
  /** The certificate concerned. */
  readonly certificate: Sha256
  readonly args: FindingArgs
  /** The libraries of mail senders accept it; RFC 5280 or the CA/B requirements do not. */
  readonly strict: boolean
}

export function problemOf(
  code: FindingCode,
  certificate: Certificate,
  args: FindingArgs = {},
): CertificateProblem {
  return {
    code,
    certificate: certificate.sha256,
    args: { subject: subjectOf(certificate), ...args },
    strict: code === 'not-conformant',
  }
}

/** The subject as text; where it is empty, the first names of subjectAltName. */
export function subjectOf({ subject, extensions }: Certificate): string {
  if (subject.text !== '') return subject.text
  const names = extensions.subjectAltName?.names ?? []
  const dns = names.flatMap((name) => (name.kind === 'dns' ? [name.value] : []))
  return dns[0]?.slice(0, 256) ?? '-'
}
