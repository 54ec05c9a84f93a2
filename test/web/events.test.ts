import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { CheckEvent } from '../../src/model/check-event.ts'
import type { Report } from '../../src/model/report.ts'
import { openStore } from '../../src/store/open-store.ts'
import { newSecret } from '../../src/web/token-guard.ts'
import { startTestServer, type TestServer } from './test-server.ts'

/** Event streams, repeated requests and pages of lists. No check runs by itself: the test is the worker. */

interface Sent {
  readonly id: string
  readonly event: string
  readonly data: Record<string, unknown>
}

describe('the API over time', () => {
  const started: TestServer[] = []
  after(async () => {
    for (const server of started) await server.stop()
  })

  async function open() {
    const store = await openStore('sqlite::memory:')
    const server = await startTestServer(['healthy'], { concurrency: 0 }, store)
    started.push(server)
    const ask = (path: string, headers: Record<string, string> = {}, signal?: AbortSignal) =>
      fetch(new URL(path, server.url), { headers, ...(signal ? { signal } : {}) })
    const post = (body: unknown, headers: Record<string, string> = {}) =>
      fetch(new URL('/api/v1/checks', server.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
    const begin = async (target: string, headers: Record<string, string> = {}) => {
      const answer = await post({ target }, headers)
      assert.equal(answer.status, 202)
      return ((await answer.json()) as { id: string }).id
    }
    const claim = async (second: number) =>
      assert.ok(await store.claimCheck('w', at(second), at(second + 600)))
    const events = async (id: string, lastEventId?: string) => {
      const answer = await ask(
        `/api/v1/checks/${id}/events`,
        lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
      )
      return parseEvents(await answer.text())
    }
    return { server, store, ask, post, begin, claim, events }
  }

  test('a reader that comes back gets what it missed: in the middle, at the end, with an unknown id', async () => {
    const { store, ask, begin, claim, events } = await open()
    const id = await begin('example.org')
    await claim(0)
    await store.addEvents({ id: id, worker: 'w' }, 1, [
      hosts,
      stage('answer'),
      stage('connect'),
      stage('helo'),
    ])
    await store.finishCheck({ id: id, worker: 'w' }, { finishedAt: at(9), report })
    const all = await events(id)
    assert.deepEqual(
      all.map(({ event }) => event),
      ['hosts', 'stage', 'stage', 'stage', 'report'],
    )
    assert.equal(new Set(all.map((one) => one.id)).size, all.length)
    for (const [index, { id: seen }] of all.slice(0, -1).entries())
      assert.deepEqual(await events(id, seen), all.slice(index + 1))
    for (const unknown of ['999', 'x', '../..', `${all[0]?.id}0000000000`, 'zzzz-1'])
      assert.deepEqual(await events(id, unknown), all, unknown)
    const over = await ask(`/api/v1/checks/${id}/events`, { 'last-event-id': all.at(-1)?.id ?? '' })
    assert.equal(over.status, 204, 'a reader that has seen the end is not to come back')
  })

  test('a reader follows a check that goes back into the queue into its next run', async () => {
    const { server, store, begin, claim, events } = await open()
    const id = await begin('example.org')
    await claim(0)
    await store.addEvents({ id: id, worker: 'w' }, 1, [hosts, stage('answer'), stage('connect')])
    const following = events(id)
    await heard(server, 3)
    assert.equal(await store.requeue('w', at(1)), 1)
    await claim(2)
    await store.addEvents({ id: id, worker: 'w' }, 1, [hosts, stage('answer')])
    await store.finishCheck({ id: id, worker: 'w' }, { finishedAt: at(9), report })
    const all = await following
    assert.deepEqual(
      all.map(({ event }) => event),
      ['hosts', 'stage', 'stage', 'hosts', 'stage', 'report'],
    )
    assert.deepEqual(await events(id, all[2]?.id), all.slice(3), 'an id of the first run')
  })

  test('a check that failed ends its stream, too, and says so', async () => {
    const { store, begin, claim, events } = await open()
    const id = await begin('example.org')
    await claim(0)
    await store.finishCheck({ id: id, worker: 'w' }, { finishedAt: at(9), problem: 'fault' })
    assert.deepEqual(
      (await events(id)).map(({ event, data }) => [event, data]),
      [['report', { state: 'failed' }]],
    )
  })

  test('a server that stops ends its streams', async () => {
    const { server, ask, begin } = await open()
    const stream = await ask(`/api/v1/checks/${await begin('example.org')}/events`)
    const text = stream.text()
    started.splice(started.indexOf(server), 1)
    await server.stop()
    assert.equal(await text, '')
  })

  test('a repeated key means the same check, for this client, until the check is deleted', async () => {
    const { store, post, begin, claim } = await open()
    const key = { 'idempotency-key': 'order 66' }
    const first = await begin('example.org', key)
    await claim(0)
    await store.finishCheck({ id: first, worker: 'w' }, { finishedAt: at(9), problem: 'fault' })
    assert.equal(await begin('example.org', key), first)
    assert.equal(await begin('EXAMPLE.org.', key), first, 'the same, in other letters')
    for (const other of [{ target: 'example.net' }, { target: 'example.org', depth: 'full' }]) {
      const answer = await post(other, key)
      assert.equal(answer.status, 422)
      assert.equal(((await answer.json()) as { code: string }).code, 'key-reused')
    }
    assert.notEqual(await begin('example.org', { 'idempotency-key': 'order 67' }), first)
    const { secret, digest } = newSecret()
    await store.addToken({
      id: 't',
      name: 't',
      scopes: ['checks:write'],
      digest,
      createdAt: at(0),
      expiresAt: null,
      revokedAt: null,
    })
    const stranger = { ...key, authorization: `Bearer ${secret}` }
    assert.notEqual(await begin('example.net', stranger), first, 'another client, another key')
    await store.deleteFinishedBefore(at(10))
    assert.notEqual(await begin('example.org', key), first)
  })

  test('pages of the list stay where they are while new checks come in', async () => {
    const { ask, begin } = await open()
    const ids: string[] = []
    for (let index = 0; index < 7; index++) ids.unshift(await begin(`d${index}.example`))
    const seen: string[] = []
    for (let cursor = ''; ; ) {
      const path = `/api/v1/checks?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`
      const page = (await (await ask(path)).json()) as {
        checks: { id: string }[]
        next: string | null
      }
      seen.push(...page.checks.map(({ id }) => id))
      await begin(`new${seen.length}.example`)
      if (page.next === null) break
      cursor = page.next
    }
    assert.deepEqual(seen, ids)
    const one = (await (await ask('/api/v1/checks?domain=D3.example.')).json()) as {
      checks: unknown[]
    }
    assert.equal(one.checks.length, 1)
    const none = (await (await ask('/api/v1/checks?domain=%3Cx%3E')).json()) as {
      checks: unknown[]
    }
    assert.deepEqual(none.checks, [])
  })

  /** Until so many events went to a reader: the poll of a second is no fixed moment. */
  async function heard(server: TestServer, _count: number) {
    for (let tries = 0; tries < 100; tries++) {
      const text = await (await fetch(new URL('/metrics', server.url))).text()
      if (/^mxseal_event_readers 1$/m.test(text)) break
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    // The first look at the store follows at once.
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
})

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23) + seconds * 1000).toISOString()

const hosts: CheckEvent = {
  kind: 'hosts',
  hosts: [
    {
      name: 'mx.example.org',
      preference: 10,
      kind: 'mx',
      endpoints: [{ address: '127.77.0.1', port: 25, because: null }],
    },
  ],
}

const stage = (id: 'answer' | 'connect' | 'helo'): CheckEvent => ({
  kind: 'stage',
  host: 'mx.example.org',
  address: '127.77.0.1',
  port: 25,
  stage: id,
  status: 'ok',
  ms: 3,
})

/** Streams pass it on as it is. */
const report = { verdict: { id: 'encrypted' }, confidence: { value: 97 } } as Report

function parseEvents(text: string): Sent[] {
  return text
    .split('\n\n')
    .filter((block) => block.includes('event: '))
    .map((block) => {
      const fields = Object.fromEntries(
        block
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      )
      return {
        id: fields['id'] ?? '',
        event: fields['event'] ?? '',
        data: JSON.parse(fields['data'] ?? '') as Record<string, unknown>,
      }
    })
}
