import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptedSuite, inventoryOf, missing, offering, seen } from '../model/fixture-inventory.ts'
import { handshake, known, visit } from '../model/fixture-visits.ts'
import type { EndpointEvidence, HostEvidence } from '../model/evidence.ts'
import type { InventoryEvidence, ProtocolVersion } from '../model/inventory.ts'
import type { TlsVersion } from '../model/tls.ts'
import { judgeEndpoint } from './endpoint.ts'
import { weaknessFindings } from './weaknesses.ts'

const nothingKnown = { certificates: {}, trustAnchors: [] }
const time = { at: '2026-11-23T12:00:00Z', isObservation: true }

/** Negotiated with a certificate that nobody knows; `null`: without an inventory. */
function found(changes: Partial<InventoryEvidence> | null, version: TlsVersion = 'TLSv1.3') {
  const endpoint: EndpointEvidence = {
    address: '192.0.2.1',
    family: 4,
    port: 25,
    because: null,
    network: null,
    visits: [visit({ handshake: known(handshake(['0'.repeat(64)], version)) })],
    ...(changes === null ? {} : { inventory: inventoryOf(changes) }),
  }
  const host: HostEvidence = {
    name: 'mx.example',
    preference: 10,
    kind: 'mx',
    addresses: null,
    tlsa: null,
    endpoints: [endpoint],
  }
  const judgement = judgeEndpoint(endpoint, host, nothingKnown, time)
  return weaknessFindings([judgement], nothingKnown)
}

const codes = (...args: Parameters<typeof found>) => found(...args).map(({ code }) => code)
const argsOf = (changes: Partial<InventoryEvidence>) => found(changes).map(({ args }) => args)

test('what was not tested, or not asked for, finds nothing', () => {
  assert.deepEqual(found({}), [])
  assert.deepEqual(found(null), [])
})

test('a sound server has no weakness', () => {
  const sound = {
    protocols: [...offering('TLSv1.2', 'TLSv1.3'), { version: 'TLSv1', ...missing } as const],
    suites: [acceptedSuite('TLSv1.2', 0xc02f), acceptedSuite('TLSv1.3', 0x1301)],
    dhPrimes: [{ bits: 2048, sha256: '0'.repeat(64), origin: 'ffdhe2048', connection: 3 }],
    secureRenegotiation: seen,
    extendedMasterSecret: seen,
    encryptThenMac: { offered: 'not-applicable', connection: null } as const,
    heartbeat: missing,
    compression: missing,
    fallbackScsv: missing,
  }
  assert.deepEqual(found(sound), [])
})

test('a finding stands at its endpoint and names a suite that proves it, of the newest version', () => {
  const suites = [
    acceptedSuite('TLSv1', 0x0005, 'RC4-SHA'),
    acceptedSuite('TLSv1.1', 0x0004, 'RC4-MD5'),
  ]
  assert.deepEqual(
    found({ suites }).filter(({ code }) => code === 'rc4'),
    [
      {
        code: 'rc4',
        at: { host: 'mx.example', address: '192.0.2.1', port: 25 },
        args: { suite: 'RC4-MD5', version: 'TLSv1.1' },
      },
    ],
  )
})

test('the proof is the suite that has the fewest other weaknesses', () => {
  const suites = [
    acceptedSuite('TLSv1.1', 0x0035, 'AES256-SHA'),
    acceptedSuite('TLSv1.2', 0x0002, 'NULL-SHA'),
    acceptedSuite('TLSv1.2', 0x009d, 'AES256-GCM-SHA384'),
  ]
  const staticRsa = found({ suites }).find(({ code }) => code === 'static-rsa')
  assert.deepEqual(staticRsa?.args, { suite: 'AES256-GCM-SHA384', version: 'TLSv1.2' })
})

test('each weak suite is told as what it is', () => {
  const rows = [
    [0x0002, ['null-suites', 'static-rsa']],
    [0xc018, ['anonymous-suites', 'cbc-sha1']],
    [0x0003, ['freak', 'rc4', 'static-rsa']],
    [0x0009, ['single-des', 'sweet32', 'static-rsa', 'cbc-sha1']],
    [0xc012, ['sweet32', 'cbc-sha1']],
    [0x0007, ['sweet32', 'static-rsa', 'cbc-sha1']],
    [0x002f, ['static-rsa', 'cbc-sha1']],
    [0x009c, ['static-rsa']],
    [0xc027, []],
    [0xc02f, []],
  ] as const
  for (const [code, expected] of rows) {
    const suites = [acceptedSuite('TLSv1.2', code)]
    assert.deepEqual(codes({ suites }), expected, code.toString(16))
  }
})

