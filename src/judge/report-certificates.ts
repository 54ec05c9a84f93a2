import type { Evidence } from '../model/evidence.ts'
import type { Report, ReportCertificate, ReportHost } from '../model/report.ts'
import type { Sha256 } from '../model/tls.ts'
import { readCertificate } from './certificate.ts'
import { describeCertificate } from './describe-certificate.ts'

/** Those that some endpoint's row or a TLSA record speaks of, each once. */
export function describeCertificates(
  evidence: Evidence,
  hosts: readonly ReportHost[],
): Report['certificates'] {
  const shown = new Set([
    ...hosts
      .flatMap(({ endpoints }) => endpoints)
      .flatMap(({ certificate, otherCertificates }) => [
        ...(certificate === null ? [] : [certificate]),
        ...otherCertificates,
      ])
      .flatMap(ofChain),
    ...hosts.flatMap(ofRollover),
  ])
  const described: Record<Sha256, ReportCertificate> = {}
  for (const id of shown) {
    described[id] = describeCertificate(
      readCertificate(id, evidence),
      evidence.certificates[id] ?? '',
    )
  }
  return described
}

/** On connections of DANE senders others may be shown. */
function ofRollover({ rollover }: ReportHost): readonly Sha256[] {
  return [
    ...(rollover?.keys ?? []).map(({ certificate }) => certificate),
    ...(rollover?.records ?? []).flatMap(({ certificates }) => certificates),
  ]
}

function ofChain(one: {
  readonly chain: readonly Sha256[]
  readonly repairedChain?: readonly Sha256[]
}): readonly Sha256[] {
  return [...one.chain, ...(one.repairedChain ?? [])]
}
