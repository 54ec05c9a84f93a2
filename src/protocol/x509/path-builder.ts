import type { Certificate } from './certificate.ts'
import { type SignatureState, signatureCost, verifySignature } from './signature.ts'
import type { Work } from './work.ts'

/**
 * Path building (RFC 5280 6, RFC 4158) over certificates in any order, with strangers, duplicates,
 * cross-signed alternatives and loops among them.
 *
 * An issuer of a certificate is one whose subject is its issuer name and whose key identifier does not
 * contradict it; whether its key verifies the signature is asked last, because that is what costs.
 * Certificates from which no trust anchor can be reached are left out before the search begins, no
 * name comes twice with the same key in one path (RFC 4158 2.4.1), and every step and signature is
 * charged to `Work`, so that the search ends in milliseconds whatever was sent.
 */
export interface BuiltPath {
  /** From the leaf to the trust anchor, or as far as it went. */
  readonly certificates: readonly Certificate[]
  readonly anchored: boolean
  /** Of each certificate but the last, by the key of the next. */
  readonly signatures: readonly SignatureState[]
}

export interface PathSearch {
  readonly leaf: Certificate
  /** Without duplicates, the leaf among them, in the order sent. */
  readonly sent: readonly Certificate[]
  readonly anchors: readonly Certificate[]
  readonly at: string
  /** Intermediates that are not self-issued. */
  readonly maxIntermediates: number
  readonly work: Work
}

/** Where a search ended: `tooLong` if only longer paths than allowed were there. */
export interface SearchEnd {
  readonly tooLong: boolean
}

/**
 * Calls `found` with each path that ends at a trust anchor until it answers true. Short paths come first
 * (the search is repeated with growing limits), so that a wide graph of cross-signed certificates does
 * not hide a plain path. Only where there is none, edges whose signature does not fit are followed too:
 * such a path says where the chain was to go.
 */
export function searchPaths(search: PathSearch, found: (path: BuiltPath) => boolean): SearchEnd {
  const walk = new Walk(search, found)
  for (const followsBroken of [false, true]) {
    let shorter = 0
    for (const limit of lengthLimits) {
      walk.run({ shorter, limit, followsBroken })
      shorter = limit
    }
    if (walk.count > 0) return { tooLong: false }
  }
  return { tooLong: walk.isTooLong }
}

interface Round {
  /** Paths up to this length were found before. */
  readonly shorter: number
  readonly limit: number
  readonly followsBroken: boolean
}

class Walk {
  /** Paths found. */
  count = 0
  isTooLong = false
  private isDone = false
  private readonly search: PathSearch
  private readonly found: (path: BuiltPath) => boolean
  private readonly graph: IssuerGraph
  private readonly anchors: ReadonlySet<string>
  private readonly reachable: ReadonlySet<string>

  constructor(search: PathSearch, found: (path: BuiltPath) => boolean) {
    this.search = search
    this.found = found
    this.graph = new IssuerGraph(search)
    this.anchors = new Set(search.anchors.map(({ sha256 }) => sha256))
    this.reachable = this.graph.reachableFrom(search.anchors)
  }

  run(round: Round): void {
    const { leaf } = this.search
    if (this.reachable.has(leaf.sha256)) this.explore(round, [leaf], [])
  }

  private explore(
    round: Round,
    path: readonly Certificate[],
    signatures: readonly SignatureState[],
  ): void {
    const last = path[path.length - 1]
    if (last === undefined || this.isDone) return
    if (this.anchors.has(last.sha256)) {
      if (path.length <= round.shorter) return
      this.count += 1
      this.isDone = this.found({ certificates: path, anchored: true, signatures })
      return
    }
    if (path.length >= round.limit) return
    let broken: { issuer: Certificate; state: SignatureState } | null = null
    let isVerified = false
    for (const issuer of this.issuersFor(path, last)) {
      if (this.isDone || !this.search.work.step()) return
      const state = checkedSignature(last, issuer, this.search.work)
      if (state === null) return
      if (state === 'verified') {
        isVerified = true
        this.explore(round, [...path, issuer], [...signatures, state])
      } else {
        broken ??= { issuer, state }
      }
    }
    if (!round.followsBroken || isVerified || broken === null) return
    this.explore(round, [...path, broken.issuer], [...signatures, broken.state])
  }

  private issuersFor(path: readonly Certificate[], last: Certificate): readonly Certificate[] {
    return this.graph.issuersOf(last).filter((issuer) => {
      if (!this.reachable.has(issuer.sha256) || repeats(path, issuer)) return false
      const isComplete = this.anchors.has(issuer.sha256)
      if (!exceeds([...path, issuer], isComplete, this.search.maxIntermediates)) return true
      this.isTooLong = true
      return false
    })
  }
}

/** The path as far as what was sent goes, where no trust anchor can be reached. */
export function longestPath(search: PathSearch): BuiltPath {
  const graph = new IssuerGraph({ ...search, anchors: [] })
  const path = [search.leaf]
  const signatures: SignatureState[] = []
  for (
    let last: Certificate | undefined = search.leaf;
    last !== undefined && path.length < maxPath;
  ) {
    if (isSelfSigned(last)) break
    const next = bestIssuer(graph, path, last, search.work)
    if (next === null) break
    path.push(next.issuer)
    signatures.push(next.state)
    last = next.issuer
  }
  return { certificates: path, anchored: false, signatures }
}

/** Same name as subject and issuer (RFC 5280 6.1). */
export function isSelfIssued(certificate: Certificate): boolean {
  return certificate.subject.canonicalKey === certificate.issuer.canonicalKey
}

