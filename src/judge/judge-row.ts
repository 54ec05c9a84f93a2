import type { EndpointEvidence, HostEvidence } from '../model/evidence.ts'
import type { Finding } from '../model/finding.ts'
import type { ReportStages } from '../model/report.ts'
import type { JudgeTime, KnownCertificates } from './certificate.ts'
import { judgeEndpoint } from './endpoint.ts'
import { findingsOfEndpoint } from './findings-of-endpoint.ts'
import { severityOf } from './severity.ts'
import { stagesOf } from './stages.ts'

export interface Row {
  readonly stages: ReportStages
  readonly findings: readonly Finding[]
}

export interface RowQuestion {
  readonly host: HostEvidence
  readonly endpoint: EndpointEvidence
  readonly certificates: KnownCertificates
  readonly time: JudgeTime
  /** Whether a recipient was asked for (stage `to`). */
  readonly rcpt: boolean
}

/** One endpoint while others are still being visited; what needs all of them, or DNSSEC, only the report can say. */
export function judgeRow({ host, endpoint, certificates, time, rcpt }: RowQuestion): Row {
  const judgement = judgeEndpoint(endpoint, host, certificates, time)
  return {
    stages: stagesOf(judgement, rcpt),
    findings: findingsOfEndpoint(judgement).map(({ code, at, args }) => ({
      code,
      severity: severityOf({ code, args }),
      at,
      args,
    })),
  }
}
