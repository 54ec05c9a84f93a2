import type { Certificate } from './certificate.ts'
import { nameConstraintProblems } from './name-constraints.ts'
import { type BuiltPath, isSelfIssued } from './path-builder.ts'
import { type CertificateProblem, problemOf } from './problem.ts'
import type { Work } from './work.ts'

/**
 * What RFC 5280 6.1 demands of a path and the TLS libraries of mail senders enforce. All of it is
 * reported, not only the first. Where RFC 5280 and OpenSSL differ, OpenSSL's answer stands here (it is
 * what happens to the mail) and the difference is a `not-conformant` of `strict-rules.ts`:
 *
 * - the trust anchor is held to dates, usages and constraints like the others;
 * - an anchor of version 1, or one without basicConstraints whose keyUsage has keyCertSign, may issue;
 * - an extKeyUsage anywhere in the path must allow serverAuth; anyExtendedKeyUsage alone does not;
 * - certificate policies are not processed.
 */
export function pathProblems(path: BuiltPath, at: string, work: Work): CertificateProblem[] {
  const { certificates, signatures } = path
  const last = certificates.length - 1
  return [
    ...certificates.flatMap((certificate, i) => [
      ...validity(certificate, at),
      ...form(certificate, path.anchored && i === last),
      ...signature(certificate, signatures[i]),
      ...(i === 0 ? leafUsage(certificate) : mayIssue(certificate, path.anchored && i === last)),
      ...extendedUsage(certificate),
    ]),
    ...pathLengths(certificates),
    ...nameConstraintProblems(certificates, work),
  ]
}

/** RFC 5280 4.1.2.5: both ends belong to the period. Unreadable times are problems of form. */
function validity(certificate: Certificate, at: string): readonly CertificateProblem[] {
  const { notBefore, notAfter } = certificate
  const problems: CertificateProblem[] = []
  if (notAfter !== null && notAfter < at)
    problems.push(problemOf('expired', certificate, { notAfter }))
  if (notBefore !== null && at < notBefore) {
    problems.push(problemOf('not-yet-valid', certificate, { notBefore }))
  }
  return problems
}

function form(certificate: Certificate, isAnchor: boolean): readonly CertificateProblem[] {
  const { oddities, extensions, innerAlgorithm, signatureAlgorithm } = certificate
  const phrases = [
    ...oddities.filter(({ fatal }) => fatal).map(({ at, problem }) => `${problem} (byte ${at})`),
    ...extensions.unknownCritical.slice(0, 8).map((oid) => `unknown critical extension ${oid}`),
  ]
  // Nobody verifies the anchor's own signature.
  if (innerAlgorithm.key !== signatureAlgorithm.key && !isAnchor) {
    phrases.push('signature algorithms inside and outside differ')
  }
  return phrases.map((problem) => problemOf('malformed', certificate, { problem }))
}

function signature(
  certificate: Certificate,
  state: BuiltPath['signatures'][number] | undefined,
): readonly CertificateProblem[] {
  if (state === undefined || state === 'verified') return []
  const problem =
    state === 'wrong'
      ? 'signature does not fit the key of the issuer'
      : `signature cannot be verified (${certificate.signatureAlgorithm.name})`
  return [problemOf('malformed', certificate, { problem })]
}

/** RFC 5280 4.2.1.3; OpenSSL's KU_TLS: one of the three that a TLS server can use. */
function leafUsage(certificate: Certificate): readonly CertificateProblem[] {
  const usages = certificate.extensions.keyUsage?.usages
  const isFit = usages?.some((usage) => serverUsages.has(usage)) ?? true
  return isFit ? [] : [problemOf('wrong-usage', certificate, { usage: listed(usages) })]
}

/** RFC 5280 4.2.1.9 and 4.2.1.3 (keyCertSign). */
function mayIssue(certificate: Certificate, isAnchor: boolean): readonly CertificateProblem[] {
  const { basicConstraints, keyUsage } = certificate.extensions
  const maySign = keyUsage?.usages.includes('keyCertSign') ?? null
  const isOld =
    isAnchor && (maySign === true || (certificate.version === 1 && isSelfIssued(certificate)))
  const isCa = basicConstraints === null ? isOld : basicConstraints.ca
  return isCa && maySign !== false ? [] : [problemOf('not-a-ca', certificate)]
}

/** RFC 5280 4.2.1.12, and nested: a CA that may not serve TLS cannot vouch for a TLS server. */
function extendedUsage(certificate: Certificate): readonly CertificateProblem[] {
  const usages = certificate.extensions.extKeyUsage?.usages
  const isFit = usages?.some((usage) => tlsPurposes.has(usage)) ?? true
  return isFit ? [] : [problemOf('wrong-usage', certificate, { usage: listed(usages) })]
}

/** For people: `-` where a list has nothing in it. */
function listed(usages: readonly string[] = []): readonly string[] {
  return usages.length === 0 ? ['-'] : usages.slice(0, 16)
}

/** RFC 5280 4.2.1.9: intermediates below a CA, self-issued ones not counted. */
function pathLengths(path: readonly Certificate[]): readonly CertificateProblem[] {
  const problems: CertificateProblem[] = []
  let below = 0
  for (const certificate of path.slice(1)) {
    const allowed = certificate.extensions.basicConstraints?.pathLength ?? null
    if (allowed !== null && allowed >= 0 && below > allowed) {
      problems.push(problemOf('path-length', certificate, { allowed }))
    }
    if (!isSelfIssued(certificate)) below += 1
  }
  return problems
}

const serverUsages: ReadonlySet<string> = new Set([
  'digitalSignature',
  'keyEncipherment',
  'keyAgreement',
])
/** serverAuth, and the step-up usages of old that OpenSSL still takes for it. */
const tlsPurposes: ReadonlySet<string> = new Set(['serverAuth', 'msSGC', 'nsSGC'])
