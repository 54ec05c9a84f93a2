import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { judge } from '../src/judge/judge.ts'
import { withStandards } from '../src/judge/standards/compare-standards.ts'
import { standards } from '../src/judge/standards/standards.ts'
import { absent, failed, skipped, visit } from '../src/model/fixture-visits.ts'
import type { Report, ReportRequirement } from '../src/model/report.ts'
import { evidenceOf, hostOf, tlsVisit } from './fixture-evidence.ts'
import {
  base,
  compare,
  evidence,
  goodServer,
  inventoryOf,
  type TestServer,
} from './fixture-standards.ts'

const stateOf = (one: ReportRequirement | undefined) => [
  one?.state,
  ...(one?.evidence.flatMap(({ values }) => values) ?? []),
]

const inState = (all: Readonly<Record<string, ReportRequirement>>, state: string) =>
  Object.values(all)
    .filter((one) => one.state === state)
    .map(({ id }) => id)

void describe('a server that keeps to a standard', () => {
  void test('meets every requirement that can be seen, where everything was asked', () => {
    const mozilla = compare('mozilla-intermediate', goodServer)
    assert.deepEqual(inState(mozilla, 'met').length, Object.keys(mozilla).length)
    assert.deepEqual(inState(compare('bsi-tr-02102-2', goodServer), 'not-tested'), [
      'client-renegotiation',
      'truncated-hmac',
      'early-data',
    ])
    assert.deepEqual(inState(compare('ncsc-nl-2025', goodServer), 'not-met'), [])
    assert.deepEqual(inState(compare('nist-800-52r2', goodServer), 'not-met'), [])
  })

  void test('is not said to meet anything but what its one handshake proves, where nothing more was asked', () => {
    assert.deepEqual(inState(compare('mozilla-intermediate', goodServer, null), 'met'), [
      'version-1.3',
      'ocsp-staple',
    ])
    assert.deepEqual(inState(compare('bsi-tr-02102-2', goodServer, null), 'met'), [])
    const versions = compare('bsi-tr-02102-2', goodServer, null)['versions']
    assert.deepEqual(stateOf(versions), ['not-tested', 'TLSv1.3'])
    assert.equal(versions?.evidence[0]?.what, 'so-far')
  })
})

void describe('what a standard does not list', () => {
  const chacha: TestServer = {
    ...goodServer,
    suites: { ...goodServer.suites, 'TLSv1.3': ['TLS_CHACHA20_POLY1305_SHA256'] },
    groups: ['X25519MLKEM768', 'x25519'],
  }

  void test('is not on the list of the BSI, and no more: ChaCha20, X25519, the hybrid with it', () => {
    const bsi = compare('bsi-tr-02102-2', chacha)
    assert.deepEqual(stateOf(bsi['suites-1.3']), ['not-listed', 'TLS_CHACHA20_POLY1305_SHA256'])
    assert.deepEqual(stateOf(bsi['groups-1.3']), ['not-listed', 'X25519MLKEM768', 'x25519'])
    assert.deepEqual(inState(bsi, 'not-met'), [])
  })

  void test('shows in the handshake alone, too', () => {
    const bsi = compare('bsi-tr-02102-2', chacha, null)
    assert.deepEqual(stateOf(bsi['suites-1.3']), ['not-listed', 'TLS_CHACHA20_POLY1305_SHA256'])
    assert.deepEqual(stateOf(bsi['groups-1.3']), ['not-listed', 'X25519MLKEM768'])
  })

  void test('is insufficient with NCSC-NL, who says so of all that is not rated', () => {
    const odd = { ...goodServer, groups: ['secp256r1', 'ffdhe2048'] }
    assert.deepEqual(stateOf(compare('ncsc-nl-2025', odd)['groups']), ['not-met', 'ffdhe2048'])
    assert.deepEqual(inState(compare('ncsc-nl-2025', chacha), 'not-met'), [])
  })
})

