import { judge } from '../src/judge/judge.ts'
import { withStandards } from '../src/judge/standards/compare-standards.ts'
import type { Evidence } from '../src/model/evidence.ts'
import { handshake } from '../src/model/fixture-visits.ts'
import type {
  InventoryEvidence,
  Offered,
  ProtocolVersion,
  Proof,
  WeakClass,
} from '../src/model/inventory.ts'
import type { Report, ReportCertificate, ReportRequirement } from '../src/model/report.ts'
import type { Handshake } from '../src/model/tls.ts'
import { allCipherSuites } from '../src/protocol/tls/cipher-suites.ts'
import { groups } from '../src/protocol/tls/groups.ts'
import { usualSchemes } from '../src/protocol/tls/signature-schemes.ts'
import { evidenceOf, hostOf, tlsVisit } from './fixture-evidence.ts'

/** A server as a test tells it: what it has, all else refused or, where `open`, not asked. */
export interface TestServer {
  readonly versions: readonly ProtocolVersion[]
  readonly suites: Readonly<Partial<Record<ProtocolVersion, readonly string[]>>>
  readonly groups: readonly string[]
  readonly schemes: readonly string[]
  readonly classes: readonly WeakClass[]
  readonly features: Readonly<Record<Feature, Offered>>
  readonly order: 'server' | 'client'
  readonly primes: InventoryEvidence['dhPrimes']
  readonly certificate: Pick<
    ReportCertificate,
    'keyType' | 'keyBits' | 'signatureAlgorithm' | 'notBefore' | 'notAfter'
  >
}

type Feature =
  | 'secureRenegotiation'
  | 'extendedMasterSecret'
  | 'encryptThenMac'
  | 'sessionTickets'
  | 'heartbeat'
  | 'compression'
  | 'fallbackScsv'
  | 'helloIntolerance'

