import type { OutgoingRecord } from '../src/protocol/dns/format-message.ts'
import { isWithin, labelsOf } from '../src/protocol/dns/name.ts'
import { lastLabels } from '../src/protocol/dnssec/canonical.ts'
import { types } from '../src/protocol/dnssec/types.ts'
import type { Zones } from './dns-zones.ts'
import type { ZonePlan } from './dnssec-zone-signer-plan.ts'
import { signTree, type TreeAnswer } from './dnssec-zone-signer-tree.ts'
import { recordsOf } from './dnssec-zone-signer-zones.ts'

/** How the zones of one scenario are signed, by their apex. `unsigned`: a delegation without DS. */
export type Signing = Readonly<Record<string, ZonePlan | 'unsigned'>>

/** The zones of one scenario; without `signing` a resolver can prove that they are unsigned. */
export interface SignedPart {
  /** Delegated though there may be nothing in it. */
  readonly domain: string
  readonly zones: Zones
  readonly signing?: Signing
}

/** The root, `example` and all that is signed below them. */
export interface SignedZones {
  /** The root's key as DS record in a master file, for `--trust-anchor`. */
  readonly anchors: string
  /** null: of an unsigned domain, so not known here. Without `dnssec` as an old resolver answers. */
  answer(name: string, type: number, dnssec: boolean): TreeAnswer | null
}

/** Signs as of a moment. Every domain below `example` is a zone of its own. */
export function signZones(parts: readonly SignedPart[], at: Date): SignedZones {
  const records: OutgoingRecord[] = []
  const unsigned = new Set(['arpa'])
  const plan: Record<string, ZonePlan | 'unsigned'> = { '.': {}, example: {} }
  for (const { domain, zones, signing } of parts) {
    if (signing) {
      Object.assign(plan, signing)
      records.push(...recordsOf(zones))
    } else {
      for (const name of [domain, ...Object.keys(zones)]) unsigned.add(domainOf(name))
    }
  }
  for (const apex of unsigned) plan[apex] = 'unsigned'
  const tree = signTree(records, plan, Math.floor(at.getTime() / 1_000))
  const outside = (name: string) => unsigned.has(domainOf(name))
  return {
    anchors: tree.anchors.flatMap(({ ds }) => ds.map(anchorLine)).join(''),
    answer(name, type, dnssec) {
      // The parent speaks of the delegation.
      const isDelegation = type === types.ds && unsigned.has(name)
      return outside(name) && !isDelegation ? null : tree.answer(name, type, dnssec)
    },
  }
}

/** The domain below `example`, or `arpa`. */
function domainOf(name: string): string {
  return isWithin(name, 'arpa') ? 'arpa' : lastLabels(name, Math.min(labelsOf(name).length, 2))
}

interface AnchorDs {
  readonly tag: number
  readonly algorithm: number
  readonly digestType: number
  readonly digest: Uint8Array
}

function anchorLine({ tag, algorithm, digestType, digest }: AnchorDs): string {
  return `. IN DS ${tag} ${algorithm} ${digestType} ${Buffer.from(digest).toString('hex')}\n`
}
