import type { InventoryEvidence, Proof, ProtocolVersion } from '../../model/inventory.ts'
import type { Handshake } from '../../model/tls.ts'
import { allCipherSuites } from '../../protocol/tls/cipher-suites.ts'
import { groups } from '../../protocol/tls/groups.ts'
import { signatureSchemes } from '../../protocol/tls/signature-schemes.ts'
import { tls12, tls13, versionName } from '../../protocol/tls/versions.ts'
import { ssl2, ssl3 } from './ask.ts'

/** What a visit showed: it counts as a connection, with or without a handshake. */
export interface KnownVisit {
  readonly handshake: Handshake | null
  /** DER of its chain, in the order sent. */
  readonly certificates: readonly Uint8Array[]
  /** Its number among the connections to the address. Absent: its place among the visits. */
  readonly connection?: number
}

/** The same in the numbers of the wire. */
export interface KnownHandshake {
  readonly connection: number
  readonly version: number
  /** The newest version that it offered: what lies between was not taken, so it is not there. */
  readonly highestOffered: number
  readonly suite: number | null
  readonly group: number | null
  readonly signatureScheme: number | null
  readonly certificates: readonly Uint8Array[]
}

/** The handshakes among the visits, each with the number of its connection. */
export function knownHandshakes(visits: readonly KnownVisit[]): readonly KnownHandshake[] {
  return visits.flatMap(({ handshake, certificates, connection }, index) => {
    if (handshake === null) return []
    const version = versionNumbers.get(handshake.version)
    if (version === undefined) return []
    return [
      {
        connection: connection ?? index + 1,
        version,
        highestOffered: handshake.hello === 'full' ? tls13 : tls12,
        suite: suiteCodes.get(handshake.cipher.iana) ?? null,
        group: groupIds.get(handshake.group ?? '') ?? null,
        signatureScheme: schemeIds.get(handshake.signatureScheme ?? '') ?? null,
        certificates,
      },
    ]
  })
}

/** The versions that inventories of the same address proved: mail servers choose keys by name, not versions. */
export function knownVersions(
  inventories: readonly InventoryEvidence[],
): ReadonlyMap<number, Proof> {
  const tested = inventories
    .flatMap(({ protocols }) => protocols)
    .filter(({ offered }) => offered !== 'not-tested')
  return new Map(
    tested.map(({ version, offered, connection }) => [
      versionNumbers.get(version) ?? ssl2,
      { offered, connection },
    ]),
  )
}

const versionNumbers: ReadonlyMap<ProtocolVersion | null, number> = new Map(
  [ssl3, 0x0301, 0x0302, tls12, tls13].map((version) => [versionName(version), version]),
)
const suiteCodes = new Map(allCipherSuites().map(({ iana, code }) => [iana, code]))
const groupIds = new Map([...groups].map(([id, { name }]) => [name, id]))
const schemeIds = new Map([...signatureSchemes].map(([id, name]) => [name, id]))
