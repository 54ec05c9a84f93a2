import type { Certificate } from './certificate.ts'
import { type BuiltPath, couldIssue, isSelfIssued } from './path-builder.ts'
import { type CertificateProblem, problemOf } from './problem.ts'

/**
 * What a sent certificate is: the leaf, in the path, the root itself, an `alternative` that could stand in
 * some path (cross-signed), an alternative that keeps senders' libraries from the good path, sent twice, or
 * of no use to this leaf.
 */
export type SentRole =
  | 'leaf'
  | 'path'
  | 'root'
  | 'alternative'
  | 'misleading'
  | 'duplicate'
  | 'unrelated'

/**
 * The shape of the chain as sent: `chain-order` where certificates of the path stand in another order
 * than leaf to root (RFC 5246 7.4.2; RFC 8446 4.4.2 only recommends it), come twice or belong to
 * something else, and `root-included` where the trust anchor itself was sent (harmless).
 * The argument `order` is the right order as positions in what was sent, counted from 1, without those
 * that need not be sent: `['1', '3', '2']`.
 */
export function chainShape(
  chain: readonly Certificate[],
  built: BuiltPath,
  {
    anchors,
    misleading,
  }: { readonly anchors: readonly Certificate[]; readonly misleading: ReadonlySet<string> },
): { problems: readonly CertificateProblem[]; roles: readonly SentRole[] } {
  const trusted = new Set(anchors.map(({ sha256 }) => sha256))
  const roles = rolesOf(chain, built, trusted).map((role, i) =>
    misleading.has(chain[i]?.sha256 ?? '') ? 'misleading' : role,
  )
  const order = built.certificates
    .map((certificate) => chain.findIndex(({ sha256 }) => sha256 === certificate.sha256))
    .filter((position) => position >= 0)
  const problems: CertificateProblem[] = []
  const firstWrong = order.findIndex((position, i) => i > 0 && position < (order[i - 1] ?? 0))
  const wrong =
    chain[order[firstWrong] ?? -1] ?? chain[roles.findIndex((role) => useless.has(role))]
  if (wrong !== undefined) {
    const { code, certificate, strict } = problemOf('chain-order', wrong)
    const args = { order: order.slice(0, 100).map((position) => String(position + 1)) }
    problems.push({ code, certificate, args, strict })
  }
  for (const [i, role] of roles.entries()) {
    const root = chain[i]
    if (role === 'root' && root !== undefined) problems.push(problemOf('root-included', root))
  }
  return { problems, roles }
}

function rolesOf(
  chain: readonly Certificate[],
  built: BuiltPath,
  anchors: ReadonlySet<string>,
): readonly SentRole[] {
  const inPath = new Set(built.certificates.map(({ sha256 }) => sha256))
  const related = relatedTo(chain)
  const seen = new Set<string>()
  return chain.map((certificate, i): SentRole => {
    const { sha256 } = certificate
    if (seen.has(sha256)) return 'duplicate'
    seen.add(sha256)
    if (i === 0) return 'leaf'
    if (anchors.has(sha256) && isSelfIssued(certificate) && related.has(sha256)) return 'root'
    if (inPath.has(sha256)) return 'path'
    return related.has(sha256) ? 'alternative' : 'unrelated'
  })
}

/** The fingerprints of those that could stand above the leaf, by names and key identifiers alone. */
function relatedTo(chain: readonly Certificate[]): ReadonlySet<string> {
  const bySubject = Map.groupBy(chain.slice(0, maxSent), (one) => one.subject.canonicalKey)
  const [leaf] = chain
  const found = new Map(leaf === undefined ? [] : [[leaf.sha256, leaf]])
  // A Map yields what is added while it is walked.
  for (const certificate of found.values()) {
    for (const issuer of bySubject.get(certificate.issuer.canonicalKey) ?? []) {
      if (couldIssue(issuer, certificate)) found.set(issuer.sha256, issuer)
    }
  }
  return new Set(found.keys())
}

const useless: ReadonlySet<SentRole> = new Set(['duplicate', 'misleading', 'unrelated'])
const maxSent = 256
