import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareReports } from '../src/judge/compare-reports.ts'
import type { Report, ReportEndpoint } from '../src/model/report.ts'
import {
  confidenceOf,
  endpoint,
  finding,
  judgedAs,
  mxHost,
  report,
  sha,
  shownCertificate,
  stages,
  tls,
} from '../src/present/fixtures.ts'

const good = (own: Partial<ReportEndpoint> = {}) =>
  endpoint('192.0.2.1', {
    stages: stages('ok ok ok ok ok ok ok'),
    outcome: 'encrypted',
    ...own,
  })

const of = (endpoints: readonly ReportEndpoint[], own: Partial<Report> = {}) =>
  report('example.org', {
    verdict: judgedAs('encrypted', 1, 1),
    confidence: confidenceOf(100),
    hosts: [mxHost('mx.example.org', 10, endpoints)],
    ...own,
  })

test('a report does not differ from itself', () => {
  const one = of([good()])
  assert.deepEqual(compareReports(one, structuredClone(one)), [])
})

test('verdict, confidence, outcome and findings that changed are told, the verdict first', () => {
  const before = of([good()])
  const after = of([good({ outcome: 'no-tls' })], {
    verdict: judgedAs('no-tls', 1, 1, ['starttls-absent']),
    confidence: confidenceOf(0),
    findings: [finding('starttls-absent', 'error', { host: 'mx.example.org' })],
  })
  assert.deepEqual(compareReports(before, after), [
    { kind: 'verdict', before: 'encrypted', after: 'no-tls' },
    { kind: 'confidence', before: 100, after: 0 },
    {
      kind: 'outcome',
      host: 'mx.example.org',
      address: '192.0.2.1',
      port: 25,
      before: 'encrypted',
      after: 'no-tls',
    },
    { kind: 'finding-added', code: 'starttls-absent' },
  ])
  assert.ok(
    compareReports(after, before).some(
      (change) => change.kind === 'finding-gone' && change.code === 'starttls-absent',
    ),
  )
})

test('hosts and addresses that came and went are told', () => {
  const before = of([good()])
  const moved = of([good({ address: '192.0.2.2' })])
  assert.deepEqual(
    compareReports(before, moved).map(({ kind }) => kind),
    ['endpoint-gone', 'endpoint-added'],
  )
  const renamed = { ...before, hosts: [mxHost('mx2.example.org', 10, [good()])] }
  assert.deepEqual(
    compareReports(before, renamed).map(({ kind }) => kind),
    ['host-gone', 'host-added'],
  )
})

test('another certificate, TLS version, DANE state or policy mode is told', () => {
  const dane = (status: ReportEndpoint['dane']['status']) =>
    ({ status, baseDomain: null, records: [] }) as const
  const names = { expected: 'mx.example.org', presented: [], matched: null }
  const before = of([
    good({
      tls: tls('TLSv1.2', 'mx.example.org'),
      certificate: shownCertificate([sha(1)], names),
      dane: { ...dane('valid'), records: [] },
    }),
  ])
  const after = of(
    [
      good({
        tls: tls('TLSv1.3', 'mx.example.org'),
        certificate: shownCertificate([sha(2)], names),
        dane: { ...dane('invalid'), records: [] },
      }),
    ],
    { mtaSts: { status: 'valid', mode: 'enforce', maxAge: 1, id: '1', mxPatterns: [] } },
  )
  const seen = { ...before, mtaSts: { ...before.mtaSts, status: 'absent' as const } }
  assert.deepEqual(
    compareReports(seen, after).map(({ kind }) => kind),
    ['version', 'certificate', 'dane', 'mta-sts'],
  )
})

test('what could not be seen is no change', () => {
  const before = of([good()], { findings: [finding('weak-key', 'warning')] })
  const unseen = of([], { verdict: judgedAs('dns-error', 0, 0), confidence: confidenceOf(null) })
  const failed: Report = {
    ...unseen,
    hosts: [],
    mx: {
      status: 'servfail',
      detail: null,
      dnssec: 'not-tested',
      canonicalName: null,
      records: [],
    },
  }
  assert.deepEqual(
    compareReports(before, failed).map(({ kind }) => kind),
    ['verdict', 'confidence'],
  )
  const skipped = of([good({ outcome: null, dane: { ...good().dane, status: 'error' } })])
  assert.deepEqual(compareReports({ ...before, findings: [] }, skipped), [])
})

test('backwards the same things changed', () => {
  const outcome = fc.constantFrom('encrypted', 'no-tls', 'old-tls', null)
  const some = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 5 }), outcome), { maxLength: 5 })
    .map((rows) =>
      of(
        [...new Map(rows)].map(([last, one]) => good({ address: `192.0.2.${last}`, outcome: one })),
      ),
    )
  fc.assert(
    fc.property(some, some, (one, two) => {
      const forth = compareReports(one, two)
      const back = compareReports(two, one)
      assert.equal(forth.length, back.length)
      assert.equal(compareReports(one, one).length, 0)
    }),
  )
})
