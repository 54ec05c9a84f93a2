import assert from 'node:assert/strict'
import { createSocket } from 'node:dgram'
import { test } from 'node:test'
import type { Message } from '../../protocol/dns/message.ts'
import type { RecordType } from '../../protocol/dns/record.ts'
import { createDns, type DnsOptions } from './dns-client.ts'
import { answerTo, rr, startTestServer, type Handlers, type TestServer } from './test-server.ts'

const never = new AbortController().signal

/** Asks these servers, patiently unless told otherwise. */
function dnsOf(servers: readonly { port: number }[], options: Partial<DnsOptions> = {}) {
  return createDns({
    servers: servers.map(({ port }) => ({ address: '127.0.0.1', port })),
    timeoutMs: 60_000,
    roundsMs: [10_000],
    ...options,
  })
}

/** For servers that will be silent. */
const impatient = { roundsMs: [150, 300] }

function ask<T extends RecordType>(
  server: TestServer,
  name: string,
  type: T,
  options: Partial<DnsOptions> = {},
) {
  return dnsOf([server], options).query(name, type, never)
}

/** The fields that say what came of it. */
function outcome(answer: { status: string; detail: string | null }) {
  return [answer.status, answer.detail]
}

const truncated: Handlers['udp'] = ({ query, reply }) => {
  reply(answerTo(query, { truncated: true }))
}

/** An address of three bytes. */
function malformed(query: Message): Uint8Array {
  const short = { ...rr('a.example', 'A', '192.0.2.1'), rdata: Uint8Array.of(1, 2, 3) }
  return answerTo(query, { answers: [short] })
}

const address = [rr('a.example', 'A', '192.0.2.1')]

void test('an answer over UDP is found, whatever the case of its names', async (t) => {
  const server = await startTestServer(t, {
    udp: ({ query, reply }) => {
      const bytes = answerTo(query, { answers: [rr('A.EXAMPLE', 'A', '192.0.2.1')] })
      reply(bytes.map((byte, at) => (at > 12 && at < 23 && byte > 0x60 ? byte - 32 : byte)))
    },
  })
  assert.deepEqual(await ask(server, 'A.example.', 'A'), {
    status: 'found',
    detail: null,
    aliases: [],
    canonicalName: null,
    records: ['192.0.2.1'],
  })
  assert.equal(server.seen.length, 1)
  assert.deepEqual(server.seen[0]?.questions, [{ name: 'a.example', type: 1, class: 1 }])
  assert.equal(server.seen[0]?.edns?.udpSize, 1232)
  assert.equal(server.seen[0]?.recursionDesired, true)
})

void test('each query has a port and an ID of its own', async (t) => {
  const ports = new Set<number>()
  const server = await startTestServer(t, {
    udp: ({ query, reply, from }) => {
      ports.add(from)
      reply(answerTo(query, {}))
    },
  })
  const dns = dnsOf([server])
  const names = Array.from({ length: 8 }, (_, n) => `n${n}.example`)
  await Promise.all(names.map((name) => dns.query(name, 'A', never)))
  assert.equal(ports.size, 8)
  assert.ok(new Set(server.seen.map(({ id }) => id)).size >= 6)
})

void test('no data, no such name, SERVFAIL and silence stay four different things', async (t) => {
  const server = await startTestServer(t, {
    udp: ({ query, reply }) => {
      const first = query.questions[0]?.name.split('.')[0]
      const rcode = { nodata: 0, gone: 3, broken: 2 }[first ?? '']
      if (rcode !== undefined) reply(answerTo(query, { rcode }))
    },
  })
  assert.deepEqual(outcome(await ask(server, 'nodata.example', 'MX')), ['no-data', null])
  assert.deepEqual(outcome(await ask(server, 'gone.example', 'MX')), ['nxdomain', null])
  assert.deepEqual(outcome(await ask(server, 'broken.example', 'MX')), ['servfail', null])
  assert.deepEqual(outcome(await ask(server, 'silent.example', 'MX', impatient)), ['timeout', null])
})

void test('answers with a wrong ID or question are passed over until the right one comes', async (t) => {
  const server = await startTestServer(t, {
    udp: ({ query, reply }) => {
      const poison = [rr('a.example', 'A', '192.0.2.66')]
      const other = [{ name: 'b.example', type: 1, class: 1 }]
      reply(answerTo({ ...query, id: query.id ^ 1 }, { answers: poison }))
      reply(answerTo({ ...query, questions: other }, { answers: poison }))
      reply(answerTo(query, { answers: poison, response: false }))
      reply(Uint8Array.of(1, 2, 3))
      reply(answerTo(query, { answers: address }))
    },
  })
  assert.deepEqual((await ask(server, 'a.example', 'A')).records, ['192.0.2.1'])
})

