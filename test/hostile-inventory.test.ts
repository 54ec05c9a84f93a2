import assert from 'node:assert/strict'
import { getDiffieHellman } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Check } from 'typebox/value'
import { answerHello } from '../lab/raw-tls-answer.ts'
import { readHello } from '../lab/raw-tls-hello.ts'
import type { RawTlsScript } from '../lab/raw-tls-server.ts'
import { judgePostQuantum } from '../src/judge/post-quantum.ts'
import { reportInventory } from '../src/judge/inventory.ts'
import { dhWeaknesses } from '../src/judge/weaknesses-of-dh.ts'
import { featureWeaknesses, versionWeaknesses } from '../src/judge/weaknesses-of-features.ts'
import { suiteWeaknesses } from '../src/judge/weaknesses-of-suites.ts'
import { inventoryEvidenceSchema, inventoryReportSchema } from '../src/model/inventory-schema.ts'
import type { InventoryEvidence } from '../src/model/inventory.ts'
import type { Ask, Outcome } from '../src/observe/inventory/ask.ts'
import { inventoryEvidence } from '../src/observe/inventory/inventory-evidence.ts'
import { learn } from '../src/observe/inventory/knowledge.ts'
import { nextAsk } from '../src/observe/inventory/next-ask.ts'
import { writeHello } from '../src/observe/inventory/write-hello.ts'
import { AnswerReader } from '../src/protocol/tls/server-answer.ts'
import { allCipherSuites } from '../src/protocol/tls/cipher-suites.ts'

/** Servers whose answers are damaged on purpose, through the whole inventory and what is judged of it. */

const suites = allCipherSuites()
  .map(({ code }) => code)
  .filter((code) => code !== 0)

const scripts: readonly RawTlsScript[] = [
  { versions: [0x0300, 0x0301, 0x0302, 0x0303], suites, chains: { rsa: [Buffer.alloc(300, 48)] } },
  { versions: [0x0303], suites: [0xc02f, 0x009e], chains: { rsa: [Buffer.alloc(40)] } },
  {
    versions: [0x0301],
    suites: [0x0014, 0x0003],
    chains: { rsa: [Buffer.alloc(5)] },
    ssl2CipherKinds: [0x010080, 0x020080],
    acknowledges: [15, 22, 23, 65281],
    compression: true,
  },
].map((script) => ({ ...script, dhPrime: getDiffieHellman('modp2').getPrime('hex') }))

interface Damage {
  /** Of the asks, counted from 0; the others are answered well. */
  readonly every: number
  readonly changes: readonly (readonly [at: number, byte: number])[]
  /** Bytes kept. */
  readonly cut: number
}

const damage: fc.Arbitrary<Damage> = fc.record({
  every: fc.integer({ min: 1, max: 4 }),
  changes: fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { maxLength: 6 }),
  cut: fc.oneof(fc.constant(100_000), fc.nat(700)),
})

function answered(script: RawTlsScript, ask: Ask, hurt: Damage | null): Outcome {
  const { bytes, context } = writeHello(ask.hello, 'mx.example')
  const hello = readHello(bytes)
  const answer = hello === null ? { alert: 50 } : answerHello(hello, script)
  const sent = Buffer.from(
    answer instanceof Uint8Array ? answer : [21, 3, 1, 0, 2, 2, answer.alert],
  )
  for (const [at, byte] of hurt?.changes ?? []) if (at < sent.length) sent[at] = byte
  const reader = new AnswerReader(context)
  reader.push(sent.subarray(0, hurt?.cut ?? sent.length))
  const { kind } = reader.answer
  const isRead = kind !== 'nothing' && kind !== 'garbage'
  const step = kind === 'alert' ? 'refused' : isRead ? 'answered' : 'garbage'
  return { connection: 0, ask, step, answer: reader.answer, atMs: 1 }
}

function takeFrom(script: RawTlsScript, hurt: Damage | null, budget: number): InventoryEvidence {
  const outcomes: Outcome[] = []
  for (;;) {
    const ask = nextAsk(learn([], outcomes), budget - outcomes.length)
    if (ask === null || outcomes.length >= budget) break
    const isHurt = hurt !== null && outcomes.length % hurt.every === 0
    const outcome = answered(script, ask, isHurt ? hurt : null)
    outcomes.push({ ...outcome, connection: outcomes.length + 1 })
  }
  const connections = outcomes.length
  const enumerated = new Map<number, readonly number[]>()
  return inventoryEvidence(learn([], outcomes), { depth: 'full', connections, budget, enumerated })
}

const maxAsks = 300

describe('damaged answers', () => {
  test('end within bounds, and leave evidence and report in form', () => {
    fc.assert(
      fc.property(fc.nat(scripts.length - 1), damage, (index, hurt) => {
        const script = scripts[index]
        assert.ok(script !== undefined)
        const inventory = takeFrom(script, hurt, maxAsks)
        assert.ok(inventory.connections < maxAsks, 'the asks come to an end by themselves')
        assert.ok(Check(inventoryEvidenceSchema, inventory))
        assert.ok(Check(inventoryReportSchema, reportInventory(inventory, null)))
        suiteWeaknesses(inventory, { isAnonymous: false })
        dhWeaknesses(inventory)
        featureWeaknesses(inventory)
        versionWeaknesses(inventory, null)
        judgePostQuantum(inventory, null)
      }),
      { numRuns: 100 },
    )
  })

  test('do not end in a denial of what the same server shows when it answers well', () => {
    const [script] = scripts
    assert.ok(script !== undefined)
    fc.assert(
      fc.property(fc.nat(700), (cut) => {
        const hurt = { every: 1, changes: [], cut: Math.min(cut, 300) }
        const denied = takeFrom(script, hurt, maxAsks)
          .protocols.filter(({ version }) => version !== 'SSLv2')
          .filter(({ version }) => version !== 'TLSv1.3')
          .filter(({ offered }) => offered === 'no')
        assert.deepEqual(denied, [])
      }),
      { numRuns: 60 },
    )
  })

  test('without damage the same servers are known well', () => {
    const [all] = scripts
    assert.ok(all !== undefined)
    const inventory = takeFrom(all, null, maxAsks)
    const codes = suiteWeaknesses(inventory, { isAnonymous: false }).map(({ code }) => code)
    for (const code of ['poodle', 'beast', 'null-suites', 'rc4', 'anonymous-suites'] as const) {
      assert.ok(codes.includes(code), code)
    }
    assert.equal(dhWeaknesses(inventory)[0]?.code, 'logjam')
  })
})
