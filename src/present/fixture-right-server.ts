import type { ReportRevocationCheck } from '../model/revocation-schema.ts'
import type { Report, ReportEndpoint, ReportHost } from '../model/report.ts'
import {
  certificate,
  confidenceOf,
  endpoint,
  finding,
  intermediate,
  judgedAs,
  mxHost,
  profilesOf,
  report,
  sha,
  shownCertificate,
  skippedEndpoint,
  stages,
  tls,
} from './fixtures.ts'

/** Reports about domains with DNSSEC, DANE and MTA-STS, right and wrong. */

const leafKey = '3 1 1 8bf7a1c5e0d94c0a6e5f4b3d2c1b0a99887766554433221100ffeeddccbbaa01'
const oldKey = '3 1 1 11aa22bb33cc44dd55ee66ff7788990011aa22bb33cc44dd55ee66ff77889900'
const issuer = `2 0 2 ${'5e'.repeat(64)}`

type Dnssec = NonNullable<Report['mx']>['dnssec']

interface HostFacts {
  readonly name: string
  readonly preference: number
  readonly addresses: readonly string[]
  readonly dnssec: Dnssec
  readonly dane: ReportEndpoint['dane']
  readonly revocation: 'good' | 'revoked' | 'unknown'
  readonly matched?: boolean
}

function goodHost(facts: HostFacts): ReportHost {
  const { name, preference, addresses, dnssec, dane, revocation, matched = true } = facts
  const presented = matched ? [`DNS:${name}`] : ['DNS:other.example']
  const hostname = { expected: name, presented, matched: matched ? `DNS:${name}` : null }
  const made = mxHost(
    name,
    preference,
    addresses.map((address) =>
      endpoint(address, {
        stages: stages(`ok 12, ok 8, ok 11, ok 48, ${matched ? 'ok' : 'fail'} 1, ok 12, ok 13`),
        outcome: matched ? 'encrypted' : 'invalid-certificate',
        tls: tls('TLSv1.3', name),
        certificate: shownCertificate([sha(71), sha(72)], hostname, {
          revocation,
          revocationChecks: checksOf(revocation),
          comparedStores: [
            { name: 'system', trusted: true },
            { name: 'authority-2024', trusted: false },
          ],
        }),
        dane,
      }),
    ),
  )
  const looked = { status: 'found', detail: null, dnssec, canonicalName: null } as const
  return { ...made, addresses: { ...looked, ...doubtOf(dnssec) } }
}

/** Of the leaf, and of its issuer, whose list was kept from an earlier run. */
function checksOf(revocation: HostFacts['revocation']): ReportRevocationCheck[] {
  const fetchedAt = '2026-11-23T12:55:53.000Z'
  const times = { thisUpdate: '2026-11-22T06:00:00Z', nextUpdate: '2026-11-29T06:00:00Z' }
  const crl = { source: 'crl', url: 'http://e8.crl.example/71.crl', fetchedAt } as const
  const none = { thisUpdate: null, nextUpdate: null }
  const since = { revokedAt: '2026-11-01T08:00:00.000Z', reason: 'keyCompromise' }
  const stale = { source: 'stapled-ocsp', url: null, fetchedAt, status: 'unknown' } as const
  const leaf = {
    good: [
      { ...stale, ...none, because: 'expired' },
      { ...crl, status: 'good', ...times } as const,
    ],
    revoked: [{ ...crl, status: 'revoked', ...times, ...since } as const],
    unknown: [{ ...crl, status: 'unknown', ...none, because: 'http-404' } as const],
  }
  const kept = { ...crl, url: 'http://x1.crl.example/', fetchedAt: '2026-11-23T03:10:00.000Z' }
  return [
    {
      certificate: sha(71),
      status: revocation,
      ...(revocation === 'unknown' ? { because: 'http-404' } : {}),
      sources: leaf[revocation],
    },
    { certificate: sha(72), status: 'good', sources: [{ ...kept, status: 'good', ...times }] },
  ]
}

/** What is not signed is so from the delegation down. */
function doubtOf(dnssec: Dnssec) {
  return dnssec === 'insecure'
    ? { doubt: { reason: 'unsigned-delegation', failing: 'example' } }
    : {}
}

const certificates = { [sha(71)]: certificate({}), [sha(72)]: intermediate() }

