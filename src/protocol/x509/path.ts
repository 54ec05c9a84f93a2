import { fatalCertificateCodes, type FindingCode } from '../../model/finding.ts'
import type { Certificate } from './certificate.ts'
import { chainShape, type SentRole } from './chain-shape.ts'
import { chosenPath } from './chosen-path.ts'
import { expiresSoon } from './expiry.ts'
import {
  type BuiltPath,
  couldIssue,
  isSelfSigned,
  longestPath,
  type PathSearch,
  searchPaths,
} from './path-builder.ts'
import { pathProblems } from './path-rules.ts'
import { type CertificateProblem, problemOf, subjectOf } from './problem.ts'
import { verifySignature } from './signature.ts'
import { isRefusedWeakness, strengthProblems } from './strength.ts'
import { strictProblems } from './strict-rules.ts'
import { isoSeconds } from './time.ts'
import { Work } from './work.ts'

/**
 * Certification path validation (RFC 5280 section 6) for what a mail server sent.
 *
 * Two answers: `trusted`, would the TLS library of a mail sender accept the path, and `conformant`, does
 * it also keep what RFC 5280 and the CA/B baseline requirements demand. The model of the sender is
 * OpenSSL as in `openssl verify -purpose sslserver -partial_chain -auth_level 1`, which is Postfix.
 * Every path is tried and the one with the fewest problems is taken. Senders' libraries try only one
 * (`chosen-path.ts`): where that one is bad and another is good, the chain is `conformant` but not `trusted`,
 * the problems of both are told, and what led astray is told as `chain-order`.
 *
 * All problems of the path are reported, and where it ends at no trust anchor exactly one path code says
 * why. Names are not looked at here (`identity.ts`), nor is revocation. Pure: the same input gives
 * the same answer, caches or not, and bounded by `Work` in whatever is sent.
 */
export interface PathInput {
  /** As sent: the leaf first, the rest in any order, strangers and duplicates among them. */
  readonly chain: readonly Certificate[]
  readonly anchors: readonly Certificate[]
  /** Fingerprints of public CAs that are known but not trusted in this run. */
  readonly knownRoots?: ReadonlySet<string>
  /** CAs that others trust and this run does not, so that a path that breaks off below one ends at a known CA. */
  readonly trustedElsewhere?: readonly Certificate[]
  /** Fingerprints of anchors that are not held to the strict rules: the public roots, whatever they look like. */
  readonly publicRoots?: ReadonlySet<string>
  /** The moment of judging, ISO 8601. */
  readonly at: string
  /** Longest path allowed, in intermediates that are not self-issued; 100 as in OpenSSL. */
  readonly maxIntermediates?: number
}

export interface PathJudgement {
  /** There is a good path, and it is the one that senders' libraries come to. */
  readonly trusted: boolean
  /** There is a good path, whether or not senders' libraries come to it. */
  readonly isPathGood: boolean
  readonly conformant: boolean
  /** From the leaf to the trust anchor; null if none could be reached. */
  readonly path: readonly Certificate[] | null
  /** As far as it went: `path`, or up to where the chain breaks off. */
  readonly attempted: readonly Certificate[]
  readonly problems: readonly CertificateProblem[]
  /** What each sent certificate is, in the order sent. */
  readonly roles: readonly SentRole[]
}

export function judgePath(input: PathInput): PathJudgement {
  const [leaf] = input.chain
  const at = isoSeconds(input.at)
  if (leaf === undefined || at === null) return nothing
  const work = new Work()
  const search: PathSearch = {
    leaf,
    sent: unique(input.chain),
    anchors: unique(input.anchors),
    at,
    maxIntermediates: input.maxIntermediates ?? 100,
    work,
  }
  const known: Known = {
    knownRoots: input.knownRoots ?? none,
    trustedElsewhere: input.trustedElsewhere ?? [],
  }
  const publicRoots = input.publicRoots ?? none
  const { best, tooLong } = bestPath(search, publicRoots)
  const built = best?.built ?? longestPath(search)
  const reason = best === null ? [whyUntrusted({ ...search, ...known }, built, tooLong)] : []
  const found = best?.problems ?? judgeBuilt(built, search, publicRoots)
  const isGood = best !== null && !found.some(isRefused)
  const missed = isGood ? whyMissed({ ...search, ...known, publicRoots }, built) : notMissed
  const { misleading } = missed
  const shape = chainShape(input.chain, built, { anchors: search.anchors, misleading })
  const problems = distinct([
    ...reason,
    ...missed.problems,
    ...found,
    ...shape.problems,
    ...expiresSoon(built.certificates, at),
  ])
  return {
    trusted: isGood && missed.problems.length === 0,
    isPathGood: isGood,
    conformant: isGood && !found.some(({ strict }) => strict),
    path: best?.built.certificates ?? null,
    attempted: built.certificates,
    problems,
    roles: shape.roles,
  }
}

interface Candidate {
  readonly built: BuiltPath
  readonly problems: readonly CertificateProblem[]
}

