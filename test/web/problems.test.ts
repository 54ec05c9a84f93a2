import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { problemStatus } from '../../src/web/problem.ts'
import { startTestServer, type TestServer } from './test-server.ts'

/** Every way to be refused, over a real connection: status, stable code, media type, language, headers. */

interface ProblemBody {
  readonly code: keyof typeof problemStatus
  readonly status: number
  readonly title: string
  readonly detail?: string
}

const json = { 'content-type': 'application/json' }

async function problemOf(response: Response): Promise<ProblemBody> {
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/)
  const body = (await response.json()) as ProblemBody
  assert.equal(body.status, response.status)
  assert.equal(problemStatus[body.code], response.status)
  assert.ok(body.title.length > 5)
  return body
}

describe('what the API refuses', () => {
  let server: TestServer
  before(async () => {
    server = await startTestServer(['healthy'])
  })
  after(() => server.stop())

  const ask = (path: string, init: RequestInit = {}) => fetch(new URL(path, server.url), init)
  const post = (body: string, headers: Record<string, string> = json) =>
    ask('/api/v1/checks', { method: 'POST', headers, body })

  test('each refusal has its status and its code', async () => {
    const target = 'healthy.example'
    const refused: [answer: Promise<Response>, code: string][] = [
      [post('{"target":'), 'bad-request'],
      [post(''), 'bad-request'],
      [post('[]'), 'bad-request'],
      [post('{}'), 'bad-request'],
      [post('{"target":7}'), 'bad-request'],
      [post(JSON.stringify({ target, depth: 'deep' })), 'bad-request'],
      [post(JSON.stringify({ target, depth: 'exhaustive' })), 'bad-request'],
      [post(JSON.stringify({ target, profile: 'nobody' })), 'bad-request'],
      [post(JSON.stringify({ target, more: 1 })), 'bad-request'],
      [post('{"target":"x","__proto__":{"a":1}}'), 'bad-request'],
      [post(JSON.stringify({ target: 'https://example.org' })), 'bad-target'],
      [post(JSON.stringify({ target: '10.0.0.1' })), 'special-purpose-address'],
      [post(JSON.stringify({ target: 'a.left-alone.example' })), 'opted-out'],
      [post('target=x', { 'content-type': 'text/plain' }), 'unsupported-media-type'],
      [post(JSON.stringify({ target: 'x'.repeat(20_000) })), 'body-too-large'],
      [
        post(JSON.stringify({ target }), { ...json, 'idempotency-key': 'k'.repeat(201) }),
        'bad-request',
      ],
      [ask('/api/v1/checks/0123456789abcdef0123'), 'not-found'],
      [ask('/api/v1/checks/0123456789abcdef0123/events'), 'not-found'],
      [ask('/api/v1/checks/not-an-id'), 'bad-request'],
      [ask('/api/v1/checks?limit=0'), 'bad-request'],
      [ask('/api/v1/checks?cursor=x'), 'bad-request'],
      [ask('/api/v1/catalogue/nothing-of-the-kind'), 'not-found'],
      [ask('/api/v1/nothing'), 'not-found'],
      [ask('/api/v2/checks'), 'not-found'],
      [ask(`/api/v1/checks/${'a'.repeat(300)}`), 'not-found'],
      [ask('/api/v1/checks/%zz'), 'bad-request'],
      [ask('/nothing'), 'not-found'],
    ]
    for (const [answer, code] of refused) assert.equal((await problemOf(await answer)).code, code)
  })

  test('a method that an address does not know is told which it knows', async () => {
    const cases: [method: string, path: string, allow: string][] = [
      ['DELETE', '/api/v1/checks', 'GET, HEAD, POST'],
      ['POST', '/api/v1/checks/0123456789abcdef0123', 'GET, HEAD'],
      ['PUT', '/openapi.json', 'GET, HEAD'],
      ['POST', '/', 'GET, HEAD'],
    ]
    for (const [method, path, allow] of cases) {
      const answer = await ask(path, { method })
      assert.equal(answer.headers.get('allow'), allow, path)
      assert.equal((await problemOf(answer)).code, 'method-not-allowed')
    }
    const head = await ask('/api/v1/checks/0123456789abcdef0123/events', { method: 'HEAD' })
    assert.equal(head.status, 405, 'a stream without a body is none')
  })

  test('the words follow Accept-Language, the code does not', async () => {
    const speak = async (language: string) => {
      const answer = await post('{"target":7}', { ...json, 'accept-language': language })
      assert.match(answer.headers.get('vary') ?? '', /accept-language/)
      return { ...(await problemOf(answer)), lang: answer.headers.get('content-language') }
    }
    const [english, german] = [await speak('en-GB'), await speak('de-AT, en;q=0.4')]
    assert.equal(english.code, german.code)
    assert.deepEqual([english.lang, german.lang], ['en', 'de'])
    assert.match(english.title, /not understood/)
    assert.match(german.title, /nicht verständlich/)
    assert.match(german.detail ?? '', /„body\/target“ fehlt/)
    const literal = await post('{"target":"10.0.0.1"}', { ...json, 'accept-language': 'de' })
    assert.match((await problemOf(literal)).title, /privater und anderer besonderer Netze/)
  })

  test('nothing of a local part comes back, wherever it was typed', async () => {
    for (const target of [
      'clerk@exa mple.org',
      'clerk@@example..org',
      '"clerk@home"@-x',
      'example.org[clerk@mx]',
      'host:clerk@mx_1',
      'clerk@[300.1.1.1]',
      'clerk＠example.org',
      'clerk@example.org, chief@example.org',
      'example.org[clerk@mx:99999]',
    ]) {
      const answer = await post(JSON.stringify({ target }))
      const text = await answer.clone().text()
      assert.equal((await problemOf(answer)).code, 'bad-target', target)
      assert.doesNotMatch(text, /clerk|chief/, target)
    }
    const long = await post(JSON.stringify({ target: `clerk@${'x'.repeat(1000)}` }))
    assert.doesNotMatch(await long.text(), /clerk/)
    assert.doesNotMatch(JSON.stringify(server.logged), /clerk|chief/)
  })

  test('people get a page instead', async () => {
    const answer = await ask('/nothing', {
      headers: { accept: 'text/html', 'accept-language': 'de' },
    })
    assert.equal(answer.status, 404)
    assert.match(answer.headers.get('content-type') ?? '', /^text\/html/)
    assert.match(await answer.text(), /<html lang="de">/)
    assert.ok(answer.headers.has('content-security-policy'))
  })

  test('what is not HTTP, or has too many headers, is answered and let go', async () => {
    const { hostname, port } = new URL(server.url)
    const send = (bytes: string) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), hostname, () => socket.write(bytes))
        let heard = ''
        socket.on('data', (chunk) => (heard += chunk.toString('latin1')))
        socket.on('close', () => resolve(heard))
        socket.on('error', reject)
      })
    const broken = await send('EHLO spam.example\r\n\r\n')
    assert.match(broken, /^HTTP\/1\.1 400 \r\ncontent-type: application\/problem\+json/)
    assert.match(broken, /"code":"bad-request"/)
    const large = await send(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`)
    assert.match(large, /^HTTP\/1\.1 431 .*"code":"headers-too-large"/s)
  })
})
