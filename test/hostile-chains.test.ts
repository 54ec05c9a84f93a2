import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeChains } from '../bench/chain.ts'
import { octetString } from '../lab/der-writer.ts'
import { daysFrom, mint, type Minted, mintCa } from '../lab/mint.ts'
import { findEntry } from '../src/catalogue/catalogue.ts'
import { chainReport } from '../src/judge/certificate-report.ts'
import type { ChainReport } from '../src/model/chain-report.ts'
import { createCertificateStore } from '../src/observe/certificate-store.ts'
import { presentChain, presentChainJson } from '../src/present/chain.ts'
import { createTrustStore } from '../src/world/trust.ts'

/** Chains made to take long, from DER to text: each ends soon, with a finding that says what it is. */

const now = new Date('2027-03-01T12:00:00Z')
const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 100) }
const root = mintCa({ subject: 'Root', ...valid })
const trust = createTrustStore([root.pem], false)

function judged(chain: readonly Uint8Array[], host = 'mx.example'): ChainReport {
  const store = createCertificateStore(trust)
  const ids = store.keep(chain)
  return chainReport({
    chain: ids,
    known: store.evidence(),
    reference: { kind: 'dns', value: host },
    at: now.toISOString(),
    strict: false,
    toolVersion: '0',
    trustStore: trust.name,
  })
}

/** Judges and shows a chain; processor time in milliseconds. */
function timed(chain: readonly Uint8Array[]) {
  const start = process.cpuUsage()
  const report = judged(chain)
  const text = presentChain(report, { lang: 'en', colour: false, width: 80, findEntry })
  presentChainJson(report)
  const { user, system } = process.cpuUsage(start)
  return { report, text, ms: (user + system) / 1000 }
}

const codes = ({ findings }: ChainReport) => [...new Set(findings.map(({ code }) => code))].sort()
const ders = (chain: readonly Minted[]) => chain.map(({ der }) => der)

/** Generous: what is not bounded takes minutes. */
const soonMs = 3000

test('a certificate of 10 MB is malformed, soon', () => {
  const big = mint({
    subject: 'mx.example',
    issuer: root,
    ...valid,
    extensions: [
      { oid: '1.2.3.4', critical: false, value: octetString(Buffer.alloc(10_000_000, 1)) },
    ],
  })
  const { report, ms } = timed([big.der])
  assert.deepEqual(codes(report), ['malformed'])
  assert.match(String(report.findings[0]?.args['problem']), /more than 100 kB/)
  assert.ok(ms < soonMs, `${ms} ms`)
})

test('a thousand certificates in a chain are told as out of order, soon, and not all shown', () => {
  const leaf = mint({ subject: 'mx.example', names: ['mx.example'], issuer: root, ...valid })
  const others = Array.from({ length: 999 }, (_, i) =>
    mintCa({ subject: `CA ${i}`, keyLabel: 'one', serial: (1000 + i).toString(16), ...valid }),
  )
  const { report, text, ms } = timed(ders([leaf, ...others]))
  assert.deepEqual([report.valid, codes(report)], [true, ['chain-order']])
  assert.deepEqual(report.repairedChain, [leaf.sha256])
  assert.ok(text.length < 100_000, `${text.length} characters`)
  assert.ok(ms < soonMs, `${ms} ms`)
})

test('name constraints that multiply with names are not all compared', () => {
  const many = (label: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${label}${i}.example`)
  const ca = mintCa({
    subject: 'Bound',
    issuer: root,
    nameConstraints: { permitted: many('p', 1500), excluded: many('x', 1500) },
    ...valid,
  })
  const leaf = mint({ subject: 'mx.example', names: many('n', 1500), issuer: ca, ...valid })
  const { report, ms } = timed(ders([leaf, ca]))
  assert.ok(codes(report).includes('name-constraint'), String(codes(report)))
  assert.ok(ms < soonMs, `${ms} ms`)
})

test('CAs that all signed each other, without an anchor or with one, end soon', () => {
  const names = Array.from({ length: 14 }, (_, i) => `Mesh ${i}`)
  const selves = names.map((subject) => mintCa({ subject, keyLabel: subject, ...valid }))
  const mesh = names.flatMap((subject, i) =>
    selves.flatMap((issuer, j) =>
      i === j
        ? []
        : [mintCa({ subject, keyLabel: subject, issuer, serial: `${10 + i}${10 + j}`, ...valid })],
    ),
  )
  const [first] = selves
  assert.ok(first)
  const leaf = mint({ subject: 'mx.example', names: ['mx.example'], issuer: first, ...valid })
  const loop = timed(ders([leaf, ...mesh]))
  assert.equal(loop.report.trusted, false)
  assert.ok(loop.report.findings.some(({ severity }) => severity === 'error'))
  assert.ok(loop.ms < soonMs, `${loop.ms} ms`)
  const way = mintCa({ subject: 'Mesh 13', keyLabel: 'Mesh 13', issuer: root, ...valid })
  const anchored = timed(ders([leaf, ...mesh, way]))
  // OpenSSL and GnuTLS lose their way in it, and so does the mail; by the rules there is one.
  assert.equal(anchored.report.trusted, false)
  assert.equal(anchored.report.conformant, true)
  assert.ok(anchored.report.findings.some(({ code }) => code === 'incomplete-chain'))
  assert.ok(anchored.ms < soonMs, `${anchored.ms} ms`)
})

test('an ordinary chain is judged in well under 5 ms, and costs next to nothing the next time', (t) => {
  const { fresh, seenBefore } = timeChains(80)
  t.diagnostic(
    `median of new chains ${fresh.toFixed(2)} ms, seen before ${seenBefore.toFixed(2)} ms`,
  )
  // Medians: of a busy machine's pauses nothing is left in them.
  assert.ok(fresh < 5, `${fresh} ms`)
  assert.ok(seenBefore < fresh * 0.75, `${seenBefore} ms, ${fresh} ms when new`)
})
