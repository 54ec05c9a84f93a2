import type { AcceptedSuite, InventoryEvidence, WeakClass } from '../model/inventory.ts'
import type { ReportInventory } from '../model/report.ts'
import type { Handshake } from '../model/tls.ts'
import { groups } from '../protocol/tls/groups.ts'
import { classesOfSuite } from '../protocol/tls/suite-classes.ts'
import { judgePostQuantum } from './post-quantum.ts'

/** What an endpoint offers in TLS, as the report shows it. `handshake`: the one that its row shows, if any. */
export function reportInventory(
  inventory: InventoryEvidence,
  handshake: Handshake | null,
): ReportInventory {
  const { groups: seen, signatureSchemes, weakClasses, keyTypes } = inventory
  return {
    depth: inventory.depth,
    connections: inventory.connections,
    budget: inventory.budget,
    complete: inventory.complete,
    protocols: inventory.protocols.map(({ version, offered, connection }) => ({
      version,
      offered: offered === 'not-applicable' ? 'no' : offered,
      connection,
    })),
    ciphers: ciphersOf(inventory),
    enumerated: [...inventory.enumerated],
    groups: seen.map(({ name, id, offered, connection }) => ({
      name,
      id,
      offered,
      connection,
      postQuantum: isPostQuantum(id),
    })),
    groupOrder: inventory.groupOrder === null ? null : [...inventory.groupOrder],
    postQuantum: judgePostQuantum(inventory, handshake),
    weakClasses: weakClasses.map(({ id, offered, connection, suite }) => ({
      id,
      offered,
      connection,
      cipher: suite?.iana ?? null,
    })),
    order: { ...inventory.order },
    keyTypes: keyTypes.map(({ keyType, offered, connection }) => ({
      keyType,
      offered,
      connection,
    })),
    signatureSchemes: signatureSchemes.map((scheme) => ({ ...scheme })),
    dhPrimes: inventory.dhPrimes.map((prime) => ({ ...prime })),
    secureRenegotiation: { ...inventory.secureRenegotiation },
    extendedMasterSecret: { ...inventory.extendedMasterSecret },
    encryptThenMac: { ...inventory.encryptThenMac },
    sessionTickets: { ...inventory.sessionTickets },
    heartbeat: { ...inventory.heartbeat },
    compression: { ...inventory.compression },
    fallbackScsv: { ...inventory.fallbackScsv },
    helloIntolerance: { ...inventory.helloIntolerance },
  }
}

function isPostQuantum(id: number): boolean {
  const kind = groups.get(id)?.kind
  return kind === 'hybrid' || kind === 'kem'
}

function ciphersOf({ suites, protocols }: InventoryEvidence): ReportInventory['ciphers'] {
  const age = new Map(protocols.map(({ version }, index) => [version, index]))
  return suites
    .map(({ version, code, suite, order, connection }) => ({
      version,
      iana: suite.iana,
      opensslName: suite.openssl,
      bits: suite.bits,
      order,
      weak: [...weakClassesOf({ version, code, suite })],
      connection,
    }))
    .toSorted(
      (one, other) =>
        (age.get(other.version) ?? 0) - (age.get(one.version) ?? 0) ||
        (one.order ?? 0) - (other.order ?? 0) ||
        one.weak.length - other.weak.length ||
        other.bits - one.bits,
    )
}

/** SSLv2 numbers its suites by itself; its names say what they are. */
function weakClassesOf({
  version,
  code,
  suite,
}: Pick<AcceptedSuite, 'version' | 'code' | 'suite'>): readonly WeakClass[] {
  if (version !== 'SSLv2') return classesOfSuite(code)
  const signs: readonly (readonly [WeakClass, RegExp])[] = [
    ['export', /EXPORT|_40_/],
    ['rc4', /RC4/],
    ['3des', /EDE3/],
    ['des', /DES_64/],
  ]
  return signs.filter(([, sign]) => sign.test(suite.iana)).map(([id]) => id)
}
