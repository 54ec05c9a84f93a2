import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createDns } from './dns-client.ts'
import { createSharedAnswers } from './shared-answers.ts'
import { answerTo, rr, startTestServer } from './test-server.ts'

const never = new AbortController().signal

/** Answers `1`, `2` … in the order asked; the clock stands still until moved. */
function shared(limit = 10) {
  const clock = { now: 0, asked: 0 }
  const answers = createSharedAnswers<number>({
    limit,
    keepMs: 1_000,
    elapsed: () => clock.now,
    isKept: (answer) => answer > 0,
  })
  const next = async () => {
    clock.asked += 1
    return clock.asked
  }
  return { clock, ask: (key: string, start = next) => answers.ask(key, never, start), answers }
}

void test('a kept answer serves until it is old', async () => {
  const { clock, ask } = shared()
  assert.equal(await ask('a'), 1)
  clock.now = 1_000
  assert.equal(await ask('a'), 1)
  assert.equal(await ask('b'), 2)
  clock.now = 1_001
  assert.equal(await ask('a'), 3)
  assert.equal(await ask('a'), 3)
})

void test('the oldest answer makes room', async () => {
  const { ask } = shared(2)
  assert.deepEqual([await ask('a'), await ask('b'), await ask('c')], [1, 2, 3])
  assert.deepEqual([await ask('b'), await ask('c'), await ask('a')], [2, 3, 4])
})

void test('an answer not worth keeping, and a failure, serve only those who wait', async () => {
  const { clock, ask } = shared()
  const worthless = async () => -(clock.asked += 1)
  assert.deepEqual(await Promise.all([ask('a', worthless), ask('a', worthless)]), [-1, -1])
  assert.equal(await ask('a'), 2)
  await assert.rejects(
    ask('b', () => Promise.reject(new Error('no'))),
    /no/,
  )
  assert.equal(await ask('b'), 3)
})

void test('one who gives up does not spoil it for the other; the last one ends the question', async () => {
  const { answers } = shared()
  const [first, second] = [new AbortController(), new AbortController()]
  const pending = Promise.withResolvers<number>()
  let ended = false
  const start = (signal: AbortSignal) => {
    signal.addEventListener('abort', () => (ended = true))
    return pending.promise
  }
  const waiting = [answers.ask('a', first.signal, start), answers.ask('a', second.signal, start)]
  const settled = Promise.allSettled(waiting)
  first.abort(new Error('first'))
  await assert.rejects(waiting[0] ?? Promise.resolve(), /first/)
  assert.equal(ended, false)
  second.abort(new Error('second'))
  await settled
  assert.equal(ended, true)
  await assert.rejects(answers.ask('a', first.signal, start), /first/)
})

void test('the same question is sent once, under way or answered; silence is asked again', async (t) => {
  const server = await startTestServer(t, {
    udp: ({ query, reply }) => {
      const name = query.questions[0]?.name ?? ''
      if (name === 'a.example') reply(answerTo(query, { answers: [rr(name, 'A', '192.0.2.1')] }))
      if (name === 'gone.example') reply(answerTo(query, { rcode: 3 }))
    },
  })
  const servers = [{ address: '127.0.0.1', port: server.port }]
  const dns = createDns({ servers, timeoutMs: 5_000, roundsMs: [400] })
  const same = ['a.example', 'A.EXAMPLE', 'a.example.']
  const answers = await Promise.all(same.map((name) => dns.query(name, 'A', never)))
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set(['found']))
  await dns.query('a.example', 'A', never)
  assert.equal(server.seen.length, 1)
  await dns.query('a.example', 'AAAA', never)
  await dns.query('gone.example', 'A', never)
  await dns.query('gone.example', 'A', never)
  assert.equal(server.seen.length, 3)
  await dns.query('silent.example', 'A', never)
  await dns.query('silent.example', 'A', never)
  assert.equal(server.seen.length, 5)
})

void test('abort rejects with the reason of the signal, before and during a query', async (t) => {
  const asked = Promise.withResolvers<void>()
  const server = await startTestServer(t, { udp: () => asked.resolve() })
  const servers = [{ address: '127.0.0.1', port: server.port }]
  const dns = createDns({ servers, timeoutMs: 60_000, roundsMs: [60_000] })
  const reason = new Error('enough')
  await assert.rejects(dns.query('a.example', 'A', AbortSignal.abort(reason)), reason)
  const controller = new AbortController()
  const query = dns.query('a.example', 'A', controller.signal)
  void asked.promise.then(() => controller.abort(reason))
  await assert.rejects(query, reason)
})
