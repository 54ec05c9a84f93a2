import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { standards } from '../src/judge/standards/standards.ts'
import type { InventoryEvidence } from '../src/model/inventory.ts'
import { compare, goodServer, inventoryOf, type TestServer } from './fixture-standards.ts'

void describe('what is not known decides nothing', () => {
  const mixed: TestServer = {
    ...goodServer,
    versions: ['TLSv1', 'TLSv1.2', 'TLSv1.3'],
    suites: {
      TLSv1: ['TLS_RSA_WITH_AES_128_CBC_SHA'],
      'TLSv1.2': ['TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256', 'TLS_ECDHE_ECDSA_WITH_AES_128_CCM'],
      'TLSv1.3': ['TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256'],
    },
    groups: ['X25519MLKEM768', 'secp256r1', 'ffdhe3072'],
    schemes: ['ecdsa_secp256r1_sha256', 'ecdsa_sha1'],
    classes: ['static-rsa', 'cbc-sha1'],
    features: { ...goodServer.features, heartbeat: 'yes', encryptThenMac: 'yes' },
    order: 'server',
    primes: [{ bits: 3072, sha256: 'c'.repeat(64), origin: 'ffdhe3072', connection: 3 }],
  }

  /** The same inventory with answers taken away, as a budget or a silent server would have left it. */
  function forget(whole: InventoryEvidence, choose: () => boolean): InventoryEvidence {
    const open = { offered: 'not-tested', connection: null } as const
    const some = <T extends object>(one: T): T => (choose() ? { ...one, ...open } : one)
    const kept = whole.suites.filter(() => !choose())
    const gone = whole.suites.filter((one) => !kept.includes(one)).map(({ version }) => version)
    return {
      ...whole,
      depth: 'full',
      complete: false,
      protocols: whole.protocols.map(some),
      weakClasses: whole.weakClasses.map(some),
      suites: kept,
      enumerated: whole.enumerated.filter((version) => !gone.includes(version) && !choose()),
      order: choose() ? { ...open, by: null } : whole.order,
      groups: whole.groups.map((one) => (choose() ? { ...one, ...open, versions: [] } : one)),
      signatureSchemes: whole.signatureSchemes.filter(() => !choose()),
      dhPrimes: whole.dhPrimes.filter(() => !choose()),
      keyTypes: whole.keyTypes.map(some),
      secureRenegotiation: some(whole.secureRenegotiation),
      extendedMasterSecret: some(whole.extendedMasterSecret),
      encryptThenMac: some(whole.encryptThenMac),
      heartbeat: some(whole.heartbeat),
      compression: some(whole.compression),
      fallbackScsv: some(whole.fallbackScsv),
    }
  }

  const harsher: Readonly<Record<string, readonly string[]>> = {
    met: ['met'],
    'not-met': ['not-met'],
    'not-listed': ['not-listed', 'not-met'],
  }

  for (const { id, version } of standards) {
    void test(`${id}@${version}: an answer taken away never makes a requirement met or unmet`, () => {
      fc.assert(
        fc.property(
          fc.constantFrom(goodServer, mixed),
          fc.infiniteStream(fc.nat(9)),
          fc.nat(10),
          (server, stream, share) => {
            const choose = () => (stream.next().value ?? 0) < share
            const whole = compare(`${id}@${version}`, server)
            const partial = compare(`${id}@${version}`, server, forget(inventoryOf(server), choose))
            for (const [key, { state }] of Object.entries(partial)) {
              const before = whole[key]?.state ?? ''
              assert.ok(
                state === 'not-tested' || harsher[state]?.includes(before),
                `${key}: ${before} became ${state}`,
              )
            }
          },
        ),
        { numRuns: 40 },
      )
    })
  }
})
