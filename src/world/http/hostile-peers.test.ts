import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { startHttpServer, type HttpAct } from '../../../lab/http-server.ts'
import type { FetchFault } from '../../model/fault.ts'
import { httpGet, type HttpOptions, type HttpOutcome } from './http-client.ts'
import { runPeer, testDoors, testOptions } from './test-world.ts'

/** What comes of fetching from a peer that answers so. The peer sees its connection closed in any case. */
async function fetchFrom(act: HttpAct, changes: Partial<HttpOptions> = {}): Promise<HttpOutcome> {
  const server = await startHttpServer({
    hosts: { 'peer.example': { tls: null, routes: { '/': act } } },
  })
  try {
    return await httpGet('http://peer.example/', testOptions(changes), doorsTo(server.httpPort))
  } finally {
    await server.stop()
  }
}

function doorsTo(port: number) {
  return testDoors({ names: { 'peer.example': ['127.77.0.1'] }, leads: { '127.77.0.1:80': port } })
}

const http = (
  reason: Extract<FetchFault, { kind: 'http' }>['reason'],
  status: number | null = null,
  detail: string | null = null,
): FetchFault => ({ kind: 'http', reason, status, detail })

const raw = (...lines: string[]): HttpAct => ({ raw: lines.join('\r\n'), end: 'close' })
const ok = 'HTTP/1.1 200 OK'

const failures: readonly (readonly [about: string, act: HttpAct, fault: FetchFault])[] = [
  ['a reset instead of an answer', 'reset', { kind: 'tcp', reason: 'reset' }],
  ['an end instead of an answer', 'close', { kind: 'tcp', reason: 'closed' }],
  [
    'another protocol',
    raw('220 mx.example ESMTP', ''),
    http('malformed', null, 'HPE_INVALID_CONSTANT'),
  ],
  ['HTTP/2', raw('HTTP/2 200', '', ''), http('malformed', null, 'HPE_INVALID_VERSION')],
  ['endless headers', { endless: 'headers' }, http('headers-too-large')],
  ['one huge header', raw(ok, `X: ${'x'.repeat(100_000)}`, '', ''), http('headers-too-large')],
  ['an endless body', { endless: 'body' }, http('too-large', 200)],
  [
    'interim answers without end',
    { endless: 'interim' },
    http('malformed', null, 'interim-answers'),
  ],
  [
    'a hundred times 100',
    raw(...Array.from({ length: 100 }, () => 'HTTP/1.1 100 Continue\r\n'), ok, '', ''),
    http('malformed', null, 'interim-answers'),
  ],
  [
    'another protocol from now on',
    raw('HTTP/1.1 101 Switching Protocols', 'Upgrade: x', 'Connection: upgrade', '', ''),
    http('malformed', 101, 'upgrade'),
  ],
  [
    'a length past the bound',
    raw(ok, 'Content-Length: 1001', '', 'x'),
    http('too-large', 200, '1001'),
  ],
  ['less than its length', raw(ok, 'Content-Length: 10', '', 'short'), http('truncated', 200)],
  [
    'a negative length',
    raw(ok, 'Content-Length: -1', '', ''),
    http('malformed', null, 'HPE_INVALID_CONTENT_LENGTH'),
  ],
  [
    'two lengths',
    raw(ok, 'Content-Length: 1', 'Content-Length: 2', '', 'xx'),
    http('malformed', null, 'HPE_UNEXPECTED_CONTENT_LENGTH'),
  ],
  [
    'a length and chunks',
    raw(ok, 'Content-Length: 1', 'Transfer-Encoding: chunked', '', '1', 'x', '0', '', ''),
    http('malformed', null, 'HPE_INVALID_TRANSFER_ENCODING'),
  ],
  [
    'chunks past the bound',
    raw(ok, 'Transfer-Encoding: chunked', '', '3e9', 'x'.repeat(1001), '0', '', ''),
    http('too-large', 200),
  ],
  [
    'chunks without an end',
    raw(ok, 'Transfer-Encoding: chunked', '', '5', 'hello', ''),
    http('truncated', 200),
  ],
  [
    'no chunk size',
    raw(ok, 'Transfer-Encoding: chunked', '', 'hello', ''),
    http('malformed', null, 'HPE_INVALID_CHUNK_SIZE'),
  ],
  [
    'a chunk extension without end',
    raw(ok, 'Transfer-Encoding: chunked', '', `1;${'x'.repeat(50_000)}`),
    http('malformed', null, 'HPE_CHUNK_EXTENSIONS_OVERFLOW'),
  ],
  [
    'trailers without end',
    raw(ok, 'Transfer-Encoding: chunked', '', '0', `X: ${'x'.repeat(100_000)}`),
    http('headers-too-large'),
  ],
  ['gzip', raw(ok, 'Content-Encoding: gzip', '', 'x'), http('content-encoding', 200, 'gzip')],
  [
    'gzip in the transfer',
    raw(ok, 'Transfer-Encoding: gzip, chunked', '', '0', '', ''),
    http('content-encoding', 200, 'gzip, chunked'),
  ],
  [
    'a reset in the middle',
    { raw: `${ok}\r\nContent-Length: 10\r\n\r\nhal`, end: 'reset' },
    { kind: 'tcp', reason: 'reset' },
  ],
]

