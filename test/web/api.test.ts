import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startTestServer, type TestServer } from './test-server.ts'

describe('the API', () => {
  let server: TestServer
  before(async () => {
    server = await startTestServer(['healthy'])
  })
  after(() => server.stop())

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    request(server, '/api/v1/checks', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })

  test('a check is accepted, followed by its events, and ends with its report', async () => {
    const accepted = await post({ target: 'someone@healthy.example' })
    assert.equal(accepted.status, 202)
    const { id, links } = (await accepted.json()) as { id: string; links: { events: string } }
    const events = parseEvents(await (await request(server, links.events)).text())

    assert.equal(events[0]?.event, 'hosts')
    assert.equal(events.at(-1)?.event, 'report')
    assert.ok(events.some(({ event, data }) => event === 'stage' && data['status'] === 'ok'))
    const again = await request(server, links.events, {
      headers: { 'last-event-id': `${events.at(-2)?.id}` },
    })
    assert.deepEqual(parseEvents(await again.text()), events.slice(-1))
    const done = (await (await request(server, `/api/v1/checks/${id}`)).json()) as {
      state: string
      verdict: string
      report: { verdict: { id: string } }
    }
    assert.equal(done.state, 'done')
    assert.equal(done.verdict, 'encrypted')
    assert.equal(done.report.verdict.id, 'encrypted')
    assert.ok(!JSON.stringify(done).includes('someone'))
    assert.ok(!JSON.stringify(server.logged).includes('healthy.example'))
  })

  test('what is not understood is refused, not dropped or guessed at', async () => {
    const wrong = [
      { target: 5 },
      { target: ['healthy.example'] },
      { target: 'healthy.example', dept: 'full' },
      { target: 'healthy.example', depth: 'exhaustive' },
      {},
      null,
    ]
    for (const body of wrong) {
      const answer = await post(body)
      assert.equal(answer.status, 400, JSON.stringify(body))
      assert.equal(((await answer.json()) as { code: string }).code, 'bad-request')
    }
    for (const query of ['limit=0', 'limit=101', 'limit=x', 'cursor=-1'])
      assert.equal((await request(server, `/api/v1/checks?${query}`)).status, 400, query)
    assert.equal((await request(server, '/api/v1/checks?limit=2&utm=x')).status, 200)
  })
})

function request(server: TestServer, path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(new URL(path, server.url), init)
}

interface Sent {
  readonly id: string
  readonly event: string
  readonly data: Record<string, unknown>
}

function parseEvents(text: string): Sent[] {
  return text
    .split('\n\n')
    .filter((block) => block.includes('event: '))
    .map((block) => {
      const field = (name: string) =>
        block
          .split('\n')
          .filter((line) => line.startsWith(`${name}: `))
          .map((line) => line.slice(name.length + 2))
          .join('\n')
      return {
        id: field('id'),
        event: field('event'),
        data: JSON.parse(field('data')) as Record<string, unknown>,
      }
    })
}