/** Self-issued, and its own key verifies it, whatever key identifiers it claims. */
export function isSelfSigned(certificate: Certificate): boolean {
  return isSelfIssued(certificate) && verifySignature(certificate, certificate.key) === 'verified'
}

/** Name and key identifiers fit; nothing is verified. */
export function couldIssue(issuer: Certificate, certificate: Certificate): boolean {
  if (issuer.subject.canonicalKey !== certificate.issuer.canonicalKey) return false
  const wanted = certificate.extensions.authorityKeyId
  const id = issuer.extensions.subjectKeyId?.id
  if (wanted === null) return true
  if (wanted.id !== null && id !== undefined && wanted.id !== id) return false
  // The serial of the issuer's certificate, where it is named (RFC 5280 4.2.1.1), must be that one.
  return wanted.serial === null || wanted.serial === issuer.serial
}

class IssuerGraph {
  private readonly bySubject = new Map<string, Certificate[]>()
  private readonly all: readonly Certificate[]
  private readonly position = new Map<string, number>()
  private readonly issuers = new Map<string, readonly Certificate[]>()
  private readonly search: PathSearch
  private readonly anchors: ReadonlySet<string>

  constructor(search: PathSearch) {
    this.search = search
    this.anchors = new Set(search.anchors.map(({ sha256 }) => sha256))
    this.all = [
      ...search.anchors,
      ...search.sent.filter(({ sha256 }) => !this.anchors.has(sha256)).slice(0, maxSent),
    ]
    for (const [i, { sha256 }] of search.sent.entries()) this.position.set(sha256, i)
    for (const certificate of this.all) {
      const key = certificate.subject.canonicalKey
      const list = this.bySubject.get(key)
      if (list === undefined) this.bySubject.set(key, [certificate])
      else list.push(certificate)
    }
  }

  /** Possible issuers, the likeliest first: trust anchors, then those valid now, then in the order sent. */
  issuersOf(certificate: Certificate): readonly Certificate[] {
    const known = this.issuers.get(certificate.sha256)
    if (known !== undefined) return known
    const from = this.position.get(certificate.sha256) ?? -1
    const rank = (one: Certificate): number => {
      const position = this.position.get(one.sha256) ?? -1
      return (
        (this.anchors.has(one.sha256) ? 0 : 4000) +
        (isCurrent(one, this.search.at) ? 0 : 2000) +
        (position > from ? position - from : 1000 + position)
      )
    }
    const list = (this.bySubject.get(certificate.issuer.canonicalKey) ?? [])
      .filter((one) => one !== certificate && couldIssue(one, certificate))
      .map((one) => ({ one, rank: rank(one) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ one }) => one)
    this.issuers.set(certificate.sha256, list)
    return list
  }

  /** The fingerprints from which one of these can be reached by names alone. */
  reachableFrom(anchors: readonly Certificate[]): ReadonlySet<string> {
    const subjects = new Map<string, Certificate[]>()
    for (const certificate of this.all) {
      for (const issuer of this.issuersOf(certificate)) {
        const list = subjects.get(issuer.sha256)
        if (list === undefined) subjects.set(issuer.sha256, [certificate])
        else list.push(certificate)
      }
    }
    const reached = new Set(anchors.map(({ sha256 }) => sha256))
    // A Set yields what is added while it is walked.
    for (const sha256 of reached) {
      for (const certificate of subjects.get(sha256) ?? []) reached.add(certificate.sha256)
    }
    return reached
  }
}

function bestIssuer(
  graph: IssuerGraph,
  path: readonly Certificate[],
  last: Certificate,
  work: Work,
): { issuer: Certificate; state: SignatureState } | null {
  let broken: { issuer: Certificate; state: SignatureState } | null = null
  for (const issuer of graph.issuersOf(last)) {
    if (repeats(path, issuer)) continue
    const state = work.step() ? checkedSignature(last, issuer, work) : null
    if (state === null) return broken
    if (state === 'verified') return { issuer, state }
    broken ??= { issuer, state }
  }
  return broken
}

/** Charged once for each pair in one judgement; null when there is nothing left to spend. */
export function checkedSignature(
  certificate: Certificate,
  issuer: Certificate,
  work: Work,
): SignatureState | null {
  const pair = `${certificate.sha256}${issuer.key.spkiSha256}`
  return work.once(pair, signatureCost(issuer.key))
    ? verifySignature(certificate, issuer.key)
    : null
}

function repeats(path: readonly Certificate[], issuer: Certificate): boolean {
  return path.some(
    (one) =>
      one.key.spkiSha256 === issuer.key.spkiSha256 &&
      one.subject.canonicalKey === issuer.subject.canonicalKey,
  )
}

export function exceeds(path: readonly Certificate[], isComplete: boolean, limit: number): boolean {
  if (path.length > maxPath) return true
  const intermediates = path.slice(1, isComplete ? -1 : undefined)
  return intermediates.filter((one) => !isSelfIssued(one)).length > limit
}

export function isCurrent({ notBefore, notAfter }: Certificate, at: string): boolean {
  return notBefore !== null && notAfter !== null && notBefore <= at && at <= notAfter
}

/** Certificates in one path. */
export const maxPath = 128
/** Lengths of paths, shortest first; most have three certificates. */
const lengthLimits = [3, 4, 6, 12, maxPath] as const
/** Distinct certificates of one chain that are looked at. */
export const maxSent = 256
