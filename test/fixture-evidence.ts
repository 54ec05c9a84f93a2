import { createHash } from 'node:crypto'
import { mintAuthority, mintPreset, type PresetName } from '../lab/mint-presets.ts'
import type { EndpointEvidence, Evidence, HostEvidence, Visit } from '../src/model/evidence.ts'
import { handshake, known, visit } from '../src/model/fixture-visits.ts'
import type { TlsVersion } from '../src/model/tls.ts'

/** Evidence as tests of judging need it: whole, with real certificates, told in what differs. */

export const observedAt = '2026-11-23T12:00:00.000Z'

const authority = mintAuthority(new Date(observedAt))
const certificates: Record<string, string> = {}

function keep(...ders: readonly Uint8Array[]): string[] {
  return ders.map((der) => {
    const id = createHash('sha256').update(der).digest('hex')
    certificates[id] = Buffer.from(der).toString('base64')
    return id
  })
}

const [rootId = ''] = keep(authority.root.der)

/** The fingerprints of a preset's chain for `mx.example`, its certificates kept in the evidence. */
export function chainOf(preset: PresetName): string[] {
  const { sent } = mintPreset(preset, { names: ['mx.example'] }, authority)
  return keep(...sent.map(({ der }) => der))
}

/** A session over TLS with a preset's chain. */
export function tlsVisit(preset: PresetName, version: TlsVersion = 'TLSv1.3'): Visit {
  return visit({ handshake: known(handshake(chainOf(preset), version)) })
}

/** A host `mx.example` with one endpoint for each list of visits; an empty list: not visited. */
export function hostOf(preference: number, endpoints: readonly (readonly Visit[])[]): HostEvidence {
  return {
    name: 'mx.example',
    preference,
    kind: 'mx',
    addresses: null,
    tlsa: null,
    endpoints: endpoints.map(
      (visits, index): EndpointEvidence => ({
        address: `192.0.2.${preference + index}`,
        family: 4,
        port: 25,
        because: visits.length === 0 ? 'not-asked' : null,
        network: null,
        visits,
      }),
    ),
  }
}

export function evidenceOf(hosts: readonly HostEvidence[]): Evidence {
  return {
    schema: 'mxseal-evidence/1',
    tool: { name: 'mxseal', version: '0.0.0' },
    startedAt: observedAt,
    durationMs: 100,
    target: {
      input: 'domain.example',
      kind: 'domain',
      domain: 'domain.example',
      asciiDomain: 'domain.example',
      given: null,
    },
    request: { port: 25, depth: 'standard', rcpt: false },
    vantage: {
      heloNames: [{ family: 4, name: 'probe.example', from: 'ptr', confirmed: true }],
      addresses: ['192.0.2.200'],
      families: { ipv4: true, ipv6: true },
      resolver: ['127.0.0.1:53'],
      dnssecCapable: null,
      trustStore: { name: 'test', version: 'test', count: 1, digest: rootId, added: 0 },
      nodeVersion: '26.0.0',
      opensslVersion: '3.5.0',
    },
    mx: {
      status: 'found',
      detail: null,
      dnssec: 'not-tested',
      doubt: { reason: null, failing: null },
      canonicalName: null,
      records: hosts.map(({ name, preference }) => ({ preference, exchange: name })),
      ms: 5,
    },
    sts: null,
    tlsRpt: null,
    hosts,
    certificates,
    trustAnchors: [rootId],
  }
}
