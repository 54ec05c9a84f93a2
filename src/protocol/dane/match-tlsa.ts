import { fatalCertificateCodes, type FindingCode } from '../../model/finding.ts'
import type { Sha256 } from '../../model/tls.ts'
import type { Tlsa } from '../dns/record.ts'
import { parsePublicKey } from '../x509/bare-key.ts'
import { type Certificate, parseCertificate } from '../x509/certificate.ts'
import { matchIdentity } from '../x509/identity.ts'
import { judgePath } from '../x509/path.ts'
import type { CertificateProblem } from '../x509/problem.ts'
import { signatureCost, verifySignature } from '../x509/signature.ts'
import { Associations } from './association.ts'
import { outrankedIn } from './digest-agility.ts'
import { assessTlsa, type TlsaFlaw, type TlsaRecord } from './tlsa.ts'

/**
 * Does what a server sent fit its TLSA records (RFC 7671 5, RFC 7672 3)?
 *
 * - Usage 3: the leaf and nothing else. No name, no date, no signature is looked at (RFC 7672 3.1.1).
 * - Usage 2: an issuer among the certificates sent, never the leaf itself. From the leaf to it everything
 *   counts as for a public CA: signatures, dates, constraints, and one of the reference names (3.1.2,
 *   3.2.2); as in RFC 7672 3.2.3 a common name speaks where there is no dNSName. Full data may stand
 *   for an anchor that was not sent: a certificate, or a bare key that signed one of those sent.
 * - Of several digests for the same usage and selector only the strongest counts (RFC 7671 9), as far as
 *   the record is usable; full data always counts.
 * - One record that matches is enough.
 *
 * Every record has an answer of its own. Bounded: 256 certificates, 16 anchors to which a path is tried.
 */
export interface TlsaInput {
  /** The signed records of the base domain, at least one. */
  readonly records: readonly Tlsa[]
  /** As sent, the leaf first; empty where the server sent none. */
  readonly chain: readonly Certificate[]
  /** Reference identifiers for usage 2 (`tlsaReferenceNames`). */
  readonly names: readonly string[]
  /** ISO 8601. */
  readonly at: string
}

export interface TlsaJudgement {
  /** `unusable`: no record can be used, so TLS is due and nothing is verified. */
  readonly status: 'valid' | 'invalid' | 'unusable'
  /** One for each record, in the order given. */
  readonly matches: readonly TlsaMatch[]
  /** Why no path to a matched anchor held. Empty where another record is valid. */
  readonly problems: readonly CertificateProblem[]
}

export interface TlsaMatch {
  readonly record: TlsaRecord
  readonly reason: TlsaReason
  /** The certificate sent that the record speaks of, whether or not that was enough. */
  readonly certificate: Sha256 | null
  /** Its position in the chain, the leaf is 0. */
  readonly depth: number | null
  /** What would have stood in the record: digests of the leaf (usage 3) or of the issuers sent (usage 2). */
  readonly presented: readonly string[]
}

/**
 * `matched`; a flaw of the record; `weaker-digest`: left aside for a stronger one; `no-certificate`: none
 * was sent; `no-match`; `matches-leaf`: usage 2, but only the leaf fits; `path`: the anchor fits, the
 * chain up to it does not hold; `name`: path and anchor fit, no name does; `too-many`: past our bound.
 */
export type TlsaReason =
  | 'matched'
  | TlsaFlaw
  | 'weaker-digest'
  | 'no-certificate'
  | 'no-match'
  | 'matches-leaf'
  | 'path'
  | 'name'
  | 'too-many'

export function matchTlsa(input: TlsaInput): TlsaJudgement {
  const records = input.records.map(assessTlsa)
  const usable = records.filter(({ unusable }) => unusable === null)
  const run = new Matching({ ...input, chain: input.chain.slice(0, maxChain) })
  const isOutranked = outrankedIn(records)
  const matches = records.map((record): TlsaMatch => {
    if (record.unusable !== null) return { record, reason: record.unusable, ...nothing }
    if (isOutranked(record)) return { record, reason: 'weaker-digest', ...nothing }
    return { record, ...run.judge(record) }
  })
  if (usable.length === 0) return { status: 'unusable', matches, problems: [] }
  const isValid = matches.some(({ reason }) => reason === 'matched')
  return isValid
    ? { status: 'valid', matches, problems: [] }
    : { status: 'invalid', matches, problems: run.problems() }
}

type Answer = Omit<TlsaMatch, 'record'>

class Matching {
  private readonly input: TlsaInput
  private readonly issuers: readonly Certificate[]
  private readonly associations = new Associations()
  private readonly paths = new Map<string, PathAnswer>()
  private cost = 0

  constructor(input: TlsaInput) {
    this.input = input
    const [leaf] = input.chain
    this.issuers = unique(input.chain.slice(1)).filter(({ sha256 }) => sha256 !== leaf?.sha256)
  }

