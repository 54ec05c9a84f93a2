import type { HostEvidence } from '../model/evidence.ts'
import type { FindingCode } from '../model/finding.ts'
import type { Handshake } from '../model/tls.ts'
import {
  type CertificateFinding,
  type ChainJudgement,
  type HostnameMatch,
  isFatal,
  judgeChain,
  type KnownCertificates,
} from './certificate-chain.ts'
import { isRefusedWeakness } from '../protocol/x509/strength.ts'

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

/**
 * Our path trust against the TLS library's: a difference is shown, never hidden; also where we know that
 * the library misses a good path, and the certificate is not `trusted` therefore. The library was told
 * to take keys and signatures of any strength (a tester has to get through to see them), so that what
 * is refused for weakness alone is no difference.
 */
function disagreement(
  { trusted, isPathGood: isByRules, findings }: ChainJudgement,
  handshake: Handshake,
): CertificateFinding[] {
  const library = handshake.libraryVerify
  const reason = findings.find((found) => isFatal(found) && !ofName.has(found.code))
  const isPathGood = isByRules || (reason !== undefined && isOnlyWeak(findings))
  if (isPathGood === (library === 'ok')) return []
  const good = trusted ? 'trusted' : 'good path'
  const ours = isPathGood ? good : (reason?.code ?? 'not trusted')
  return [{ code: 'trust-disagreement', certificate: null, args: { ours, library } }]
}

function isOnlyWeak(findings: readonly CertificateFinding[]): boolean {
  return findings.every(
    (found) => !isFatal(found) || ofName.has(found.code) || isRefusedWeakness(found),
  )
}

const ofName: ReadonlySet<FindingCode> = new Set(['hostname-mismatch', 'common-name-only'])
