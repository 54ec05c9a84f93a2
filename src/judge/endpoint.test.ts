import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EndpointEvidence, HostEvidence, Visit, VisitPurpose } from '../model/evidence.ts'
import {
  absent,
  alert,
  closed,
  ehlo,
  failed,
  handshake,
  known,
  refused,
  silence,
  skipped,
  temporary,
  visit,
  visitEnding,
} from '../model/fixture-visits.ts'
import { judgeEndpoint } from './endpoint.ts'

const nothingKnown = { certificates: {}, trustAnchors: [] }
const time = { at: '2026-11-23T12:00:00Z', isObservation: true }
const clear = { handshake: skipped, secureEhlo: skipped }

function judged(...visits: Visit[]) {
  const endpoint: EndpointEvidence = {
    address: '192.0.2.1',
    family: 4,
    port: 25,
    because: null,
    network: null,
    visits,
  }
  const host: HostEvidence = {
    name: 'mx.example',
    preference: 10,
    kind: 'mx',
    addresses: null,
    tlsa: null,
    endpoints: [endpoint],
  }
  return judgeEndpoint(endpoint, host, nothingKnown, time)
}

const noStarttls = (purpose: VisitPurpose = 'delivery') =>
  visit({ ...clear, ehlo: known(ehlo()), starttls: failed(absent) }, purpose)
const oldTls = (purpose: VisitPurpose = 'delivery') =>
  visit({ handshake: known(handshake([], 'TLSv1.1')) }, purpose)

test('no STARTTLS twice is no TLS; once, where nobody would talk a second time, as well', () => {
  assert.equal(judged(noStarttls(), noStarttls('confirmation')).outcome, 'no-tls')
  assert.equal(
    judged(noStarttls(), visitEnding('greeting', temporary, 'confirmation')).outcome,
    'no-tls',
  )
})

test('a refusal or a broken handshake or session counts only when seen twice', () => {
  for (const [at, fault] of [
    ['starttls', refused],
    ['starttls', closed],
    ['secureEhlo', closed],
  ] as const) {
    const twice = judged(visitEnding(at, fault), visitEnding(at, fault, 'confirmation'))
    assert.equal(twice.outcome, 'no-tls', at)
    const once = judged(visitEnding(at, fault), visitEnding('greeting', temporary, 'confirmation'))
    assert.equal(once.outcome, null, at)
  }
  assert.equal(
    judged(visitEnding('handshake', alert), visitEnding('handshake', alert, 'small-hello')).outcome,
    'no-tls',
  )
  assert.equal(
    judged(visitEnding('handshake', alert), visitEnding('greeting', temporary, 'small-hello'))
      .outcome,
    null,
  )
})

test('"temporary" and "not in our time" are no answer to the TLS question', () => {
  for (const fault of [temporary, silence]) {
    for (const at of [
      'answer',
      'greeting',
      'ehlo',
      'starttls',
      'handshake',
      'secureEhlo',
    ] as const) {
      assert.equal(judged(visitEnding(at, fault)).outcome, null, `${at} ${fault.kind}`)
    }
  }
})

test('nothing newer than TLS 1.1 is old, whatever the certificate', () => {
  assert.equal(judged(oldTls(), oldTls('confirmation')).outcome, 'old-tls')
})

test('a chain without certificates cannot prove anything', () => {
  assert.equal(judged(visit(), visit({}, 'confirmation')).outcome, 'invalid-certificate')
})

test('two visits that differ are intermittent, and the worse counts', () => {
  const { outcome, intermittent, shown } = judged(oldTls(), noStarttls('confirmation'))
  assert.equal(outcome, 'no-tls')
  assert.deepEqual(intermittent, ['old-tls', 'no-tls'])
  assert.equal(shown?.purpose, 'confirmation')
  assert.equal(judged(noStarttls(), oldTls('confirmation')).shown?.purpose, 'delivery')
})

test('a hello that only fails when full, twice, is intolerance; the small one shows the server', () => {
  const failing = (purpose: VisitPurpose) => visitEnding('handshake', alert, purpose)
  const small = visit({ handshake: known(handshake(['aa'], 'TLSv1.2')) }, 'small-hello')
  const intolerant = judged(failing('delivery'), small, failing('confirmation'))
  assert.equal(intolerant.helloIntolerant, true)
  assert.equal(intolerant.shown?.purpose, 'small-hello')
  const chance = judged(
    failing('delivery'),
    small,
    visit({ handshake: known(handshake(['aa'])) }, 'confirmation'),
  )
  assert.equal(chance.helloIntolerant, false)
  assert.deepEqual(chance.intermittent?.[0], 'no-tls')
  assert.equal(chance.outcome, 'no-tls')
})

test('MAIL FROM of the clear-text visit is shown beside the failed handshake', () => {
  const failing = (purpose: VisitPurpose) => visitEnding('handshake', alert, purpose)
  const last = visit({ ...clear, starttls: skipped }, 'clear-text')
  const judgement = judged(failing('delivery'), failing('small-hello'), last)
  assert.equal(judgement.outcome, 'no-tls')
  assert.equal(judgement.shown?.purpose, 'delivery')
  assert.equal(judgement.clear, last)
})

test('who is turned away once and served the next time is judged by the second, and intermittent', () => {
  const away = visitEnding('greeting', closed)
  const { outcome, intermittent } = judged(away, oldTls('confirmation'))
  assert.equal(outcome, 'old-tls')
  assert.deepEqual(intermittent, ['not-judged', 'old-tls'])
  assert.equal(judged(away, visitEnding('greeting', closed, 'confirmation')).outcome, null)
})
