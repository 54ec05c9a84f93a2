import type { FindingArgs } from '../model/finding.ts'
import type { EndpointCertificate } from '../model/report.ts'
import type { RevocationCheck, RevocationFact, RevocationResult } from '../model/revocation.ts'
import type { ReportRevocationCheck } from '../model/revocation-schema.ts'
import type { Sha256 } from '../model/tls.ts'
import type { Certificate } from '../protocol/x509/certificate.ts'
import { subjectOf } from '../protocol/x509/problem.ts'

export interface RevocationVerdict {
  readonly status: EndpointCertificate['revocation']
  readonly findings: readonly RevocationFinding[]
  /** Of each certificate that was asked about, the leaf first. */
  readonly checks: readonly ReportRevocationCheck[]
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
    return fact === undefined ? [] : [{ certificate, fact, result: resultOf(fact) }]
  })
  if (known.length === 0) return { status: 'not-tested', findings: [], checks: [] }
  const findings = known.flatMap(({ certificate, result }) => findingOf(certificate, result))
  const has = (code: RevocationFinding['code']) => findings.some((finding) => finding.code === code)
  const status = has('revoked') ? 'revoked' : has('revocation-unknown') ? 'unknown' : 'good'
  const checks = known.map(({ fact, result }) => reportCheck(fact, result))
  return { status, findings, checks }
}

function reportCheck(fact: RevocationFact, result: RevocationResult): ReportRevocationCheck {
  return {
    certificate: fact.certificate,
    status: result.status,
    ...(result.status === 'unknown' ? { because: result.why } : {}),
    sources: fact.checks.map((check) => ({
      source: sourceNames[check.source],
      url: check.url,
      fetchedAt: check.fetchedAt,
      status: check.result.status,
      ...reportResult(check.result),
    })),
  }
}

const sourceNames = {
  stapled: 'stapled-ocsp',
  ocsp: 'ocsp',
  crl: 'crl',
  file: 'crl-file',
} as const satisfies Record<RevocationCheck['source'], string>

function reportResult(result: RevocationResult) {
  if (result.status === 'unknown') {
    return { thisUpdate: null, nextUpdate: null, because: result.why }
  }
  const { thisUpdate, nextUpdate } = result
  if (result.status === 'good') return { thisUpdate, nextUpdate }
  const { at, reason } = result
  return { thisUpdate, nextUpdate, revokedAt: at, ...(reason === null ? {} : { reason }) }
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