function signed(base: Report, dnssec: Dnssec): Report {
  return {
    ...base,
    vantage: {
      ...base.vantage,
      dnssecCapable: true,
      comparedStores: [
        { name: 'system', version: 'linux 6.12.0', count: 143, digest: sha(143) },
        { name: 'authority-2024', version: 'roots.pem', count: 1, digest: sha(1) },
      ],
    },
    mx: base.mx === null ? null : { ...base.mx, dnssec, ...doubtOf(dnssec) },
  }
}

const noSts: Report['mtaSts'] = {
  status: 'absent',
  mode: null,
  maxAge: null,
  id: null,
  mxPatterns: [],
}

const proven = 'always encrypted-authenticated / encrypted-authenticated'
const unproven = 'always encrypted / encrypted'

const encryptedToAll = {
  'tls12-authenticated': proven,
  opportunistic: unproven,
  'opportunistic-tls12': unproven,
  dane: unproven,
  'mta-sts': unproven,
  'mandatory-tls12': unproven,
  'mandatory-authenticated': proven,
}

type Rollover = NonNullable<ReportHost['rollover']>
type Row = Rollover['records'][number]

function fitting(record: string, matches: Row['matches'], certificates: string[] = []): Row {
  return { record, matches, certificates, keyTypes: certificates.map(() => 'ec') }
}

function keyOf(records: string[]): Rollover['keys'][number] {
  const published = records.includes(leafKey)
  return { certificate: sha(71), keyType: 'ec', records, recommended: leafKey, published }
}

/** Everything signed, two records that fit and one that does not, and one host that cannot be tried over IPv6. */
export function daneValid(): Report {
  const name = 'mx1.dane.example'
  const owner = `_25._tcp.${name}`
  const dane = { status: 'valid', baseDomain: name, records: [leafKey, issuer, oldKey] } as const
  const host = goodHost({
    name,
    preference: 10,
    addresses: ['192.0.2.71', '198.51.100.171'],
    dnssec: 'secure',
    dane: { ...dane, records: [...dane.records] },
    revocation: 'good',
  })
  const base = report('dane.example', {
    verdict: judgedAs('encrypted', 2, 3),
    confidence: confidenceOf(100),
    hosts: [
      {
        ...host,
        endpoints: [...host.endpoints, skippedEndpoint('2001:db8::71', 'no-ipv6')],
        rollover: {
          owner,
          scheme: 'key-and-issuer',
          records: [
            fitting(leafKey, 'leaf', [sha(71)]),
            fitting(issuer, 'issuer', [sha(72)]),
            fitting(oldKey, 'none'),
          ],
          keys: [keyOf([leafKey, issuer])],
        },
      },
    ],
    certificates,
    mtaSts: noSts,
    tlsRpt: { status: 'valid', rua: ['mailto:tls@dane.example', 'https://reports.example/v1'] },
    findings: [finding('sts-absent', 'info', {}, { domain: 'dane.example' })],
    profiles: profilesOf({
      ...encryptedToAll,
      dane: proven,
    }),
  })
  return signed(base, 'secure')
}

/** A host with the one record given. */
function keyedHost(
  name: string,
  record: string,
  { preference, address }: { readonly preference: number; readonly address: string },
): ReportHost {
  const isRight = record === leafKey
  const host = goodHost({
    name,
    preference,
    addresses: [address],
    dnssec: 'secure',
    dane: { status: isRight ? 'valid' : 'invalid', baseDomain: name, records: [record] },
    revocation: 'unknown',
  })
  return {
    ...host,
    rollover: {
      owner: `_25._tcp.${name}`,
      scheme: isRight ? 'key' : 'none',
      records: [isRight ? fitting(record, 'leaf', [sha(71)]) : fitting(record, 'none')],
      keys: [keyOf(isRight ? [record] : [])],
    },
  }
}

