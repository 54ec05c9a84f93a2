import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EndpointEvidence, HostEvidence, Visit } from '../model/evidence.ts'
import {
  alert,
  ehlo,
  handshake,
  known,
  reply,
  visit,
  visitEnding,
} from '../model/fixture-visits.ts'
import { judgeEndpoint } from './endpoint.ts'
import { stagesOf } from './stages.ts'

function stagesFor(...visits: Visit[]) {
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
  const nothing = { certificates: {}, trustAnchors: [] }
  const time = { at: '2026-11-23T12:00:00Z', isObservation: true }
  return stagesOf(judgeEndpoint(endpoint, host, nothing, time), false)
}

const after = <T>(value: T, ms: number, endedMs: number) =>
  ({ state: 'known', value, ms, endedMs }) as const

test('each stage has its own duration and the elapsed time apart, also behind one that failed', () => {
  const stages = stagesFor(
    visit({
      answer: after(null, 100, 100),
      greeting: after(reply(220, 'hi'), 1000, 1100),
      ehlo: after(ehlo('STARTTLS'), 90, 1190),
      starttls: after(reply(220, 'go'), 80, 1270),
      handshake: after(handshake([]), 300, 1570),
      secureEhlo: after(ehlo(), 70, 1640),
      mail: after(reply(250, 'ok'), 60, 1700),
    }),
  )
  assert.deepEqual(
    Object.values(stages).map(({ ms, elapsedMs }) => [ms, elapsedMs]),
    [
      [100, 100],
      [1000, 1100],
      [90, 1190],
      [380, 1570],
      [null, 1570],
      [70, 1640],
      [60, 1700],
    ],
  )
  assert.equal(stages.cert.status, 'fail')
})

test('where the full hello fails once and then works, MAIL FROM of another visit is shown', () => {
  const good = visit({ handshake: known(handshake(['aa'])) })
  const stages = stagesFor(
    visitEnding('handshake', alert),
    { ...good, purpose: 'small-hello' },
    { ...good, purpose: 'confirmation' },
  )
  assert.equal(stages.tls.status, 'fail')
  assert.equal(stages.from.status, 'ok')
})
