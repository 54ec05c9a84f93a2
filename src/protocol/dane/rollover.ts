import type { Sha256 } from '../../model/tls.ts'
import type { Tlsa } from '../dns/record.ts'
import type { Certificate } from '../x509/certificate.ts'
import { Associations, recommendedTlsa } from './association.ts'
import { outrankedIn } from './digest-agility.ts'
import { assessTlsa, type TlsaRecord } from './tlsa.ts'

/**
 * Are the records ready for the next key (RFC 7671 8.1, 8.4)? A server that changes its key before the old
 * records have left all caches cannot be reached until they have. So the record of the next key is
 * published two TTLs ahead, beside that of the present one; or an issuer is pinned beside the key.
 * A host with an RSA and an ECDSA certificate needs a record for each, because the client chooses.
 *
 * This says what is there, from the records and all chains seen of the host; it judges no path.
 */
export interface TlsaRollover {
  /** One for each record, in the order given. */
  readonly records: readonly RolloverRecord[]
  /** One for each leaf seen, in the order given. */
  readonly leaves: readonly RolloverLeaf[]
  /**
   * `key-and-unseen`: the present key, and one that nobody was shown: the next key, or one long gone, which
   * cannot be told apart from outside. `key-and-issuer`: present key and an issuer in use. `issuer`: an
   * issuer in use alone. `key`: the present key alone, so that each change of key needs care. `none`: no
   * record fits anything seen.
   */
  readonly scheme: 'key-and-unseen' | 'key-and-issuer' | 'issuer' | 'key' | 'none'
}

export interface RolloverRecord {
  readonly record: TlsaRecord
  /** Certificates seen that it fits: leaves for usage 3, issuers for usage 2. */
  readonly fits: readonly Sha256[]
  /**
   * `in-use`: it fits. `not-seen`: usable, but fits nothing seen: the next key or issuer, or one long gone.
   * `outranked`: not compared, as one with a stronger digest stands beside it. `unusable`.
   */
  readonly state: 'in-use' | 'not-seen' | 'outranked' | 'unusable'
}

export interface RolloverLeaf {
  readonly certificate: Sha256
  readonly keyType: string
  /** Positions in `records` of those that speak of this leaf or of an issuer sent with it. */
  readonly coveredBy: readonly number[]
  /** The record that should be published for it (`recommendedTlsa`). */
  readonly recommended: string
  /** Whether that very record is there. */
  readonly isPublished: boolean
}

/** `chains`: each as sent, the leaf first; at most eight are looked at. */
export function tlsaRollover(
  records: readonly Tlsa[],
  chains: readonly (readonly Certificate[])[],
): TlsaRollover {
  const associations = new Associations()
  const seen = chains.slice(0, maxChains).map((chain) => chain.slice(0, maxChain))
  const assessed = records.map(assessTlsa)
  const isOutranked = outrankedIn(assessed)
  const rows = assessed.map((record): RolloverRecord => {
    if (record.unusable !== null) return { record, fits: [], state: 'unusable' }
    if (isOutranked(record)) return { record, fits: [], state: 'outranked' }
    const fits = unique(
      seen.flatMap((chain) =>
        subjectsOf(record, chain)
          .filter((one) => associations.matches(one, record))
          .map(({ sha256 }) => sha256),
      ),
    )
    return { record, fits, state: fits.length > 0 ? 'in-use' : 'not-seen' }
  })
  return { records: rows, leaves: leavesOf(rows, seen), scheme: schemeOf(rows) }
}

function subjectsOf(record: TlsaRecord, chain: readonly Certificate[]): readonly Certificate[] {
  return record.usage === 3 ? chain.slice(0, 1) : chain.slice(1)
}

function leavesOf(
  rows: readonly RolloverRecord[],
  chains: readonly (readonly Certificate[])[],
): readonly RolloverLeaf[] {
  const published = new Set(
    rows.map(({ record: { usage, selector, matchingType, association } }) =>
      [usage, selector, matchingType, association].join(' '),
    ),
  )
  const byLeaf = new Map(chains.flatMap((chain) => (chain[0] ? [[chain[0].sha256, chain]] : [])))
  return [...byLeaf.values()].flatMap((chain): RolloverLeaf[] => {
    const [leaf] = chain
    if (leaf === undefined) return []
    const recommended = recommendedTlsa(
      leaf,
      rows.map(({ record }) => record),
    )
    const sent = new Set(chain.map(({ sha256 }) => sha256))
    const coveredBy = rows.flatMap(({ fits, record }, i) => {
      const isCovered =
        record.usage === 3 ? fits.includes(leaf.sha256) : fits.some((one) => sent.has(one))
      return isCovered ? [i] : []
    })
    return [
      {
        certificate: leaf.sha256,
        keyType: leaf.key.type,
        coveredBy,
        recommended,
        isPublished: published.has(recommended),
      },
    ]
  })
}

function schemeOf(rows: readonly RolloverRecord[]): TlsaRollover['scheme'] {
  const has = (usage: number, state: RolloverRecord['state']): boolean =>
    rows.some((row) => row.record.usage === usage && row.state === state)
  const hasIssuer = has(2, 'in-use')
  if (!has(3, 'in-use')) return hasIssuer ? 'issuer' : 'none'
  if (hasIssuer) return 'key-and-issuer'
  return has(3, 'not-seen') ? 'key-and-unseen' : 'key'
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}

const maxChains = 8
const maxChain = 256
