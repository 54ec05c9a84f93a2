import type { InventoryEvidence } from '../../model/inventory.ts'
import type { Rule } from '../../model/standard.ts'
import type { ComparedEndpoint } from './compared-endpoint.ts'
import { met, notMet, type Outcome, unasked } from './outcome.ts'
import { sightingOf } from './sightings.ts'

/** Who decides among suites that both sides have, and what the server's own order must be. */
export function judgeOrder(
  endpoint: ComparedEndpoint,
  rule: Extract<Rule, { kind: 'order' }>,
): Outcome {
  const { inventory } = endpoint
  if (inventory === null) return unasked
  const { by, offered } = inventory.order
  if (rule.by === 'client') {
    if (offered === 'not-applicable') return met('not-applicable')
    if (by === null) return unasked
    return by === 'client' ? met('seen', [by]) : notMet('seen', [by])
  }
  const { seen, isRefused, isWhole } = sightingOf(endpoint, { of: 'suites', versions })
  if (rule.last.every(isRefused)) return met('not-applicable')
  if (!rule.last.some((name) => seen.includes(name)) || by === null) return unasked
  if (by === 'client') return notMet('seen', [by])
  const early = versions.flatMap((version) => tooEarly(inventory, version, rule.last))
  if (early.length > 0) return notMet('seen', [...new Set(early)])
  const isOrdered = inventory.suites.every(
    ({ version, order }) => version === 'SSLv2' || order !== null,
  )
  return isWhole && isOrdered ? met('seen', [by]) : unasked
}

const versions = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const

/** Those of `last` that stand before one that is not. */
function tooEarly(
  { suites }: InventoryEvidence,
  version: (typeof versions)[number],
  last: readonly string[],
): readonly string[] {
  const own = suites.filter((one) => one.version === version && one.order !== null)
  const end = Math.max(
    0,
    ...own.filter(({ suite }) => !last.includes(suite.iana)).map(({ order }) => order ?? 0),
  )
  return own
    .filter(({ suite, order }) => last.includes(suite.iana) && (order ?? 0) < end)
    .map(({ suite }) => suite.iana)
}
