import type { HostEvidence } from '../model/evidence.ts'
import type { Handshake } from '../model/tls.ts'
import {
  type CertificateFinding,
  type ChainJudgement,
  type HostnameMatch,
  isFatal,
  judgeChain,
  type KnownCertificates,
} from './certificate-chain.ts'

export { isFatal, readCertificate } from './certificate-chain.ts'
export type { CertificateFinding, KnownCertificates } from './certificate-chain.ts'

/** What is found about the chain of one handshake, for one host name. */
export interface CertificateJudgement extends ChainJudgement {
  readonly hostname: HostnameMatch
}

export interface JudgeTime {
  /** ISO 8601: the moment for which validity is judged. */
  readonly at: string
  /** The same moment as the observation, so that the TLS library's result can be compared. */
  readonly isObservation: boolean
}

/** Path, name and usage by our own code; null where no certificate was sent (anonymous suites). */
export function judgeCertificate(
  handshake: Handshake,
  host: Pick<HostEvidence, 'name'>,
  known: KnownCertificates,
  time: JudgeTime,
): CertificateJudgement | null {
  if (handshake.chain.length === 0) return null
  const expected = host.name
  const judged = judgeChain({
    chain: handshake.chain,
    known,
    reference: { kind: handshake.serverName === null ? 'ip' : 'dns', value: expected },
    at: time.at,
  })
  return {
    ...judged,
    hostname: judged.hostname ?? { expected, presented: [], matched: null },
    findings: [...judged.findings, ...(time.isObservation ? disagreement(judged, handshake) : [])],
  }
}

/** Our path trust against the TLS library's: a difference is shown, never hidden. */
function disagreement(
  { trusted, findings }: ChainJudgement,
  handshake: Handshake,
): CertificateFinding[] {
  const library = handshake.libraryVerify
  if (trusted === (library === 'ok')) return []
  const ours = trusted
    ? 'trusted'
    : (findings.find(({ code }) => isFatal(code))?.code ?? 'not trusted')
  return [{ code: 'trust-disagreement', certificate: null, args: { ours, library } }]
}