void test('an answer from another port is not heard', async (t) => {
  const other = createSocket('udp4')
  t.after(() => other.close())
  const server = await startTestServer(t, {
    udp: ({ query, from }) => {
      const poison = answerTo(query, { answers: [rr('a.example', 'A', '192.0.2.66')] })
      other.send(poison, from, '127.0.0.1')
    },
  })
  assert.deepEqual(outcome(await ask(server, 'a.example', 'A', impatient)), ['timeout', null])
})

void test('nothing but wrong answers is malformed, after TCP was tried', async (t) => {
  const server = await startTestServer(t, {
    udp: ({ query, reply }) => reply(answerTo({ ...query, id: query.id ^ 1 }, {})),
  })
  assert.deepEqual(outcome(await ask(server, 'a.example', 'A', impatient)), [
    'servfail',
    'malformed',
  ])
})

void test('after many guesses not even the right one is believed; TCP is asked', async (t) => {
  const poison = [rr('a.example', 'A', '192.0.2.66')]
  const server = await startTestServer(t, {
    udp: ({ query, reply }) => {
      for (let guess = 40; guess >= 0; guess -= 1) {
        reply(answerTo({ ...query, id: query.id ^ guess }, { answers: poison }))
      }
    },
    tcp: ({ query, reply }) => reply(answerTo(query, { answers: address })),
  })
  assert.deepEqual((await ask(server, 'a.example', 'A')).records, ['192.0.2.1'])
})

void test('a truncated answer is fetched by TCP, in however small pieces', async (t) => {
  const server = await startTestServer(t, {
    udp: ({ query, reply }) => reply(answerTo(query, { truncated: true })),
    tcp: async ({ query, write }) => {
      const bytes = answerTo(query, { answers: address })
      for (const byte of [0, bytes.length, ...bytes]) await write(Uint8Array.of(byte))
    },
  })
  const answer = await ask(server, 'a.example', 'A')
  assert.deepEqual([answer.status, answer.records], ['found', ['192.0.2.1']])
})

void test('TCP that ends early, lies or is closed leaves the answer truncated', async (t) => {
  const early = await startTestServer(t, {
    udp: truncated,
    tcp: async ({ query, write, end }) => {
      const bytes = answerTo(query, { answers: address })
      await write(Uint8Array.of(0, bytes.length, ...bytes.subarray(0, 20)))
      end()
    },
  })
  // Nobody waits for the rest of a message once the stream has ended.
  const soon = AbortSignal.timeout(5_000)
  const ended = await dnsOf([early]).query('a.example', 'A', soon)
  assert.deepEqual(outcome(ended), ['servfail', 'truncated'])
  const empty = await startTestServer(t, {
    udp: truncated,
    tcp: async ({ write }) => {
      await write(Uint8Array.of(0, 0))
    },
  })
  assert.deepEqual(outcome(await ask(empty, 'a.example', 'A')), ['servfail', 'truncated'])
  const silent = await startTestServer(t, { udp: truncated, tcp: () => {} })
  assert.deepEqual(outcome(await ask(silent, 'a.example', 'A', impatient)), [
    'servfail',
    'truncated',
  ])
  const closed = await startTestServer(t, { udp: truncated })
  assert.deepEqual(outcome(await ask(closed, 'a.example', 'A')), ['servfail', 'truncated'])
})

void test('a malformed answer is tried again by TCP, then at the next server', async (t) => {
  const bad = await startTestServer(t, {
    udp: ({ query, reply }) => reply(malformed(query)),
    tcp: ({ query, reply }) => reply(malformed(query)),
  })
  const mended = await startTestServer(t, {
    udp: ({ query, reply }) => reply(malformed(query)),
    tcp: ({ query, reply }) => reply(answerTo(query, { answers: address })),
  })
  assert.deepEqual(outcome(await ask(bad, 'a.example', 'A')), ['servfail', 'malformed'])
  assert.deepEqual(bad.transports, ['udp', 'tcp'])
  assert.deepEqual(outcome(await ask(mended, 'a.example', 'A')), ['found', null])
  const both = dnsOf([bad, mended])
  assert.deepEqual(outcome(await both.query('a.example', 'A', never)), ['found', null])
})

void test('who cannot bear EDNS is asked once more without it', async (t) => {
  for (const rcode of [1, 4]) {
    const old = await startTestServer(t, {
      udp: ({ query, reply }) => {
        if (!query.edns) reply(answerTo(query, { answers: address }))
        // Without the question, as servers do that could not read it.
        else reply(answerTo({ ...query, questions: [] }, { rcode, edns: null }))
      },
    })
    assert.deepEqual(outcome(await ask(old, 'a.example', 'A')), ['found', null])
    assert.deepEqual(
      old.seen.map((query) => query.edns !== null),
      [true, false],
    )
  }
  const never = await startTestServer(t, {
    udp: ({ query, reply }) => reply(answerTo(query, { rcode: 1 })),
  })
  assert.deepEqual(outcome(await ask(never, 'a.example', 'A')), ['servfail', 'formerr'])
  assert.equal(never.seen.length, 2)
})