/** Encrypted for the guide's sender, but the second host changed its key and not its record. */
export function daneMismatch(): Report {
  const [first, second] = ['mx1.mismatch.example', 'mx2.mismatch.example'] as const
  const at = { host: second, address: '192.0.2.74', port: 25 }
  const base = report('mismatch.example', {
    verdict: judgedAs('encrypted', 2, 2),
    confidence: confidenceOf(99, [{ reason: 'tlsa-mismatch', points: -1, at }], ['revocation']),
    hosts: [
      keyedHost(first, leafKey, { preference: 10, address: '192.0.2.73' }),
      keyedHost(second, oldKey, { preference: 20, address: '192.0.2.74' }),
    ],
    certificates,
    mtaSts: noSts,
    tlsRpt: { status: 'absent', rua: [] },
    findings: [
      finding('tlsa-mismatch', 'error', at, {
        baseDomain: second,
        published: [oldKey],
        presented: [leafKey.slice(6)],
        owner: `_25._tcp.${second}`,
        recommended: leafKey,
      }),
      finding(
        'tlsa-rollover',
        'info',
        { host: first },
        { baseDomain: first, scheme: 'key', owner: `_25._tcp.${first}`, recommended: leafKey },
      ),
      finding(
        'revocation-unknown',
        'info',
        { certificate: sha(71) },
        { subject: 'CN=mail.example.org', why: 'http-404' },
      ),
    ],
  })
  return signed(base, 'secure')
}

/** An enforced policy that forgot one host, and whose other host shows a certificate for another name. */
export function stsMismatch(): Report {
  const [first, second] = ['mx1.policy.example', 'mx2.policy.example'] as const
  const absent = { status: 'insecure', baseDomain: null, records: [] } as const
  const at = { host: first, address: '192.0.2.75', port: 25 }
  const facts = { dnssec: 'insecure', revocation: 'revoked' } as const
  const host = (name: string, preference: number, address: string, matched: boolean) =>
    goodHost({
      ...facts,
      name,
      preference,
      addresses: [address],
      dane: { ...absent, records: [] },
      matched,
    })
  const presented = ['DNS:other.example']
  const revoked = { subject: 'CN=mail.example.org', revokedAt: '2026-11-01T08:00:00.000Z' }
  const base = report('policy.example', {
    verdict: judgedAs('invalid-certificate', 2, 2, ['hostname-mismatch']),
    confidence: confidenceOf(40, [{ reason: 'hostname-mismatch', points: -60, at }]),
    hosts: [host(first, 10, '192.0.2.75', false), host(second, 20, '192.0.2.76', true)],
    certificates,
    mtaSts: {
      status: 'valid',
      mode: 'enforce',
      maxAge: 2_592_000,
      id: '20261101T080000',
      mxPatterns: [first, '*.backup.policy.example'],
    },
    tlsRpt: { status: 'invalid', rua: [] },
    findings: [
      finding('hostname-mismatch', 'error', at, { expected: first, presented }),
      finding('revoked', 'error', { certificate: sha(71) }, revoked),
      finding(
        'sts-mx-not-listed',
        'error',
        { host: second },
        { host: second, patterns: [first, '*.backup.policy.example'], mode: 'enforce' },
      ),
      finding('sts-certificate', 'error', at, {
        host: first,
        reason: 'hostname-mismatch',
        mode: 'enforce',
      }),
      finding('sts-pattern-unused', 'info', {}, { pattern: '*.backup.policy.example' }),
      finding('tlsrpt-invalid', 'warning', {}, { problem: 'rua-missing' }),
    ],
    profiles: profilesOf({
      ...encryptedToAll,
      'tls12-authenticated': 'sometimes encrypted-authenticated plaintext / plaintext',
      'mta-sts': 'never deferred / deferred',
      'mandatory-authenticated': 'never bounced / bounced',
    }),
  })
  return signed(base, 'insecure')
}

/** The zone's signatures have expired; what its servers answer is good. */
export function dnssecBogus(): Report {
  const name = 'mx.bogus.example'
  const base = report('bogus.example', {
    verdict: judgedAs('dns-error', 1, 1, ['dnssec-bogus']),
    confidence: confidenceOf(null),
    hosts: [
      goodHost({
        name,
        preference: 10,
        addresses: ['192.0.2.77'],
        dnssec: 'bogus',
        dane: { status: 'bogus', baseDomain: null, records: [] },
        revocation: 'good',
      }),
    ],
    certificates,
    mtaSts: { ...noSts, status: 'error' },
    tlsRpt: { status: 'error', rua: [] },
    findings: [
      finding(
        'dnssec-bogus',
        'error',
        {},
        {
          name: 'bogus.example',
          type: 'MX',
          reason: 'signature-expired',
          failing: 'bogus.example MX',
        },
      ),
      finding(
        'dnssec-bogus',
        'error',
        { host: name },
        { name, type: 'A/AAAA', reason: 'signature-expired', failing: `${name} A` },
      ),
    ],
  })
  return signed(base, 'bogus')
}