  judge(record: TlsaRecord): Answer {
    const [leaf] = this.input.chain
    if (leaf === undefined) return { reason: 'no-certificate', ...nothing }
    return record.usage === 3 ? this.judgeLeaf(record, leaf) : this.judgeAnchor(record, leaf)
  }

  problems(): readonly CertificateProblem[] {
    const all = [...this.paths.values()].flatMap(({ problems }) => problems)
    return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
  }

  private judgeLeaf(record: TlsaRecord, leaf: Certificate): Answer {
    const isMatch = this.associations.matches(leaf, record)
    return {
      reason: isMatch ? 'matched' : 'no-match',
      certificate: isMatch ? leaf.sha256 : null,
      depth: isMatch ? 0 : null,
      presented: this.presented(record, [leaf]),
    }
  }

  private judgeAnchor(record: TlsaRecord, leaf: Certificate): Answer {
    const presented = this.presented(record, this.issuers)
    const sent = this.issuers.filter((one) => this.associations.matches(one, record))
    const anchors = sent.length > 0 ? sent : this.ownAnchors(record, leaf)
    if (anchors.length === 0) {
      if (!this.associations.matches(leaf, record)) {
        return { reason: 'no-match', ...nothing, presented }
      }
      return { reason: 'matches-leaf', certificate: leaf.sha256, depth: 0, presented }
    }
    const { reason, end } = this.pathTo(anchors, leaf)
    const depth = this.input.chain.findIndex(({ sha256 }) => sha256 === end)
    const isSent = depth >= 0
    return { reason, certificate: isSent ? end : null, depth: isSent ? depth : null, presented }
  }

  /** Anchors that the record brings itself: a certificate, or a key that signed what was sent. */
  private ownAnchors(record: TlsaRecord, leaf: Certificate): readonly Certificate[] {
    if (record.matchingType !== 0) return []
    const der = Buffer.from(record.association, 'hex')
    if (record.selector === 0) {
      const certificate = parseCertificate(der)
      return certificate.ok && certificate.value.sha256 !== leaf.sha256 ? [certificate.value] : []
    }
    const key = parsePublicKey(der)
    if (!key.ok) return []
    const { value } = key
    // A self-signed leaf is no issuer, whoever's key it is.
    return [leaf, ...this.issuers].filter(
      (one) =>
        one.key.spkiSha256 !== value.spkiSha256 &&
        this.spend(signatureCost(value)) &&
        verifySignature(one, value) === 'verified',
    )
  }

  private pathTo(anchors: readonly Certificate[], leaf: Certificate): PathAnswer {
    const name = anchors.map(({ sha256 }) => sha256).join()
    const known = this.paths.get(name)
    if (known !== undefined) return known
    if (this.paths.size >= maxPaths) return { reason: 'too-many', end: null, problems: [] }
    const { chain, at, names } = this.input
    const path = judgePath({ chain, anchors, at })
    const end = (path.path?.at(-1) ?? anchors[0])?.sha256 ?? null
    const mismatch = nameProblem(leaf, names)
    const problems = path.problems.filter(({ code }) => fatal.has(code))
    const reason = !path.trusted ? 'path' : mismatch === null ? 'matched' : 'name'
    const all = mismatch === null ? problems : [...problems, mismatch]
    const answer: PathAnswer = { reason, end, problems: all }
    this.paths.set(name, answer)
    return answer
  }

  private spend(cost: number): boolean {
    this.cost += cost
    return this.cost <= maxCost
  }

  private presented(record: TlsaRecord, certificates: readonly Certificate[]): readonly string[] {
    if (record.matchingType === 0) return []
    return certificates
      .slice(0, maxPresented)
      .flatMap((certificate) => this.associations.of(certificate, record) ?? [])
  }
}

interface PathAnswer {
  readonly reason: TlsaReason
  readonly end: Sha256 | null
  readonly problems: readonly CertificateProblem[]
}

/** RFC 7672 3.2.3. */
function nameProblem(leaf: Certificate, names: readonly string[]): CertificateProblem | null {
  const matches = names.map((value) => matchIdentity({ kind: 'dns', value }, leaf))
  if (matches.some(({ matched, commonNameOnly }) => matched !== null || commonNameOnly)) return null
  const presented = matches[0]?.presented ?? []
  return {
    code: 'hostname-mismatch',
    certificate: leaf.sha256,
    args: { expected: names, presented },
    strict: false,
  }
}

function unique(certificates: readonly Certificate[]): readonly Certificate[] {
  return [...new Map(certificates.map((one) => [one.sha256, one])).values()]
}

const nothing = { certificate: null, depth: null, presented: [] } as const
const fatal: ReadonlySet<FindingCode> = new Set(fatalCertificateCodes)
const maxChain = 256
const maxPaths = 16
const maxPresented = 10
/** Of bare keys, in units of `signatureCost`: 20 ms. */
const maxCost = 1000
