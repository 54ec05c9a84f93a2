import type { ChainReport } from '../model/chain-report.ts'
import type { TrustStoreName } from '../model/evidence.ts'
import type { Finding } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import {
  type CertificateFinding,
  type ChainInput,
  type ChainJudgement,
  judgeChain,
  readCertificate,
} from './certificate-chain.ts'
import { describeCertificate } from './describe-certificate.ts'
import { severityOf } from './severity.ts'

export interface ChainReportInput extends ChainInput {
  readonly toolVersion: string
  readonly trustStore: TrustStoreName
  /** The rules that senders' libraries do not enforce count, too. */
  readonly strict: boolean
}

/** Judges a chain that no server sent (`mxseal cert`), with the code of the Cert stage. */
export function chainReport(input: ChainReportInput): ChainReport {
  const { chain, known, reference, at, strict } = input
  const judged = judgeChain(input)
  const { trusted, conformant, hostname, findings } = judged
  const host = reference?.value ?? null
  return {
    schema: 'mxseal-chain/1',
    tool: { name: 'mxseal', version: input.toolVersion },
    judgedAt: at,
    trustStore: { ...input.trustStore },
    comparedStores: (known.comparedStores ?? []).map(({ name, version, count, digest }, i) => ({
      name,
      version,
      count,
      digest,
      trusted: judged.comparedStores[i]?.trusted === true,
    })),
    valid: isValid(judged) && (conformant || !strict),
    strict,
    trusted,
    conformant,
    hostname: hostname === null ? null : { ...hostname, presented: [...hostname.presented] },
    revocation: judged.revocation.status,
    revocationChecks: [...judged.revocation.checks],
    findings: findings.map((finding) => placed(finding, host)),
    chain: [...chain],
    roles: [...judged.roles],
    repairedChain: [...judged.repaired],
    fetchedIssuers: [...(known.fetchedIssuers ?? [])],
    certificates: Object.fromEntries(
      [...new Set([...chain, ...judged.repaired])].map((id) => [
        id,
        describeCertificate(readCertificate(id, known), known.certificates[id] ?? ''),
      ]),
    ),
  }
}

/** No fatal finding is left where the path is trusted and the name, if any, fits. */
function isValid({ trusted, hostname, fatal }: ChainJudgement): boolean {
  return trusted && !fatal && (hostname === null || hostname.matched !== null)
}

function placed(
  { code, certificate, args }: CertificateFinding,
  host: string | null,
): Finding & Report['findings'][number] {
  const plain = Object.entries(args).map(([name, value]) => [
    name,
    Array.isArray(value) ? [...value] : value,
  ])
  return {
    code,
    severity: severityOf({ code, args }),
    at: {
      ...(host === null ? {} : { host }),
      ...(certificate === null ? {} : { certificate }),
    },
    args: Object.fromEntries(plain),
  }
}
