import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openStore } from '../../src/store/open-store.ts'
import { newSecret } from '../../src/web/token-guard.ts'
import { startTestServer, type TestServer } from './test-server.ts'

/** Who may ask how much: tokens and their scopes, clients by address, proxies, targets, the queue, streams. */

const json = { 'content-type': 'application/json' }
type Settings = NonNullable<Parameters<typeof startTestServer>[1]>

describe('limits', () => {
  const started: TestServer[] = []
  after(async () => {
    for (const server of started) await server.stop()
  })

  async function open(settings: Settings) {
    const store = await openStore('sqlite::memory:')
    const server = await startTestServer(['healthy', 'guide-1-no-tls'], settings, store)
    started.push(server)
    const ask = (path: string, headers: Record<string, string> = {}) =>
      fetch(new URL(path, server.url), { headers })
    const post = (body: unknown, headers: Record<string, string> = {}) =>
      fetch(new URL('/api/v1/checks', server.url), {
        method: 'POST',
        headers: { ...json, ...headers },
        body: JSON.stringify(body),
      })
    const token = async (id: string, scopes: readonly ('checks:read' | 'checks:write')[]) => {
      const { secret, digest } = newSecret()
      const times = { createdAt: '2026-01-01T00:00:00.000Z', expiresAt: null, revokedAt: null }
      await store.addToken({ id, name: id, scopes, digest, ...times })
      return { authorization: `Bearer ${secret}` }
    }
    return { server, store, ask, post, token }
  }
  const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code
  const healthy = { target: 'healthy.example' }

  test('with tokens demanded the API wants one with the scope; the pages never do', async () => {
    const { ask, post, token } = await open({ apiAccess: 'token' })
    const none = await ask('/api/v1/checks')
    assert.equal(none.status, 401)
    assert.equal(none.headers.get('www-authenticate'), 'Bearer')
    assert.equal(await codeOf(none), 'unauthorized')
    assert.equal((await post(healthy)).status, 401)
    for (const authorization of [
      'Bearer mxseal_wrong',
      'Bearer',
      'Basic eDp5',
      `Bearer ${'x'.repeat(999)}`,
    ])
      assert.equal((await ask('/api/v1/checks', { authorization })).status, 401)
    const reader = await token('reader', ['checks:read'])
    assert.equal((await ask('/api/v1/checks', reader)).status, 200)
    const refused = await post(healthy, reader)
    assert.equal(refused.status, 403)
    assert.equal(await codeOf(refused), 'forbidden-scope')
    const writer = await token('writer', ['checks:write'])
    assert.equal((await post(healthy, writer)).status, 202)
    assert.equal((await ask('/api/v1/checks', writer)).status, 403)
    for (const path of ['/', '/openapi.json', '/healthz', '/api/v1/catalogue/no-tls'])
      assert.equal((await ask(path)).status, 200, path)
  })

  test('a revoked token is refused from then on, in the open mode too', async () => {
    const { store, ask, token } = await open({})
    const reader = await token('reader', ['checks:read'])
    assert.equal((await ask('/api/v1/checks', reader)).status, 200)
    await store.revokeToken('reader', '2026-01-02T00:00:00.000Z')
    assert.equal((await ask('/api/v1/checks', reader)).status, 401)
  })

  test('requests of one address are limited, with Retry-After; a token has more and its own', async () => {
    const { ask, token } = await open({
      perMinute: { requests: 3, checks: 3 },
      tokenPerMinute: { requests: 6, checks: 6 },
    })
    const statuses = async (headers: Record<string, string>, count: number) => {
      const answers: Response[] = []
      for (let index = 0; index < count; index++) answers.push(await ask('/api/v1/checks', headers))
      return answers
    }
    const anonymous = await statuses({}, 4)
    assert.deepEqual(
      anonymous.map(({ status }) => status),
      [200, 200, 200, 429],
    )
    const [refused] = anonymous.slice(-1)
    const seconds = Number(refused?.headers.get('retry-after'))
    assert.ok(seconds >= 1 && seconds <= 60)
    assert.equal(await codeOf(refused as Response), 'too-many-requests')
    assert.equal((await ask('/nothing')).status, 429, 'what is not there counts, too')
    assert.equal((await ask('/api/v1/checks', { authorization: 'Bearer mxseal_x' })).status, 429)
    const known = await statuses(await token('client', ['checks:read']), 7)
    assert.deepEqual(
      known.map(({ status }) => status),
      [200, 200, 200, 200, 200, 200, 429],
    )
    assert.equal((await ask('/healthz')).status, 200)
  })

  test('checks have a limit of their own', async () => {
    const { ask, post } = await open({ perMinute: { requests: 100, checks: 2 } })
    const targets = ['a.example', 'b.example', 'c.example'].map((target) => ({ target }))
    const answers: number[] = []
    for (const target of targets) answers.push((await post(target)).status)
    assert.deepEqual(answers, [202, 202, 429])
    assert.equal((await ask('/api/v1/checks')).status, 200)
  })

  test('X-Forwarded-For is believed from trusted proxies alone; an IPv6 client is its /64', async () => {
    const perMinute = { requests: 2, checks: 2 }
    const via = (address: string) => ({ 'x-forwarded-for': address })
    const strict = await open({ perMinute })
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3'])
      await strict.ask('/api/v1/checks', via(address))
    assert.equal((await strict.ask('/api/v1/checks', via('192.0.2.4'))).status, 429)

    const behind = await open({ perMinute, trustedProxies: ['127.0.0.0/8'] })
    const ask = async (address: string) => (await behind.ask('/api/v1/checks', via(address))).status
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3'])
      assert.equal(await ask(address), 200)
    const six = ['2a02:8000:1:2::1', '2a02:8000:1:2:ffff::9', '2a02:8000:1:2:1:2:3:4']
    assert.deepEqual(
      [await ask(six[0] ?? ''), await ask(six[1] ?? ''), await ask(six[2] ?? '')],
      [200, 200, 429],
    )
    assert.equal(await ask('2a02:8000:1:3::1'), 200, 'the network beside it')
    assert.equal(
      await ask('203.0.113.9, 192.0.2.1'),
      200,
      'what the client claims is no address of its',
    )
    assert.equal(await ask('198.51.100.1, 192.0.2.1'), 429)
    assert.equal(await ask('[not:an:address'), 200)
  })

  test('a full queue says when to come back, and still lets requests join', async () => {
    const { post } = await open({ concurrency: 1, maxQueued: 1 })
    const answers = await Promise.all(
      ['guide-1-no-tls.example', 'b.example', 'c.example', 'd.example', 'e.example'].map((target) =>
        post({ target }),
      ),
    )
    const full = answers.filter(({ status }) => status === 429)
    assert.ok(full.length >= 1)
    for (const answer of full) {
      const seconds = Number(answer.headers.get('retry-after'))
      assert.ok(seconds >= 1 && seconds <= 10, 'one check is waiting: its half takes seconds')
      assert.equal(await codeOf(answer), 'queue-full')
    }
    assert.equal((await post({ target: 'guide-1-no-tls.example' })).status, 202)
  })

  test('a domain is left in peace after so many checks, whoever asks', async () => {
    const { post } = await open({ checksPerTarget: 2, trustedProxies: ['127.0.0.0/8'] })
    const ask = (depth: string, address: string) =>
      post({ ...healthy, depth }, { 'x-forwarded-for': address })
    assert.equal((await ask('quick', '192.0.2.1')).status, 202)
    assert.equal((await ask('standard', '192.0.2.2')).status, 202)
    const busy = await ask('full', '192.0.2.3')
    assert.equal(busy.status, 429)
    const seconds = Number(busy.headers.get('retry-after'))
    assert.ok(seconds > 3000 && seconds <= 3600)
    assert.equal(await codeOf(busy), 'target-busy')
    assert.equal(
      (await ask('standard', '192.0.2.3')).status,
      202,
      'joining costs its servers nothing',
    )
    assert.equal((await post({ target: 'b.example' })).status, 202)
  })

  test('a client has so many streams open, and a seat again when one ends', async () => {
    const { server, ask, post } = await open({ streamsPerClient: 2, concurrency: 1 })
    const ids: string[] = []
    for (const target of ['silent-a.example', 'silent-b.example', 'silent-c.example'])
      ids.push(((await (await post({ target })).json()) as { id: string }).id)
    const path = `/api/v1/checks/${ids[2]}/events`
    const watch = () => {
      const controller = new AbortController()
      const answer = fetch(new URL(path, server.url), { signal: controller.signal })
      return { controller, answer }
    }
    const [first, second] = [watch(), watch()]
    const opened = await Promise.all([first.answer, second.answer])
    if (opened.every(({ status }) => status === 200)) {
      const third = await ask(path)
      if (third.status === 429) assert.equal(await codeOf(third), 'too-many-streams')
    }
    first.controller.abort()
    second.controller.abort()
  })
})
