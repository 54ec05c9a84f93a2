import type { Certificate } from './certificate.ts'
import { judgePath, type PathJudgement } from './path.ts'
import { isCurrent, isSelfIssued } from './path-builder.ts'

export interface RepairContext {
  readonly anchors: readonly Certificate[]
  /** The moment of judging, ISO 8601. */
  readonly at: string
}

/**
 * What a server should send, made of what is there: the leaf, then each one's issuer, without a root at
 * the end and without strangers and duplicates; cross-signed alternatives that are still valid stay
 * behind the path. Where a CA's certificate stands first and the leaf somewhere behind it, the leaf is
 * put first. Only an advice: a usage-2 TLSA record can need the root (RFC 7671 5.2.2).
 */
export function repairChain(
  chain: readonly Certificate[],
  judged: PathJudgement,
  { anchors, at }: RepairContext,
): readonly Certificate[] {
  const leaf = likelyLeaf(chain)
  const [first] = chain
  if (leaf === undefined || first === undefined) return []
  const ordered = leaf === first ? chain : [leaf, ...chain.filter((one) => one !== leaf)]
  const { attempted, roles } = leaf === first ? judged : judgePath({ chain: ordered, anchors, at })
  const last = attempted.at(-1)
  const path =
    attempted.length > 1 && last !== undefined && isSelfIssued(last)
      ? attempted.slice(0, -1)
      : attempted
  const alternatives = ordered.filter(
    (one, i) => roles[i] === 'alternative' && !isSelfIssued(one) && isCurrent(one, at),
  )
  return [...new Set([...path, ...alternatives])]
}

/** The first; a CA only where everything is one. */
function likelyLeaf(chain: readonly Certificate[]): Certificate | undefined {
  const [first] = chain
  if (first === undefined || !isCa(first)) return first
  return chain.find((one) => !isCa(one) && !isSelfIssued(one)) ?? first
}

function isCa({ extensions }: Certificate): boolean {
  return extensions.basicConstraints?.ca === true
}