void test('what a server will not do has a name', async (t) => {
  const rcodes = { refused: 5, yxdomain: 6, notauth: 9, 'rcode-11': 11 }
  const server = await startTestServer(t, {
    udp: ({ query, reply }) => {
      const wanted = Object.entries(rcodes).find(([name]) =>
        query.questions[0]?.name.startsWith(name),
      )
      reply(answerTo(query, { rcode: wanted?.[1] ?? 0, recursionAvailable: false }))
    },
  })
  for (const detail of [...Object.keys(rcodes), 'lame']) {
    assert.deepEqual(outcome(await ask(server, `${detail}.example`, 'A')), ['servfail', detail])
  }
})

void test('the next server answers for a silent, a refusing and a broken one', async (t) => {
  const silent = await startTestServer(t, { udp: () => {} })
  const refusing = await startTestServer(t, {
    udp: ({ query, reply }) => reply(answerTo(query, { rcode: 5 })),
  })
  const broken = await startTestServer(t, {
    udp: ({ query, reply }) => reply(answerTo(query, { rcode: 2 })),
  })
  const good = await startTestServer(t, {
    udp: ({ query, reply }) => reply(answerTo(query, { answers: address })),
  })
  const quick = { roundsMs: [400, 400] }
  const dns = dnsOf([silent, refusing, broken, good], quick)
  assert.deepEqual(outcome(await dns.query('a.example', 'A', never)), ['found', null])
  const without = dnsOf([silent, refusing, broken], quick)
  assert.deepEqual(outcome(await without.query('a.example', 'A', never)), ['servfail', 'refused'])
  // One query for each of the two, and another for the silent one in the second round.
  assert.deepEqual([silent.seen.length, refusing.seen.length, broken.seen.length], [3, 2, 2])
})

void test('where nobody listens the status is timeout, at once', async (t) => {
  const gone = createSocket('udp4')
  await new Promise<void>((resolve) => gone.bind(0, '127.0.0.1', resolve))
  const { port } = gone.address()
  await new Promise<void>((resolve) => gone.close(resolve))
  const dns = dnsOf([{ port }], { roundsMs: [60_000], timeoutMs: 600_000 })
  assert.deepEqual(outcome(await dns.query('a.example', 'A', never)), ['timeout', 'unreachable'])
  const nobody = createDns({ servers: [], timeoutMs: 1_000 })
  assert.deepEqual(outcome(await nobody.query('a.example', 'A', t.signal)), [
    'servfail',
    'no-resolver',
  ])
})

void test('the time of the whole query is bounded, and the first server does not take it all', async (t) => {
  const silent = await startTestServer(t, { udp: () => {} })
  const good = await startTestServer(t, {
    udp: ({ query, reply }) => reply(answerTo(query, { answers: address })),
  })
  const options = { timeoutMs: 1_200, roundsMs: [60_000, 60_000] }
  const dns = dnsOf([silent, good], options)
  assert.deepEqual(outcome(await dns.query('a.example', 'A', never)), ['found', null])
  const alone = dnsOf([silent], options)
  assert.deepEqual(outcome(await alone.query('a.example', 'A', never)), ['timeout', null])
})

void test('IPv6 resolvers are asked too', async (t) => {
  const server = await startTestServer(
    t,
    {
      udp: ({ query, reply }) => reply(answerTo(query, { truncated: true })),
      tcp: ({ query, reply }) => reply(answerTo(query, { answers: address })),
    },
    '::1',
  )
  const dns = createDns({ servers: [{ address: '::1', port: server.port }], timeoutMs: 5_000 })
  assert.deepEqual(dns.resolvers, [`[::1]:${server.port}`])
  assert.deepEqual(outcome(await dns.query('a.example', 'A', never)), ['found', null])
})

void test('names that are none, and localhost, are answered without asking', async (t) => {
  const server = await startTestServer(t, { udp: () => {} })
  const dns = dnsOf([server])
  for (const name of ['', 'a..example', `${'a'.repeat(64)}.example`, 'a b.example']) {
    assert.deepEqual(outcome(await dns.query(name, 'A', never)), ['servfail', 'bad-name'])
  }
  assert.deepEqual((await dns.query('localhost', 'A', never)).records, ['127.0.0.1'])
  assert.deepEqual((await dns.query('mail.LOCALHOST.', 'AAAA', never)).records, ['::1'])
  assert.equal((await dns.query('localhost', 'MX', never)).status, 'no-data')
  assert.equal(server.seen.length, 0)
})
