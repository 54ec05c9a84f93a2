import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { findEntry } from '../src/catalogue/catalogue.ts'
import { deductionReasons } from '../src/judge/deductions.ts'
import { judge } from '../src/judge/judge.ts'
import type { Evidence, HostEvidence, Visit } from '../src/model/evidence.ts'
import {
  absent,
  alert,
  ehlo,
  failed,
  known,
  refused,
  silence,
  skipped,
  temporary,
  visit,
  visitEnding,
} from '../src/model/fixture-visits.ts'
import { type Report, reportSchema } from '../src/model/report.ts'
import type { RevocationResult } from '../src/model/revocation.ts'
import { makeMatter } from '../src/present/page.ts'
import { tellConfidence } from '../src/present/tell/confidence.ts'
import { evidenceOf, hostOf, observedAt, tlsVisit } from './fixture-evidence.ts'
import { noPolicy, otherTlsa, policy, signedEvidence, tlsa, tlsaFor } from './fixture-senders.ts'

const judgeHosts = (...hosts: HostEvidence[]): Report => judge(evidenceOf(hosts), null)
const confidence = (...hosts: HostEvidence[]) => judgeHosts(...hosts).confidence.value

const good = tlsVisit('healthy')
const old = tlsVisit('healthy', 'TLSv1.1')
const noTls = visit({
  ehlo: known(ehlo()),
  starttls: failed(absent),
  handshake: skipped,
  secureEhlo: skipped,
})
const twice = (one: Visit): Visit[] => [one, { ...one, purpose: 'confirmation' }]
const host = (name: string, preference: number, ...endpoints: Visit[][]): HostEvidence => ({
  ...hostOf(preference, endpoints),
  name,
})

test('the worked examples of docs/confidence.md', () => {
  assert.equal(confidence(hostOf(10, [[good]])), 100)
  assert.equal(
    confidence(
      hostOf(
        10,
        Array.from({ length: 7 }, () => twice(noTls)),
      ),
    ),
    0,
  )
  assert.equal(confidence(hostOf(10, [twice(old)])), 40)
  assert.equal(
    confidence(hostOf(10, [twice(tlsVisit('private-ca'))]), {
      ...hostOf(10, [twice(tlsVisit('private-ca'))]),
    }),
    70,
  )
  assert.equal(confidence(host('other.example', 10, twice(tlsVisit('self-signed')))), 65)
  assert.equal(confidence(hostOf(10, [[good]]), hostOf(20, [twice(noTls)])), 80)
  const three = judgeHosts(
    hostOf(10, [[good]]),
    hostOf(20, [[good]]),
    hostOf(30, [twice(tlsVisit('expired'))]),
  )
  assert.equal(three.confidence.value, 89)
  assert.ok(three.confidence.parts.some(({ reason }) => reason === 'verdict-cap'))
  assert.equal(
    confidence(hostOf(10, [[visitEnding('answer', silence)]]), hostOf(20, [[good]])),
    100,
  )
  assert.equal(confidence(hostOf(10, [[visitEnding('answer', silence)]])), null)
  assert.equal(judgeHosts(hostOf(10, [[tlsVisit('rsa-1024')]])).confidence.value, 97)
})

test('0 means that no server offers TLS, however little the one that does weighs', () => {
  const clear = [10, 20, 30, 40, 50, 60].map((preference) => hostOf(preference, [twice(noTls)]))
  assert.equal(confidence(...clear), 0)
  for (const last of [[good], twice(old)]) {
    const report = judgeHosts(...clear, host('last.example', 70, last))
    const { value, parts } = report.confidence
    assert.equal(value, 1)
    assert.equal(
      parts.reduce((sum, { points }) => sum + points, 0),
      -99,
    )
  }
})

test('the worked examples of docs/confidence.md with DNSSEC, DANE, MTA-STS and revocation', () => {
  const valueOf = (
    visits: Visit[],
    changes: Partial<Evidence>,
    records: HostEvidence['tlsa'] = tlsa('absent'),
  ) => {
    const evidence = signedEvidence([{ ...hostOf(10, [visits]), tlsa: records }], changes)
    return judge(evidence, null).confidence.value
  }
  const unsigned = { ...evidenceOf([]).mx, dnssec: 'insecure' } as Evidence['mx']
  assert.equal(valueOf([good], { mx: unsigned, sts: noPolicy }), 97)
  assert.equal(valueOf([good], { mx: unsigned, sts: policy('enforce') }), 100)
  const others = policy('enforce', ['other.example'])
  assert.equal(valueOf([good], { mx: unsigned, sts: others }), 93)
  assert.equal(valueOf([good], { sts: noPolicy }, otherTlsa), 96)
  const own = twice(tlsVisit('private-ca'))
  assert.equal(valueOf(own, { sts: noPolicy }, tlsaFor(own[0] ?? good)), 70)
  assert.equal(valueOf(own, { sts: noPolicy }, otherTlsa), 66)
  const { handshake } = good.facts
  const [certificate = '', issuer = ''] = handshake.state === 'known' ? handshake.value.chain : []
  const looked = (result: RevocationResult): Partial<Evidence> => ({
    revocation: [
      {
        certificate,
        issuer,
        checks: [{ source: 'crl', url: 'http://crl.example/', fetchedAt: observedAt, result }],
      },
    ],
  })
  const at = observedAt
  const revoked = { status: 'revoked', at, reason: null, thisUpdate: at, nextUpdate: null } as const
  assert.equal(valueOf(twice(good), looked(revoked)), 70)
  assert.equal(valueOf([good], looked({ status: 'unknown', why: 'timeout' })), 100)
})