void describe('what a standard refuses', () => {
  const old: TestServer = {
    ...goodServer,
    versions: ['SSLv3', 'TLSv1', 'TLSv1.2'],
    suites: {
      SSLv3: ['TLS_RSA_WITH_RC4_128_SHA'],
      TLSv1: ['TLS_RSA_WITH_AES_128_CBC_SHA'],
      'TLSv1.2': ['TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'],
    },
    classes: ['rc4', 'static-rsa', 'cbc-sha1', 'finite-field-dh'],
    schemes: ['rsa_pkcs1_sha1', 'rsa_pkcs1_sha256'],
    features: { ...goodServer.features, compression: 'yes', fallbackScsv: 'no', heartbeat: 'yes' },
    order: 'server',
    primes: [{ bits: 1024, sha256: 'b'.repeat(64), origin: null, connection: 3 }],
    certificate: {
      ...goodServer.certificate,
      keyType: 'rsa',
      keyBits: 1024,
      signatureAlgorithm: 'sha1WithRSAEncryption',
      notAfter: '2036-01-01T00:00:00.000Z',
    },
  }

  void test('is told of each requirement, with what was seen', () => {
    const ncsc = compare('ncsc-nl-2025', old)
    assert.deepEqual(stateOf(ncsc['versions']), ['not-met', 'SSLv3', 'TLSv1'])
    assert.deepEqual(stateOf(ncsc['suites-weak']), ['not-met', 'rc4', 'cbc-sha1', 'static-rsa'])
    assert.deepEqual(stateOf(ncsc['suites-phase-out']), [
      'not-met',
      'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256',
    ])
    assert.deepEqual(stateOf(ncsc['dh-primes']), ['not-met', '1024'])
    assert.deepEqual(stateOf(ncsc['keys']), ['not-met', 'rsa 1024'])
    assert.deepEqual(stateOf(ncsc['certificate-signatures']), ['not-met', 'sha1WithRSAEncryption'])
    assert.deepEqual(stateOf(ncsc['signature-hashes']), ['not-met', 'rsa_pkcs1_sha1'])
    assert.deepEqual(stateOf(ncsc['server-order']), [
      'not-met',
      'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256',
    ])
    assert.equal(ncsc['compression']?.state, 'not-met')
    const nist = compare('nist-800-52r2', old)
    assert.deepEqual(stateOf(nist['versions']), ['not-met', 'SSLv3', 'TLSv1'])
    assert.deepEqual(stateOf(nist['version-1.3']), ['not-met', 'TLSv1.3'])
    assert.equal(nist['fallback-scsv']?.state, 'not-met')
    assert.equal(nist['certificate-lifetime']?.state, 'not-met')
    const bsi = compare('bsi-tr-02102-2', old)
    assert.equal(bsi['heartbeat']?.state, 'not-met')
    assert.deepEqual(stateOf(compare('mozilla-intermediate', old)['client-order']), [
      'not-met',
      'server',
    ])
  })

  void test('TLS 1.0 is not on the list of NIST, and SSL is refused', () => {
    const { evidence: rows = [] } = compare('nist-800-52r2', old)['versions'] ?? {}
    assert.deepEqual(
      rows.map(({ state, values }) => [state, ...values]),
      [
        ['not-met', 'SSLv3'],
        ['not-listed', 'TLSv1'],
      ],
    )
  })

  void test('the fallback signal is asked for only of servers with old versions and without TLS 1.3', () => {
    const newer: TestServer = { ...old, versions: ['TLSv1', 'TLSv1.3'] }
    const row = compare('nist-800-52r2', newer)['fallback-scsv']
    assert.deepEqual([row?.state, row?.evidence[0]?.what], ['met', 'not-applicable'])
  })
})

void describe('dates', () => {
  const rsa: TestServer = {
    ...goodServer,
    schemes: ['rsa_pkcs1_sha256'],
    certificate: {
      ...goodServer.certificate,
      keyType: 'rsa',
      keyBits: 4096,
      signatureAlgorithm: 'sha256WithRSAEncryption',
    },
  }
  const states = (name: string, at: string) => {
    const all = compare(name, rsa, inventoryOf(rsa), at)
    return [
      all['certificate-signatures']?.state,
      all['signatures-1.2']?.state,
      all['versions']?.state,
    ]
  }

  void test('what the BSI recommends until a year is on the list until its end, by the time judged for', () => {
    const during = states('bsi-tr-02102-2', '2025-12-31T23:59:59.000Z')
    assert.deepEqual(during, ['met', 'met', 'met'])
    const after = states('bsi-tr-02102-2@2025-01', '2026-01-01T00:00:00.000Z')
    assert.deepEqual(after, ['not-listed', 'not-listed', 'met'])
    const later = states('bsi-tr-02102-2', '2032-06-01T00:00:00.000Z')
    assert.deepEqual(later, ['not-listed', 'not-listed', 'not-listed'])
  })

  void test('the version asked for counts, else that of the time; each stands in the report', () => {
    const version = (choice: string | null, at: string) =>
      withStandards({ ...base.report, judgedAt: at }, evidence, [
        { id: 'bsi-tr-02102-2', version: choice },
      ]).standards.map((one) => [one.version, one.date])
    assert.deepEqual(version(null, '2026-11-23T12:00:00.000Z'), [['2026-01', '2026-01-27']])
    assert.deepEqual(version(null, '2025-11-23T12:00:00.000Z'), [['2025-01', '2025-01-21']])
    assert.deepEqual(version('2025-01', '2026-11-23T12:00:00.000Z'), [['2025-01', '2025-01-21']])
    assert.deepEqual(version('1999-01', '2026-11-23T12:00:00.000Z'), [])
  })
})

