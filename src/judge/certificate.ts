import type { HostEvidence } from '../model/evidence.ts'
import { fatalCertificateCodes, type FindingArgs, type FindingCode } from '../model/finding.ts'
import type { Handshake, Sha256 } from '../model/tls.ts'
import { parseCertificate, type Certificate } from '../protocol/x509/certificate.ts'
import { matchIdentity } from '../protocol/x509/identity.ts'
import { judgePath } from '../protocol/x509/path.ts'
import { formerRoots } from './former-roots.ts'

/** What is found about the chain of one handshake, for one host name. */
export interface CertificateJudgement {
  /** A mail sender's TLS library would accept the path. The name is apart. */
  readonly trusted: boolean
  readonly conformant: boolean
  readonly hostname: {
    readonly expected: string
    readonly presented: readonly string[]
    readonly matched: string | null
  }
  readonly findings: readonly CertificateFinding[]
  /** Some finding is fatal where a profile demands a valid certificate. */
  readonly fatal: boolean
}

export interface CertificateFinding {
  readonly code: FindingCode
  /** null: about the chain as a whole or its leaf's name. */
  readonly certificate: Sha256 | null
  readonly args: FindingArgs
}

/** The certificates that judging draws from: DER in base64 by fingerprint, and which of them are trusted. */
export interface KnownCertificates {
  readonly certificates: Readonly<Record<Sha256, string>>
  readonly trustAnchors: readonly Sha256[]
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
  const leafId = handshake.chain[0]
  if (leafId === undefined) return null
  const expected = host.name
  const chain = readChain(handshake.chain, known)
  const leaf = chain.get(leafId)
  if (leaf === undefined) return unreadable(leafId, expected)
  const anchors = [...readChain(known.trustAnchors, known).values()]
  const path = judgePath({
    chain: handshake.chain.flatMap((id) => chain.get(id) ?? []),
    anchors,
    knownRoots: formerRoots,
    at: time.at,
  })
  const identity = matchIdentity(
    { kind: handshake.serverName === null ? 'ip' : 'dns', value: expected },
    leaf,
  )
  const findings: CertificateFinding[] = [
    ...path.problems,
    ...unreadableCertificates(handshake.chain, chain),
    ...nameFinding(identity, expected, leaf),
    ...(time.isObservation ? disagreement(path.trusted, path.problems, handshake) : []),
  ]
  return {
    trusted: path.trusted,
    conformant: path.conformant,
    hostname: { expected, presented: identity.presented, matched: identity.matched },
    findings,
    fatal: findings.some(({ code }) => isFatal(code)),
  }
}

export function isFatal(code: FindingCode): boolean {
  return (fatalCertificateCodes as readonly FindingCode[]).includes(code)
}

/** Reads a certificate of the evidence; null where it does not parse. */
export function readCertificate(id: Sha256, known: KnownCertificates): Certificate | null {
  const der = known.certificates[id]
  const certificate = der === undefined ? null : parseCertificate(Buffer.from(der, 'base64'))
  return certificate?.ok === true ? certificate.value : null
}

function readChain(ids: readonly Sha256[], known: KnownCertificates): Map<Sha256, Certificate> {
  const entries = new Map<Sha256, Certificate>()
  for (const id of ids) {
    const certificate = readCertificate(id, known)
    if (certificate !== null) entries.set(id, certificate)
  }
  return entries
}

function unreadable(id: Sha256, expected: string): CertificateJudgement {
  return {
    trusted: false,
    conformant: false,
    hostname: { expected, presented: [], matched: null },
    findings: [malformed(id)],
    fatal: true,
  }
}

function unreadableCertificates(
  ids: readonly Sha256[],
  chain: ReadonlyMap<Sha256, Certificate>,
): CertificateFinding[] {
  return [...new Set(ids)].filter((id) => !chain.has(id)).map(malformed)
}

function malformed(id: Sha256): CertificateFinding {
  return {
    code: 'malformed',
    certificate: id,
    args: { subject: id, problem: 'not readable as X.509' },
  }
}

function nameFinding(
  identity: ReturnType<typeof matchIdentity>,
  expected: string,
  leaf: Certificate,
): CertificateFinding[] {
  if (identity.matched !== null) return []
  if (identity.commonNameOnly) {
    const commonName = identity.commonName ?? '-'
    return [{ code: 'common-name-only', certificate: leaf.sha256, args: { expected, commonName } }]
  }
  const presented = identity.presented.length === 0 ? ['-'] : identity.presented
  return [{ code: 'hostname-mismatch', certificate: leaf.sha256, args: { expected, presented } }]
}

/** Our path trust against the TLS library's: a difference is shown, never hidden. */
function disagreement(
  trusted: boolean,
  problems: readonly CertificateFinding[],
  handshake: Handshake,
): CertificateFinding[] {
  const library = handshake.libraryVerify
  if (trusted === (library === 'ok')) return []
  const ours = trusted
    ? 'trusted'
    : (problems.find(({ code }) => isFatal(code))?.code ?? 'not trusted')
  return [{ code: 'trust-disagreement', certificate: null, args: { ours, library } }]
}
