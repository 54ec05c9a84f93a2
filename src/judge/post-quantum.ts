import type { GroupEvidence, InventoryEvidence } from '../model/inventory.ts'
import type { ReportInventory } from '../model/report.ts'
import type { Handshake } from '../model/tls.ts'
import { groups } from '../protocol/tls/groups.ts'

type PostQuantum = ReportInventory['postQuantum']

/**
 * Whether recorded mail stays secret from a later quantum computer: hybrid key agreement (RFC 10024), who
 * takes it, and until when the BSI holds classical key agreement alone to be enough. `handshake`: the one
 * that the endpoint's row shows, with a hello that offers a hybrid first and a classical group behind it,
 * key shares for both; null where there is none.
 */
export function judgePostQuantum(
  { groups: seen, groupOrder }: Pick<InventoryEvidence, 'groups' | 'groupOrder'>,
  handshake: Handshake | null,
): PostQuantum {
  const hybrids = seen.filter(({ id }) => isHybrid(id))
  const offered = offeredAmong(hybrids)
  const negotiated = handshake?.group ?? null
  const hasChoice =
    offered === 'yes' && handshake?.version === 'TLSv1.3' && handshake.hello === 'full'
  const isHybridName = (name: string) => hybrids.some((one) => one.name === name)
  const [first] = groupOrder ?? []
  return {
    offered,
    hybrid: namesOf(hybrids),
    alone: namesOf(seen.filter(({ id }) => groups.get(id)?.kind === 'kem')),
    taken: hasChoice && negotiated !== null ? isHybridName(negotiated) : null,
    first: first === undefined ? null : isHybridName(first),
    deadlines: deadlines.map((deadline) => ({
      ...deadline,
      met: offered === 'not-tested' ? null : offered === 'yes',
    })),
    source: { ...source },
  }
}

/**
 * BSI TR-02102-1 of January 2026, section 2.1: how long classical key agreement alone is recommended. Known from
 * quotations; which groups TR-02102-2 lists is in `standards/`.
 */
const source = { standard: 'BSI TR-02102-1', version: '2026-01', secondHand: true } as const

const deadlines = [
  { need: 'very-high', until: '2030-12-31' },
  { need: 'usual', until: '2031-12-31' },
] as const

/** The drafts of Kyber came to nothing: senders of today do not speak them. */
function isHybrid(id: number): boolean {
  const group = groups.get(id)
  return group?.kind === 'hybrid' && !group.name.includes('Draft')
}

/** All of them have to be refused for a no. Without TLS 1.3 there are none. */
function offeredAmong(hybrids: readonly GroupEvidence[]): PostQuantum['offered'] {
  if (hybrids.some(({ offered }) => offered === 'yes')) return 'yes'
  const isKnown = hybrids.length > 0 && hybrids.every(({ offered }) => offered !== 'not-tested')
  return isKnown ? 'no' : 'not-tested'
}

function namesOf(seen: readonly GroupEvidence[]): string[] {
  return seen.filter(({ offered }) => offered === 'yes').map(({ name }) => name)
}