test('POODLE is of SSL 3.0 with CBC, BEAST of nothing newer than TLS 1.0', () => {
  const attacks = (version: TlsVersion, code: number) =>
    codes({ suites: [acceptedSuite(version, code)] }).filter((one) => /poodle|beast/.test(one))
  assert.deepEqual(attacks('SSLv3', 0x002f), ['poodle', 'beast'])
  assert.deepEqual(attacks('TLSv1', 0x002f), ['beast'])
  assert.deepEqual(attacks('TLSv1.1', 0x002f), [])
  assert.deepEqual(attacks('SSLv3', 0x0005), [])
})

test('suites of SSL 2.0 are told by DROWN alone, as their numbers are others', () => {
  const suites = [acceptedSuite('SSLv2', 0x010080), acceptedSuite('SSLv2', 0x0009)]
  const protocols = offering('SSLv2', 'TLSv1.3')
  assert.deepEqual(codes({ protocols, suites }), ['drown', 'old-versions-accepted'])
})

test('old versions: those beside the one negotiated', () => {
  const protocols = offering('SSLv3', 'TLSv1', 'TLSv1.1')
  assert.deepEqual(found({ protocols }, 'TLSv1.1')[0]?.args, { versions: ['SSLv3', 'TLSv1'] })
  assert.deepEqual(codes({ protocols: offering('TLSv1') }, 'TLSv1'), [])
})

test('Diffie-Hellman: 1024 bits and less are LOGJAM, less than 2048 weak, export suites 512', () => {
  const prime = (bits: number, origin: string | null = null) => ({
    dhPrimes: [{ bits, sha256: '0'.repeat(64), origin, connection: 3 }],
  })
  assert.deepEqual(argsOf(prime(1024)), [{ bits: 1024 }])
  assert.deepEqual(codes(prime(1024)), ['logjam'])
  assert.deepEqual(codes(prime(1025)), ['weak-dh'])
  assert.deepEqual(codes(prime(2047)), ['weak-dh'])
  assert.deepEqual(codes(prime(2048)), [])
  const suites = [acceptedSuite('TLSv1', 0x0014)]
  const logjam = found({ suites, ...prime(2048) }).find(({ code }) => code === 'logjam')
  assert.deepEqual(logjam?.args, { bits: 512 })
})

test('a shared prime counts where it is small or of doubtful origin', () => {
  const shared = (bits: number, origin: string | null) =>
    codes({ dhPrimes: [{ bits, sha256: '0'.repeat(64), origin, connection: 3 }] })
  assert.deepEqual(shared(1024, 'Apache 2.2, 1024 bits'), ['logjam', 'shared-dh-prime'])
  assert.deepEqual(shared(2048, 'RFC 5114 group 24'), ['shared-dh-prime'])
  for (const origin of ['ffdhe2048', 'RFC 3526 group 14', 'OpenSSL, 2048 bits', null]) {
    assert.deepEqual(shared(2048, origin), [], String(origin))
  }
})

test('features: the absent ones that protect, the present ones that harm', () => {
  assert.deepEqual(
    codes({
      secureRenegotiation: missing,
      extendedMasterSecret: missing,
      encryptThenMac: missing,
      heartbeat: seen,
      compression: seen,
    }),
    [
      'insecure-renegotiation',
      'crime',
      'ems-absent',
      'encrypt-then-mac-absent',
      'heartbeat-offered',
    ],
  )
})

test('a missing fallback signal counts only where an old version can be reached', () => {
  const fallback = (...versions: readonly ProtocolVersion[]) =>
    found({ protocols: offering(...versions), fallbackScsv: missing }).find(
      ({ code }) => code === 'fallback-scsv-absent',
    )?.args
  assert.equal(fallback('TLSv1.2', 'TLSv1.3'), undefined)
  assert.equal(fallback('SSLv2', 'TLSv1.2'), undefined)
  assert.deepEqual(fallback('TLSv1', 'TLSv1.2', 'TLSv1.3'), { versions: ['TLSv1'] })
  assert.deepEqual(fallback('TLSv1', 'TLSv1.1'), { versions: ['TLSv1'] })
})