const allVersions = ['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const

const allClasses: readonly WeakClass[] = [
  'null',
  'anonymous',
  'export',
  'rc4',
  '3des',
  'des',
  'cbc-sha1',
  'static-rsa',
  'finite-field-dh',
]

/** A server that nothing is to be said against, by Mozilla's guidelines. */
export const goodServer: TestServer = {
  versions: ['TLSv1.2', 'TLSv1.3'],
  suites: {
    'TLSv1.3': ['TLS_AES_256_GCM_SHA384'],
    'TLSv1.2': ['TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384'],
  },
  groups: ['secp256r1', 'secp384r1'],
  schemes: ['ecdsa_secp256r1_sha256'],
  classes: [],
  features: {
    secureRenegotiation: 'yes',
    extendedMasterSecret: 'yes',
    encryptThenMac: 'not-applicable',
    sessionTickets: 'yes',
    heartbeat: 'no',
    compression: 'no',
    fallbackScsv: 'not-applicable',
    helloIntolerance: 'no',
  },
  order: 'client',
  primes: [],
  certificate: {
    keyType: 'ec secp256r1',
    keyBits: 256,
    signatureAlgorithm: 'ecdsa-with-SHA256',
    notBefore: '2026-10-01T00:00:00.000Z',
    notAfter: '2026-12-29T23:59:59.000Z',
  },
}

const proof = (offered: boolean): Proof => ({ offered: offered ? 'yes' : 'no', connection: 2 })

/** Everything asked, everything answered. */
export function inventoryOf(server: TestServer): InventoryEvidence {
  const newestOld = server.versions.findLast((version) => version !== 'TLSv1.3')
  const codes = new Map(allCipherSuites().map((suite) => [suite.iana, suite]))
  const old = newestOld === undefined || newestOld === 'SSLv2' ? [] : [newestOld]
  return {
    depth: 'exhaustive',
    connections: 40,
    budget: null,
    complete: true,
    protocols: allVersions.map((version) => ({
      version,
      ...proof(server.versions.includes(version)),
    })),
    weakClasses: allClasses.map((id) => ({
      id,
      ...proof(server.classes.includes(id)),
      suite: null,
      version: null,
    })),
    suites: server.versions.flatMap((version) =>
      (server.suites[version] ?? []).map((iana, at) => ({
        version,
        code: codes.get(iana)?.code ?? 0,
        suite: { iana, openssl: iana, bits: 128 },
        order: server.order === 'server' ? at + 1 : null,
        connection: 4,
      })),
    ),
    enumerated: server.versions,
    order: { offered: 'yes', connection: 5, by: server.order },
    groups: [...groups.values()].map(({ id, name }) => ({
      id,
      name,
      ...proof(server.groups.includes(name)),
      versions: server.groups.includes(name) ? ['TLSv1.3', ...old] : [],
    })),
    groupOrder: null,
    signatureSchemes: server.versions.flatMap((version) =>
      version === 'TLSv1.2' || version === 'TLSv1.3'
        ? usualSchemes.map((name, id) => ({
            id,
            name,
            version,
            ...proof(server.schemes.includes(name)),
          }))
        : [],
    ),
    dhPrimes: server.primes,
    keyTypes: [
      { keyType: 'rsa', ...proof(server.certificate.keyType === 'rsa'), chain: [] },
      { keyType: 'ec', ...proof(server.certificate.keyType.startsWith('ec')), chain: [] },
    ],
    ...featuresOf(server),
    log: [],
  }
}

function featuresOf({ features: told }: TestServer): Pick<InventoryEvidence, Feature> {
  const fact = (name: Feature): Proof => ({ offered: told[name], connection: 3 })
  return {
    secureRenegotiation: fact('secureRenegotiation'),
    extendedMasterSecret: fact('extendedMasterSecret'),
    encryptThenMac: fact('encryptThenMac'),
    sessionTickets: fact('sessionTickets'),
    heartbeat: fact('heartbeat'),
    compression: fact('compression'),
    fallbackScsv: fact('fallbackScsv'),
    helloIntolerance: fact('helloIntolerance'),
  }
}

/** What the server negotiates: the first of its newest version. */
function negotiated({ versions, suites, groups: own, schemes }: TestServer): Handshake {
  const version = versions.at(-1) ?? 'TLSv1.3'
  const iana = suites[version]?.[0] ?? 'TLS_AES_256_GCM_SHA384'
  return {
    ...handshake([], version === 'SSLv2' ? 'SSLv3' : version),
    cipher: { iana, openssl: iana, bits: 128 },
    group: own[0] ?? null,
    signatureScheme: schemes[0] ?? null,
  }
}

/** Report and evidence of a run that met the server; `inventory` null in depth standard. */
function seenOf(
  base: { readonly report: Report; readonly evidence: Evidence },
  server: TestServer,
  inventory: InventoryEvidence | null = inventoryOf(server),
): { readonly report: Report; readonly evidence: Evidence } {
  const { version, cipher, group, signatureScheme } = negotiated(server)
  const [host] = base.report.hosts
  const [seen] = base.evidence.hosts
  const [endpoint] = host?.endpoints ?? []
  const [place] = seen?.endpoints ?? []
  if (!host || !seen || !endpoint?.certificate || !endpoint.tls || !place) throw new Error('base')
  const [leaf = ''] = endpoint.certificate.chain
  const known = base.report.certificates[leaf]
  if (known === undefined) throw new Error('certificate')
  const own = { ...known, subject: 'CN=mx.example', issuer: 'CN=CA', ...server.certificate }
  const shown = {
    ...endpoint,
    tls: { ...endpoint.tls, version, cipher: { ...cipher }, group, signatureScheme },
    certificate: { ...endpoint.certificate, chain: [leaf] },
    otherCertificates: [],
  }
  const looked = { ...place, ...(inventory === null ? {} : { inventory }) }
  return {
    report: {
      ...base.report,
      hosts: [{ ...host, endpoints: [shown] }],
      certificates: { [leaf]: own },
    },
    evidence: { ...base.evidence, hosts: [{ ...seen, endpoints: [looked] }] },
  }
}

export const evidence = evidenceOf([hostOf(10, [[tlsVisit('healthy')]])])
/** A run that met one good server, in depth standard. */
export const base = { evidence, report: judge(evidence, null) }

/** The requirements of one standard by their key. */
export function compare(
  name: string,
  server: TestServer,
  inventory?: InventoryEvidence | null,
  at = base.report.judgedAt,
): Readonly<Record<string, ReportRequirement>> {
  const seen = seenOf(base, server, inventory)
  const [id = '', version] = name.split('@')
  const report = withStandards({ ...seen.report, judgedAt: at }, seen.evidence, [
    { id, version: version ?? null },
  ])
  return Object.fromEntries((report.standards[0]?.requirements ?? []).map((one) => [one.id, one]))
}