test('every deduction has its reason in words, in both languages', () => {
  const report = judgeHosts(hostOf(10, [[good]]))
  for (const lang of ['en', 'de'] as const) {
    for (const reason of deductionReasons) {
      const confidence = { ...report.confidence, parts: [{ reason, points: -1 }] }
      const told = tellConfidence(makeMatter({ ...report, confidence }, lang, findEntry))
      assert.match(told?.parts[0]?.text ?? '', / \([a-z0-9-]+\)$/, `${lang} ${reason}`)
    }
  }
})

/** Whatever an endpoint can look like, with the visits that would have been made. */
const endpoints: readonly (readonly Visit[])[] = [
  [],
  [good],
  twice(noTls),
  twice(old),
  twice(tlsVisit('expired')),
  twice(tlsVisit('self-signed')),
  twice(tlsVisit('wrong-name')),
  twice(tlsVisit('private-ca')),
  twice(visit()),
  [tlsVisit('rsa-1024')],
  [tlsVisit('wrong-order')],
  [noTls, { ...good, purpose: 'confirmation' }],
  [old, { ...noTls, purpose: 'confirmation' }],
  [visitEnding('answer', silence)],
  [visitEnding('greeting', temporary)],
  [visitEnding('ehlo', refused)],
  [visitEnding('starttls', temporary)],
  twice(visitEnding('starttls', refused)),
  [visitEnding('handshake', alert), visitEnding('handshake', alert, 'small-hello')],
  [visitEnding('handshake', alert), visitEnding('greeting', temporary, 'small-hello')],
  [visitEnding('handshake', silence)],
]

const anyHosts = fc.array(
  fc.record({
    preference: fc.constantFrom(0, 10, 20, 30),
    name: fc.constantFrom('mx.example', 'mx2.example'),
    endpoints: fc.array(fc.constantFrom(...endpoints), { maxLength: 4 }),
  }),
  { maxLength: 5 },
)

const ajv = new Ajv2020({ strict: false })
formats.default(ajv)
const validate = ajv.compile(JSON.parse(JSON.stringify(reportSchema)))

test('whatever was seen, the number agrees with the verdict, its parts add up, and the report is one', () => {
  fc.assert(
    fc.property(anyHosts, (hosts) => {
      const report = judgeHosts(
        ...hosts.map(({ name, preference, endpoints: rows }) => ({
          ...hostOf(preference, rows),
          name,
        })),
      )
      const { verdict } = report
      const { value, parts } = report.confidence
      const rows = report.hosts.flatMap((one) => one.endpoints)
      assert.equal(value !== null && value >= 90, verdict.id === 'encrypted')
      assert.equal(value === null, verdict.judged === 0)
      assert.equal(verdict.judged, rows.filter(({ judged }) => judged).length)
      if (value !== null) {
        assert.equal(100 + parts.reduce((sum, { points }) => sum + points, 0), value)
        if (rows.every(({ outcome }) => outcome === null || outcome === 'no-tls'))
          assert.equal(value, 0)
      }
      assert.equal(
        verdict.scope === 'all',
        rows.length > 0 && rows.every(({ outcome }) => outcome === verdict.id),
      )
      if (['no-tls', 'old-tls', 'invalid-certificate'].includes(verdict.id))
        assert.notEqual(verdict.reasons.length, 0)
      assert.ok(validate(report), JSON.stringify(validate.errors))
      assert.deepEqual(JSON.parse(JSON.stringify(report)), report)
    }),
    { numRuns: 300 },
  )
})

test('what could not be tested never moves the number', () => {
  fc.assert(
    fc.property(anyHosts, (hosts) => {
      const seen = hosts.map(({ name, preference, endpoints: rows }) => ({
        ...hostOf(preference, rows),
        name,
      }))
      const untested = {
        ...hostOf(5, [[visitEnding('answer', silence)], [visitEnding('greeting', temporary)], []]),
        name: 'silent.example',
      }
      assert.equal(confidence(...seen, untested), confidence(...seen))
    }),
    { numRuns: 100 },
  )
})
