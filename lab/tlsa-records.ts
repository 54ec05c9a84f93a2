import { createHash } from 'node:crypto'
import { labKey, spkiOf } from './lab-key.ts'
import type { Minted } from './mint.ts'
import type { CertificateOffice } from './certificates.ts'
import type { ZoneEntry, Zones } from './dns-zones.ts'
import type { Scenario } from './scenario.ts'

/** A TLSA record by the certificate that it speaks of, which is minted when the lab starts. */
export interface TlsaSpec {
  /** Usage, selector and matching type as in a zone file: `3 1 1`. */
  readonly form: string
  /** `issuer`: that sent with the leaf. `other`: a key that no server has. A text: association data in hexadecimal. */
  readonly of: 'leaf' | 'issuer' | 'root' | 'other' | { readonly hex: string }
  /** Whose leaf; absent: the first server's. */
  readonly at?: string
  /** The leaf that is shown for this server name. */
  readonly serverName?: string
  /** The leaf that is shown on this connection, counted from 1, where connections differ. */
  readonly connection?: number
  /** That of the other key type. */
  readonly otherKey?: true
}

type TlsaRow = NonNullable<ZoneEntry['TLSA']>[number]

/** The scenario's zones with its TLSA records. Throws where a record speaks of nothing: scenarios are ours. */
export function zonesWithTlsa(scenario: Scenario, office: CertificateOffice): Zones {
  const { tlsa = {}, zone } = scenario
  const owners = Object.entries(tlsa).map(([baseDomain, specs]) => {
    const owner = `_25._tcp.${baseDomain}`
    const rows = specs.map((spec) => rowOf(spec, scenario, office))
    return [owner, { ...zone[owner], TLSA: rows }] as const
  })
  return { ...zone, ...Object.fromEntries(owners) }
}

function rowOf(spec: TlsaSpec, scenario: Scenario, office: CertificateOffice): TlsaRow {
  const [usage = 0, selector = 0, matchingType = 0] = spec.form.split(' ').map(Number)
  const data = dataOf(spec, selector, () => chainFor(spec, scenario, office))
  return [usage, selector, matchingType, associationOf(data, matchingType, spec)]
}

function associationOf(data: Uint8Array, matchingType: number, { of }: TlsaSpec): string {
  if (typeof of === 'object') return of.hex
  if (matchingType === 0) return Buffer.from(data).toString('hex')
  return createHash(matchingType === 2 ? 'sha512' : 'sha256')
    .update(data)
    .digest('hex')
}

interface Chain {
  readonly sent: readonly Minted[]
  readonly root: Minted
}

function dataOf({ of }: TlsaSpec, selector: number, chain: () => Chain): Uint8Array {
  if (typeof of === 'object') return new Uint8Array(0)
  if (of === 'other') return spkiOf(labKey('ec256', 'of no server'))
  const { sent, root } = chain()
  const certificate = of === 'root' ? root : sent[of === 'leaf' ? 0 : 1]
  if (certificate === undefined) throw new Error(`TLSA: the server sends no ${of}`)
  return selector === 0 ? certificate.der : spkiOf(certificate.key)
}

function chainFor(spec: TlsaSpec, { id, hosts }: Scenario, office: CertificateOffice): Chain {
  const host = spec.at === undefined ? Object.values(hosts)[0] : hosts[spec.at]
  const ownScript = host?.script
  const served = typeof ownScript === 'object' && !('rawTls' in ownScript) ? ownScript : null
  const { connection, serverName, otherKey } = spec
  const script = connection === undefined ? served?.tls : served?.connections?.[connection - 1]?.tls
  const ownName = otherKey === true ? script?.otherKey : script?.certificate
  const certificate = serverName === undefined ? ownName : script?.byServerName?.[serverName]
  if (!host || !certificate) throw new Error(`${id}: TLSA of a server without certificate`)
  return { sent: office.chainFor(host, certificate).sent, root: office.authority.root }
}