/** The path with the fewest fatal problems, then the fewest others, then the shortest. */
function bestPath(
  search: PathSearch,
  publicRoots: ReadonlySet<string>,
): { best: Candidate | null; tooLong: boolean } {
  let best: Candidate | null = null
  let seen = 0
  const { tooLong } = searchPaths(search, (built) => {
    const candidate = { built, problems: judgeBuilt(built, search, publicRoots) }
    if (best === null || weight(candidate) < weight(best)) best = candidate
    seen += 1
    return best.problems.length === 0 || seen >= maxPaths
  })
  return { best, tooLong }
}

function judgeBuilt(
  built: BuiltPath,
  { at, work }: PathSearch,
  publicRoots: ReadonlySet<string>,
): readonly CertificateProblem[] {
  const last = built.certificates.length - 1
  return [
    ...pathProblems(built, at, work),
    ...built.certificates.flatMap((one, i) => strengthProblems(one, built.anchored && i === last)),
    ...strictProblems(built, publicRoots),
  ]
}

function weight({ built, problems }: Candidate): number {
  const count = problems.filter(isRefused).length
  return (count * 10_000 + (problems.length - count)) * 1000 + built.certificates.length
}

type Known = Required<Pick<PathInput, 'knownRoots' | 'trustedElsewhere'>>

interface Missed {
  /** For which senders' libraries refuse the path that they come to; empty where they accept it. */
  readonly problems: readonly CertificateProblem[]
  /** Fingerprints of what was sent and leads them astray. */
  readonly misleading: ReadonlySet<string>
}

/** Why senders' libraries do not come to the good path; see `chosen-path.ts`. */
function whyMissed(
  given: PathSearch & Known & { readonly publicRoots: ReadonlySet<string> },
  good: BuiltPath,
): Missed {
  // One path alone: what the search for others has spent is not held against it.
  const search = { ...given, work: new Work() }
  const chosen = chosenPath(search)
  const { certificates, anchored } = chosen
  if (anchored && certificates.every((one, i) => one === good.certificates[i])) return notMissed
  const problems = [
    ...(anchored ? [] : [whyUntrusted(search, chosen, false)]),
    ...misfits(chosen),
    ...judgeBuilt({ ...chosen, signatures: [] }, search, search.publicRoots).filter(isRefused),
  ]
  const inGood = new Set(good.certificates)
  const astray = certificates.filter((one) => !inGood.has(one) && search.sent.includes(one))
  return problems.length === 0
    ? notMissed
    : { problems, misleading: new Set(astray.map(({ sha256 }) => sha256)) }
}

function misfits({ certificates, signatures }: BuiltPath): readonly CertificateProblem[] {
  return signatures.flatMap((state, i) => {
    const one = certificates[i]
    if (state === 'verified' || one === undefined) return []
    const problem = 'signature fits another issuer of that name than the one that senders choose'
    return [problemOf('malformed', one, { problem })]
  })
}

function whyUntrusted(
  { leaf, work, maxIntermediates, knownRoots, trustedElsewhere }: PathSearch & Known,
  { certificates }: BuiltPath,
  tooLong: boolean,
): CertificateProblem {
  const end = certificates[certificates.length - 1] ?? leaf
  if (tooLong) return problemOf('path-length', leaf, { allowed: maxIntermediates })
  if (work.isExhausted()) {
    return problemOf('malformed', leaf, { problem: 'too many certificates to find a path among' })
  }
  const elsewhere = trustedElsewhere.find(
    (root) =>
      root.sha256 === end.sha256 ||
      (couldIssue(root, end) && verifySignature(end, root.key) === 'verified'),
  )
  if (elsewhere !== undefined) {
    return problemOf('untrusted-root', end, { subject: subjectOf(elsewhere) })
  }
  if (isSelfSigned(end)) {
    if (knownRoots.has(end.sha256)) return problemOf('untrusted-root', end)
    return problemOf(end === leaf ? 'self-signed' : 'self-signed-in-chain', end)
  }
  return problemOf('incomplete-chain', end, { issuer: end.issuer.text })
}

function unique(certificates: readonly Certificate[]): readonly Certificate[] {
  return [...new Map(certificates.toReversed().map((one) => [one.sha256, one])).values()].reverse()
}

function distinct(problems: readonly CertificateProblem[]): readonly CertificateProblem[] {
  const byText = new Map(problems.map((one) => [JSON.stringify(one), one]))
  return [...byText.values()].slice(0, maxProblems)
}

/** The libraries of mail senders do not accept a path with this problem. */
function isRefused(problem: CertificateProblem): boolean {
  return fatal.has(problem.code) || isRefusedWeakness(problem)
}

const fatal: ReadonlySet<FindingCode> = new Set(fatalCertificateCodes)
const none: ReadonlySet<string> = new Set()
const notMissed: Missed = { problems: [], misleading: none }
const nothing: PathJudgement = {
  trusted: false,
  isPathGood: false,
  conformant: false,
  path: null,
  attempted: [],
  problems: [],
  roles: [],
}
/** Complete paths that are compared. */
const maxPaths = 32
const maxProblems = 500
