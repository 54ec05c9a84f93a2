import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evidenceOf, hostOf, observedAt, tlsVisit } from '../../test/fixture-evidence.ts'
import type { Visit } from '../model/evidence.ts'
import { silence, visitEnding } from '../model/fixture-visits.ts'
import { bandsOf } from './bands.ts'
import { judgeEndpoint } from './endpoint.ts'

function bandsFor(...endpoints: readonly (readonly Visit[])[]) {
  const host = hostOf(10, endpoints)
  const evidence = evidenceOf([host])
  const time = { at: observedAt, isObservation: true }
  const bands = bandsOf(host.endpoints.map((one) => judgeEndpoint(one, host, evidence, time)))
  return bands === null ? null : [bands.lowest, bands.highest]
}

const twice = (one: Visit): readonly Visit[] => [one, { ...one, purpose: 'confirmation' }]
const refused = {
  kind: 'smtp',
  reason: 'refused',
  reply: { code: 554, enhanced: null, lines: [] },
} as const
const noTls = twice(visitEnding('starttls', refused))
const silent = [visitEnding('answer', silence)]

void test('each version has its band on the older scale, whatever the certificate', () => {
  assert.deepEqual(bandsFor([tlsVisit('healthy')]), ['strong', 'strong'])
  assert.deepEqual(bandsFor([tlsVisit('healthy', 'TLSv1.2')]), ['good', 'good'])
  assert.deepEqual(bandsFor(twice(tlsVisit('self-signed', 'TLSv1.2'))), ['good', 'good'])
  assert.deepEqual(bandsFor(twice(tlsVisit('healthy', 'TLSv1.1'))), ['weak', 'weak'])
  assert.deepEqual(bandsFor(twice(tlsVisit('healthy', 'TLSv1'))), ['very-weak', 'very-weak'])
  assert.deepEqual(bandsFor(twice(tlsVisit('healthy', 'SSLv3'))), [
    'bad-encryption',
    'bad-encryption',
  ])
  assert.deepEqual(bandsFor(noTls), ['no-encryption', 'no-encryption'])
})

void test('several servers lie between the worst and the best; what was not tested is its 50 only alone', () => {
  assert.deepEqual(bandsFor(noTls, [tlsVisit('healthy')], silent), ['no-encryption', 'strong'])
  assert.deepEqual(bandsFor(silent, silent), ['not-tested', 'not-tested'])
  assert.equal(bandsFor(), null)
})
