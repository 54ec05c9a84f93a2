import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Visit } from '../model/evidence.ts'
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
import { nextVisit } from './next-visit.ts'

const never = () => false
const always = () => true
const good = visit({ handshake: known(handshake(['aa'])) })
const noStarttls = visit({
  ehlo: known(ehlo()),
  starttls: failed(absent),
  handshake: skipped,
  secureEhlo: skipped,
})

/** All the visits that an endpoint gets whose connections show these, in order. */
function purposes(shown: readonly Visit[], isNegative = never): string[] {
  const made: Visit[] = []
  const asked: string[] = []
  for (;;) {
    const purpose = nextVisit(made, isNegative)
    if (purpose === null) return asked
    asked.push(purpose)
    const next = shown[made.length]
    assert.ok(next, `nobody expected a visit ${asked.length}`)
    made.push({ ...next, purpose })
  }
}

test('a good answer takes one connection', () => {
  assert.deepEqual(purposes([good]), ['delivery'])
})

test('whatever the judge calls negative is confirmed once', () => {
  assert.deepEqual(purposes([good, good], always), ['delivery', 'confirmation'])
})

test('no STARTTLS, and STARTTLS refused, are confirmed once', () => {
  assert.deepEqual(purposes([noStarttls, noStarttls]), ['delivery', 'confirmation'])
  const refusing = visit({ starttls: failed(refused), handshake: skipped, secureEhlo: skipped })
  assert.deepEqual(purposes([refusing, refusing]), ['delivery', 'confirmation'])
})

test('a failed handshake is tried with a small hello, then MAIL FROM in clear text', () => {
  const failing = visitEnding('handshake', alert)
  assert.deepEqual(purposes([failing, failing, noStarttls]), [
    'delivery',
    'small-hello',
    'clear-text',
  ])
})

test('where the small hello gets through, the full one is tried again', () => {
  assert.deepEqual(purposes([visitEnding('handshake', alert), good, good]), [
    'delivery',
    'small-hello',
    'confirmation',
  ])
})

test('where the small hello meets an anonymous suite, that is the answer', () => {
  assert.deepEqual(purposes([visitEnding('handshake', alert), visit()]), [
    'delivery',
    'small-hello',
  ])
})

test('a session that breaks inside TLS twice still shows MAIL FROM in clear text', () => {
  const broken = visitEnding('secureEhlo', closed)
  assert.deepEqual(purposes([broken, broken, noStarttls]), [
    'delivery',
    'confirmation',
    'clear-text',
  ])
})

test('a connection lost at STARTTLS is confirmed, then MAIL FROM in clear text', () => {
  const lost = visitEnding('starttls', closed)
  assert.deepEqual(purposes([lost, lost, noStarttls]), ['delivery', 'confirmation', 'clear-text'])
})

test('who is turned away before anything could be asked tries once more', () => {
  for (const at of ['answer', 'greeting', 'ehlo'] as const) {
    for (const fault of [closed, refused]) {
      const away = visitEnding(at, fault)
      assert.deepEqual(purposes([away, away]), ['delivery', 'confirmation'])
      assert.deepEqual(purposes([away, good]), ['delivery', 'confirmation'])
    }
  }
})

test('"temporary" and "not in our time" are not asked again', () => {
  for (const fault of [temporary, silence]) {
    for (const at of [
      'answer',
      'greeting',
      'ehlo',
      'starttls',
      'handshake',
      'secureEhlo',
    ] as const) {
      assert.deepEqual(purposes([visitEnding(at, fault)]), ['delivery'], at)
    }
  }
})
