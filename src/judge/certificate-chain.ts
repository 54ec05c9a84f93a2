import type { ComparedStore, HostEvidence } from '../model/evidence.ts'
import { fatalCertificateCodes, type FindingArgs, type FindingCode } from '../model/finding.ts'
import type { FetchedIssuerFact } from '../model/fetched-issuer.ts'
import type { ChainRole } from '../model/certificate-schema.ts'
import type { RevocationFact } from '../model/revocation.ts'
import type { Sha256 } from '../model/tls.ts'
import { Associations } from '../protocol/dane/association.ts'
import { assessTlsa } from '../protocol/dane/tlsa.ts'
import { parseCertificate, type Certificate } from '../protocol/x509/certificate.ts'
import { matchIdentity, type ReferenceIdentifier } from '../protocol/x509/identity.ts'
import { judgePath } from '../protocol/x509/path.ts'
import { isRefusedWeakness } from '../protocol/x509/strength.ts'
import { repairChain } from '../protocol/x509/repair.ts'
import { judgeRevocation, type RevocationVerdict } from './certificate-revocation.ts'
import { formerRoots } from './former-roots.ts'

/** What is found about a chain, however it came here. */
export interface ChainJudgement {
  /** A mail sender's TLS library would accept the path. The name is apart. */
  readonly trusted: boolean
  /** Some path is good; if it is not `trusted`, senders' libraries do not come to it. */
  readonly isPathGood: boolean
  readonly conformant: boolean
  /** null: no name to compare with. */
  readonly hostname: HostnameMatch | null
  readonly revocation: Pick<RevocationVerdict, 'status' | 'checks'>
  /** What each of the chain is. */
  readonly roles: readonly ChainRole[]
  /** By which of the stores compared with the path would be trusted. */
  readonly comparedStores: readonly StoreTrust[]
  readonly findings: readonly CertificateFinding[]
  /** Some finding is fatal where a profile demands a valid certificate. */
  readonly fatal: boolean
  /** What should be sent, in that order, of what is there. */
  readonly repaired: readonly Sha256[]
}

export interface StoreTrust {
  readonly name: string
  readonly trusted: boolean
}

export interface HostnameMatch {
  readonly expected: string
  readonly presented: readonly string[]
  readonly matched: string | null
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
  /** Those of the trust anchors that are not public roots (`--ca-file`). Absent: none. */
  readonly addedAnchors?: readonly Sha256[]
  /** Trust stores to compare with. Absent: none. */
  readonly comparedStores?: readonly ComparedStore[]
  /** Absent: revocation was not looked at. */
  readonly revocation?: readonly RevocationFact[]
  /** Issuers that were not sent; only for telling the right chain. */
  readonly fetchedIssuers?: readonly FetchedIssuerFact[]
  /** The mail servers; of the one that the chain is judged for, TLSA records may need what it sends. */
  readonly hosts?: readonly Pick<HostEvidence, 'name' | 'tlsa'>[]
}

export interface ChainInput {
  /** As sent, or as in the file: the leaf first. Not empty. */
  readonly chain: readonly Sha256[]
  readonly known: KnownCertificates
  readonly reference: ReferenceIdentifier | null
  /** ISO 8601: the moment for which validity is judged. */
  readonly at: string
}

/** Path, name and usage by our own code. */
export function judgeChain({ chain: ids, known, reference, at }: ChainInput): ChainJudgement {
  const chain = readChain(ids, known)
  const leaf = chain.get(ids[0] ?? '')
  if (leaf === undefined) return unreadable({ chain: ids, known, reference, at })
  const sent = ids.flatMap((id) => chain.get(id) ?? [])
  const anchors = [...readChain(known.trustAnchors, known).values()]
  const added = new Set(known.addedAnchors)
  const publicRoots = new Set(known.trustAnchors.filter((id) => !added.has(id)))
  const elsewhere = (known.comparedStores ?? []).flatMap((store) => store.anchors)
  const trustedElsewhere = [...readChain([...new Set(elsewhere)], known).values()]
  const context = { anchors, knownRoots: formerRoots, publicRoots, trustedElsewhere, at }
  const path = judgePath({ chain: sent, ...context })
  // Where a trust anchor is reached, nothing is missing.
  const more = path.path === null ? fetchedFor(sent, known) : []
  const whole = [...sent, ...more]
  const wider = more.length === 0 ? path : judgePath({ chain: whole, ...context })
  const identity = reference === null ? null : { reference, ...matchIdentity(reference, leaf) }
  const revocation = judgeRevocation(path.path, known.revocation)
  const findings = [
    ...withoutNeededRoot(path.problems, chain, { known, reference }),
    ...revocation.findings,
    ...[...new Set(ids)].filter((id) => !chain.has(id)).map((id) => malformed(id, known)),
    ...(identity === null ? [] : nameFinding(identity, leaf)),
  ]
  return {
    trusted: path.trusted,
    isPathGood: path.isPathGood,
    conformant: path.conformant,
    hostname:
      identity === null
        ? null
        : {
            expected: identity.reference.value,
            presented: identity.presented,
            matched: identity.matched,
          },
    revocation,
    roles: rolesOf(ids, chain, path.roles),
    comparedStores: compareStores(sent, known, at),
    findings,
    fatal: findings.some(isFatal),
    repaired: repairChain(whole, wider, { anchors, at }).map(({ sha256 }) => sha256),
  }
}

