import type { FindingArgs } from '../model/finding.ts'
import type { EndpointCertificate } from '../model/report.ts'
import type { RevocationFact, RevocationResult } from '../model/revocation.ts'
import type { Sha256 } from '../model/tls.ts'
import type { Certificate } from '../protocol/x509/certificate.ts'
import { subjectOf } from '../protocol/x509/problem.ts'

export interface RevocationVerdict {
  readonly status: EndpointCertificate['revocation']
  readonly findings: readonly RevocationFinding[]
}

export interface RevocationFinding {
  readonly code: 'revoked' | 'revocation-unknown'
  readonly certificate: Sha256
  readonly args: FindingArgs
}

/**
 * What the sources said of every certificate of a path below its anchor. One that is revoked decides;
 * one of which nothing could be learnt leaves the whole unknown, which is neither good nor bad. Revocation
 * is as of the moment of looking, whatever moment the dates are judged for.
 */
export function judgeRevocation(
  path: readonly Certificate[] | null,
  facts: readonly RevocationFact[] | undefined,
): RevocationVerdict {
  const byId = new Map(facts?.map((fact) => [fact.certificate, fact]))
  const known = (path ?? []).slice(0, -1).flatMap((certificate) => {
    const fact = byId.get(certificate.sha256)
    return fact === undefined ? [] : [{ certificate, result: resultOf(fact) }]
  })
  if (known.length === 0) return { status: 'not-tested', findings: [] }
  const findings = known.flatMap(({ certificate, result }) => findingOf(certificate, result))
  const has = (code: RevocationFinding['code']) => findings.some((finding) => finding.code === code)
  const status = has('revoked') ? 'revoked' : has('revocation-unknown') ? 'unknown' : 'good'
  return { status, findings }
}

function findingOf(certificate: Certificate, result: RevocationResult): RevocationFinding[] {
  const subject = subjectOf(certificate)
  const id = certificate.sha256
  switch (result.status) {
    case 'good':
      return []
    case 'revoked':
      return [{ code: 'revoked', certificate: id, args: { subject, revokedAt: result.at } }]
    case 'unknown':
      return [{ code: 'revocation-unknown', certificate: id, args: { subject, why: result.why } }]
  }
}

/** The last source asked decides; of several that brought nothing the first one says why. */
function resultOf({ checks }: RevocationFact): RevocationResult {
  const last = checks.at(-1)?.result
  const [first] = checks
  if (last === undefined || first === undefined) return { status: 'unknown', why: 'no-source' }
  return last.status === 'unknown' ? first.result : last
}