void describe('what a domain publishes, by TR-03108', () => {
  type Published = Pick<Report, 'mtaSts' | 'tlsRpt'> & {
    readonly mx: Dnssec
    readonly hosts: Dnssec
    readonly dane: Report['hosts'][number]['endpoints'][number]['dane']
  }
  type Dnssec = NonNullable<Report['mx']>['dnssec']

  const records = ['3 1 1 aa', '2 1 1 bb']
  const all: Published = {
    mx: 'secure',
    hosts: 'secure',
    dane: { status: 'valid', baseDomain: 'mx.example', records },
    mtaSts: { status: 'valid', mode: 'enforce', maxAge: 604_800, id: '1', mxPatterns: [] },
    tlsRpt: { status: 'valid', rua: ['mailto:tls@domain.example'] },
  }

  function states(changes: Partial<Published>): Readonly<Record<string, string>> {
    const { mx, hosts, dane, ...rest } = { ...all, ...changes }
    const [host] = base.report.hosts
    const [endpoint] = host?.endpoints ?? []
    assert.ok(host && endpoint && base.report.mx)
    const addresses = { status: 'found', detail: null, dnssec: hosts, canonicalName: null } as const
    const report: Report = {
      ...base.report,
      ...rest,
      mx: { ...base.report.mx, dnssec: mx },
      hosts: [{ ...host, addresses, endpoints: [{ ...endpoint, dane }] }],
    }
    const [told] = withStandards(report, evidence, [
      { id: 'bsi-tr-03108', version: null },
    ]).standards
    return Object.fromEntries((told?.requirements ?? []).map(({ id, state }) => [id, state]))
  }

  const withoutDane: Published['dane'] = { ...all.dane, status: 'absent', records: [] }

  void test('is met where it is there', () => {
    const told = states({})
    const open = Object.keys(told).filter((key) => told[key] !== 'met')
    assert.deepEqual(open, ['forward-secrecy', 'secure-ca'])
  })

  void test('is not met where it is not there, or not as asked', () => {
    assert.equal(states({ mx: 'insecure' })['dnssec-domain'], 'not-met')
    assert.equal(states({ hosts: 'bogus' })['dnssec-hosts'], 'not-met')
    assert.deepEqual(
      [states({ dane: withoutDane })['tlsa'], states({ dane: withoutDane })['tlsa-rollover']],
      ['not-met', 'not-met'],
    )
    const own = { ...all.dane, records: ['3 1 1 aa', '3 1 1 cc'] }
    assert.deepEqual(
      [states({ dane: own })['tlsa'], states({ dane: own })['tlsa-rollover']],
      ['met', 'not-met'],
    )
    const mtaSts = { ...all.mtaSts, mode: 'none' } as const
    assert.equal(states({ mtaSts })['mta-sts'], 'not-met')
    const tlsRpt = { status: 'valid', rua: ['mailto:a@b.example', 'https://b.example/'] } as const
    const byWeb = states({ tlsRpt: { ...tlsRpt, rua: [...tlsRpt.rua] } })
    assert.deepEqual([byWeb['tls-reports'], byWeb['tls-reports-by-mail']], ['met', 'not-met'])
  })

  void test('is not tested where it was not looked for, or the answer failed', () => {
    const told = states({
      mx: 'indeterminate',
      hosts: 'not-tested',
      dane: { ...all.dane, status: 'error' },
      mtaSts: { ...all.mtaSts, status: 'error', mode: null },
      tlsRpt: { status: 'not-tested', rua: [] },
    })
    for (const key of ['dnssec-domain', 'dnssec-hosts', 'tlsa', 'tlsa-rollover', 'mta-sts']) {
      assert.equal(told[key], 'not-tested', key)
    }
    assert.deepEqual(
      [told['tls-reports'], told['tls-reports-by-mail']],
      ['not-tested', 'not-tested'],
    )
  })
})

void describe('standards stand apart', () => {
  const all = standards.map(({ id, version }) => ({ id, version }))

  void test('they change nothing else in the report', () => {
    const { standards: compared, ...rest } = withStandards(base.report, evidence, all)
    const { standards: none, ...before } = base.report
    assert.deepEqual(none, [])
    assert.equal(compared.length, standards.length)
    assert.deepEqual(rest, before)
  })

  void test('a server without TLS offers no version; of the rest nothing is said', () => {
    const clear = visit({ starttls: failed(absent), handshake: skipped, secureEhlo: skipped })
    const bare = evidenceOf([hostOf(10, [[clear, { ...clear, purpose: 'confirmation' }]])])
    const report = withStandards(judge(bare, null), bare, all)
    const of = (state: string) =>
      report.standards.flatMap(({ id, requirements }) =>
        requirements.filter((one) => one.state === state).map((one) => `${id}:${one.id}`),
      )
    assert.deepEqual(
      [...new Set(of('not-met'))],
      [
        'bsi-tr-03108:starttls',
        'nist-800-52r2:version-1.3',
        'nist-800-52r2:version-1.2',
        'mozilla-intermediate:version-1.3',
        'mozilla-intermediate:version-1.2',
      ],
    )
    assert.deepEqual([...of('met'), ...of('not-listed')], [])
  })

  void test('an address that nobody reached decides nothing, and is counted', () => {
    const two = evidenceOf([hostOf(10, [[tlsVisit('healthy')], []])])
    const [first] = withStandards(judge(two, null), two, all).standards
    assert.deepEqual([first?.compared, first?.endpoints], [1, 2])
    const addresses = first?.requirements.flatMap((one) => one.evidence.map((row) => row.address))
    assert.deepEqual(
      [...new Set(addresses)].filter((one) => one !== undefined),
      ['192.0.2.10'],
    )
  })
})