for (const [about, act, fault] of failures) {
  test(`a fault and an end: ${about}`, { timeout: 4_000 }, async () => {
    const outcome = await fetchFrom(act)
    assert.deepEqual(outcome.ok ? 'an answer' : outcome.fault, fault)
  })
}

const answers: readonly (readonly [about: string, act: HttpAct, body: string])[] = [
  ['no length, ended by the end', raw(ok, '', 'body'), 'body'],
  ['bytes behind the length', raw(ok, 'Content-Length: 4', '', 'body and more'), 'body'],
  [
    'chunks',
    raw(ok, 'Transfer-Encoding: chunked', '', '2', 'bo', '2;x=y', 'dy', '0', '', ''),
    'body',
  ],
  ['exactly the bound', raw(ok, '', 'x'.repeat(1_000)), 'x'.repeat(1_000)],
  [
    'a few interim answers',
    raw('HTTP/1.1 103 Early', '', 'HTTP/1.1 100 C', '', ok, '', 'body'),
    'body',
  ],
  ['HTTP/1.0', raw('HTTP/1.0 200 OK', '', 'body'), 'body'],
  ['Content-Encoding: identity', raw(ok, 'Content-Encoding: identity', '', 'body'), 'body'],
  ['cookies, which are forgotten', raw(ok, 'Set-Cookie: a=b', '', 'body'), 'body'],
  ['a slow one', { drip: `${ok}\r\nContent-Length: 1\r\n\r\nx`, everyMs: 1 }, 'x'],
]

for (const [about, act, body] of answers) {
  test(`an answer: ${about}`, { timeout: 4_000 }, async () => {
    const outcome = await fetchFrom(act)
    assert.ok(outcome.ok, JSON.stringify(outcome))
    assert.equal(outcome.status, 200)
    assert.equal(Buffer.from(outcome.body).toString(), body)
  })
}

test('a drip is cut by the time for the whole, however lively it looks', async () => {
  const outcome = await fetchFrom(
    { drip: `${ok}\r\nX: ${'x'.repeat(5_000)}`, everyMs: 5 },
    { timeoutMs: 250 },
  )
  assert.deepEqual(outcome.ok ? null : outcome.fault, {
    kind: 'timeout',
    bound: 'stage',
    seconds: 0.25,
  })
})

test('a body of one-byte chunks ends at the bound for all bytes together', async () => {
  const chunk = `1;${'x'.repeat(1_000)}\r\nx\r\n`
  const outcome = await fetchFrom({
    raw: `${ok}\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(500)}`,
    end: 'wait',
  })
  const reason = outcome.ok ? null : 'reason' in outcome.fault ? outcome.fault.reason : null
  assert.ok(reason === 'too-large' || reason === 'malformed', JSON.stringify(outcome))
})

test('of a status other than 2xx no body is waited for', async () => {
  const outcome = await fetchFrom({
    raw: 'HTTP/1.1 404 Not Found\r\nContent-Length: 1000000\r\nContent-Encoding: gzip\r\n\r\n',
    end: 'wait',
  })
  assert.equal(outcome.ok && outcome.status, 404)
})

test('headers that are kept are bounded', async () => {
  const outcome = await fetchFrom(
    raw('HTTP/1.1 302 Found', `Location: /${'x'.repeat(9_000)}`, '', ''),
  )
  assert.ok(outcome.ok)
  assert.equal(outcome.location?.length, 300)
})

test('after the outcome the peer’s connection is closed', async () => {
  const closed = Promise.withResolvers<void>()
  const peer = await runPeer((socket) => {
    socket.on('close', () => closed.resolve())
    socket.write(`${ok}\r\nContent-Length: 4\r\nConnection: keep-alive\r\n\r\nbody`)
  })
  try {
    const outcome = await httpGet('http://peer.example/', testOptions(), doorsTo(peer.port))
    assert.ok(outcome.ok)
    await closed.promise
    assert.equal(peer.connections(), 1)
  } finally {
    peer.stop()
  }
})

test('an endless body is not read on behind the bound', async () => {
  let sent = 0
  const peer = await runPeer((socket) => {
    const part = 'x'.repeat(16_384)
    const pour = () => {
      while (!socket.destroyed && socket.write(part)) sent += part.length
      socket.once('drain', pour)
    }
    socket.write(`${ok}\r\n\r\n`)
    pour()
  })
  try {
    const outcome = await httpGet('http://peer.example/', testOptions(), doorsTo(peer.port))
    assert.deepEqual(outcome.ok ? null : outcome.fault, http('too-large', 200))
    // What the kernel holds for a reader that does not read, and no more.
    assert.ok(sent < 32 * 1024 * 1024, `${sent}`)
  } finally {
    peer.stop()
  }
})

test('a port that greets before TLS is no TLS', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.write('220 mx.example ESMTP\r\n')
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const bound = server.address()
  assert.ok(bound !== null && typeof bound !== 'string')
  const doors = testDoors({
    names: { 'peer.example': ['127.77.0.1'] },
    leads: { '127.77.0.1:443': bound.port },
  })
  const outcome = await httpGet('https://peer.example/', testOptions(), doors)
  server.close()
  assert.ok(!outcome.ok && outcome.fault.kind === 'tls')
  assert.equal(outcome.fault.reason, 'not-tls')
})