function rolesOf(
  ids: readonly Sha256[],
  chain: ReadonlyMap<Sha256, Certificate>,
  ofReadable: readonly ChainRole[],
): readonly ChainRole[] {
  const roles = ofReadable.values()
  return ids.map((id) => (chain.has(id) ? (roles.next().value ?? 'unrelated') : 'unreadable'))
}

/** The same chain with the roots of other stores, and none besides. */
function compareStores(
  chain: readonly Certificate[],
  known: KnownCertificates,
  at: string,
): readonly StoreTrust[] {
  return (known.comparedStores ?? []).map(({ name, anchors: ids }) => {
    const anchors = [...readChain(ids, known).values()]
    const context = { anchors, knownRoots: formerRoots, publicRoots: new Set(ids), at }
    return { name, trusted: judgePath({ chain, ...context }).trusted }
  })
}

/** A root that a usage-2 TLSA record names has to be sent (RFC 7672 3.1.2): nothing to tell. */
function withoutNeededRoot<T extends Pick<CertificateFinding, 'code' | 'certificate'>>(
  found: readonly T[],
  chain: ReadonlyMap<Sha256, Certificate>,
  { known, reference }: Pick<ChainInput, 'known' | 'reference'>,
): readonly T[] {
  const host = known.hosts?.find(({ name }) => name === reference?.value)
  if (host?.tlsa?.status !== 'found') return found
  const records = host.tlsa.records
    .map(assessTlsa)
    .filter(({ usage, unusable }) => usage === 2 && unusable === null)
  const associations = new Associations()
  return found.filter(({ code, certificate }) => {
    const root = code === 'root-included' ? chain.get(certificate ?? '') : undefined
    return root === undefined || !records.some((record) => associations.matches(root, record))
  })
}

/** Where a profile demands a valid certificate: one of the fatal codes, or so weak that senders refuse it. */
export function isFatal(found: Pick<CertificateFinding, 'code' | 'args'>): boolean {
  const codes: readonly FindingCode[] = fatalCertificateCodes
  return codes.includes(found.code) || isRefusedWeakness(found)
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

/** The fetched issuers above these certificates. */
function fetchedFor(
  sent: readonly Certificate[],
  known: KnownCertificates,
): readonly Certificate[] {
  const wanted = new Set(sent.map(({ sha256 }) => sha256))
  return (known.fetchedIssuers ?? []).flatMap(({ of, certificate: id }) => {
    const issuer = id === null || !wanted.has(of) ? null : readCertificate(id, known)
    if (issuer === null) return []
    wanted.add(issuer.sha256)
    return [issuer]
  })
}

function unreadable({ chain, known, reference }: ChainInput): ChainJudgement {
  const expected = reference?.value ?? null
  return {
    trusted: false,
    isPathGood: false,
    conformant: false,
    hostname: expected === null ? null : { expected, presented: [], matched: null },
    revocation: { status: 'not-tested', checks: [] },
    roles: rolesOf(chain, readChain(chain, known), []),
    comparedStores: (known.comparedStores ?? []).map(({ name }) => ({ name, trusted: false })),
    findings: chain.slice(0, 1).map((id) => malformed(id, known)),
    fatal: true,
    repaired: [],
  }
}

function malformed(id: Sha256, { certificates }: KnownCertificates): CertificateFinding {
  const read = parseCertificate(Buffer.from(certificates[id] ?? '', 'base64'))
  const [first] = read.ok ? [] : read.problems
  const why = first === undefined ? '' : `: ${first.problem} (byte ${first.at})`
  return {
    code: 'malformed',
    certificate: id,
    args: { subject: id, problem: `not readable as X.509${why}` },
  }
}

function nameFinding(
  identity: ReturnType<typeof matchIdentity> & { readonly reference: ReferenceIdentifier },
  leaf: Certificate,
): CertificateFinding[] {
  if (identity.matched !== null) return []
  const expected = identity.reference.value
  if (identity.commonNameOnly) {
    const commonName = identity.commonName ?? '-'
    return [{ code: 'common-name-only', certificate: leaf.sha256, args: { expected, commonName } }]
  }
  const presented = identity.presented.length === 0 ? ['-'] : identity.presented
  return [{ code: 'hostname-mismatch', certificate: leaf.sha256, args: { expected, presented } }]
}
