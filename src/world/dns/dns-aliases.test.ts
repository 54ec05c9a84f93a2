import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OutgoingRecord } from '../../protocol/dns/format-message.ts'
import { createDns } from './dns-client.ts'
import { answerTo, rr, startTestServer } from './test-server.ts'

const never = new AbortController().signal

/** A server that knows for each name what it answers; one that it does not know does not exist. */
async function startKnowing(
  t: { after(end: () => void): void },
  answers: Readonly<Record<string, readonly OutgoingRecord[]>>,
) {
  const server = await startTestServer(t, {
    udp: ({ query, reply }) => {
      const known = answers[query.questions[0]?.name ?? '']
      reply(answerTo(query, known ? { answers: known } : { rcode: 3 }))
    },
  })
  const dns = createDns({
    servers: [{ address: '127.0.0.1', port: server.port }],
    timeoutMs: 5_000,
    roundsMs: [2_000],
  })
  const names = () => server.seen.map((query) => query.questions[0]?.name)
  return { dns, names }
}

/** An answer that holds one alias and no more. */
function alias(from: string, to: string): Record<string, readonly OutgoingRecord[]> {
  return { [from]: [rr(from, 'CNAME', to)] }
}

void test('an answer that ends at an alias is followed by further queries', async (t) => {
  const { dns, names } = await startKnowing(t, {
    ...alias('a.example', 'b.example'),
    'b.example': [rr('b.example', 'CNAME', 'c.example'), rr('c.example', 'CNAME', 'd.example')],
    'd.example': [rr('d.example', 'A', '192.0.2.1'), rr('x.example', 'A', '192.0.2.66')],
  })
  const answer = await dns.query('a.example', 'A', never)
  assert.equal(answer.status, 'found')
  assert.deepEqual(answer.aliases, ['a.example', 'b.example', 'c.example'])
  assert.equal(answer.canonicalName, 'd.example')
  assert.deepEqual(answer.records, ['192.0.2.1'])
  assert.deepEqual(names(), ['a.example', 'b.example', 'd.example'])
})

void test('NXDOMAIN and no data behind an alias keep the alias', async (t) => {
  const { dns } = await startKnowing(t, {
    ...alias('a.example', 'gone.example'),
    ...alias('b.example', 'empty.example'),
    'empty.example': [],
  })
  const gone = await dns.query('a.example', 'A', never)
  assert.equal(gone.status, 'nxdomain')
  assert.deepEqual([gone.aliases, gone.canonicalName], [['a.example'], 'gone.example'])
  const empty = await dns.query('b.example', 'A', never)
  assert.equal(empty.status, 'no-data')
  assert.deepEqual([empty.aliases, empty.canonicalName], [['b.example'], 'empty.example'])
})

void test('a loop over several answers ends as alias-loop and shows the aliases', async (t) => {
  const { dns, names } = await startKnowing(t, {
    ...alias('a.example', 'b.example'),
    ...alias('b.example', 'c.example'),
    ...alias('c.example', 'b.example'),
  })
  const answer = await dns.query('a.example', 'A', never)
  assert.deepEqual([answer.status, answer.detail], ['servfail', 'alias-loop'])
  assert.deepEqual(answer.aliases, ['a.example', 'b.example', 'c.example'])
  assert.equal(answer.canonicalName, null)
  assert.equal(names().length, 3)
})

void test('sixteen aliases are followed, seventeen are too many', async (t) => {
  const chain = Array.from({ length: 17 }, (_, n) => alias(`n${n}.example`, `n${n + 1}.example`))
  const { dns, names } = await startKnowing(t, {
    ...Object.assign({}, ...chain),
    'n17.example': [rr('n17.example', 'A', '192.0.2.1')],
  })
  const long = await dns.query('n0.example', 'A', never)
  assert.deepEqual([long.status, long.detail], ['servfail', 'alias-too-long'])
  assert.equal(names().length, 17)
  const short = await dns.query('n1.example', 'A', never)
  assert.deepEqual([short.status, short.aliases.length], ['found', 16])
})

void test('an alias of localhost is answered here, not asked for', async (t) => {
  const { dns, names } = await startKnowing(t, alias('a.example', 'localhost'))
  assert.deepEqual((await dns.query('a.example', 'A', never)).records, ['127.0.0.1'])
  assert.deepEqual(names(), ['a.example'])
})

void test('trouble behind an alias keeps the alias', async (t) => {
  const server = await startTestServer(t, {
    udp: ({ query, reply }) => {
      const name = query.questions[0]?.name
      if (name === 'a.example')
        reply(answerTo(query, { answers: [rr(name, 'CNAME', 'b.example')] }))
      if (name === 'c.example')
        reply(answerTo(query, { answers: [rr(name, 'CNAME', 'd.example')] }))
      if (name === 'd.example') reply(answerTo(query, { rcode: 5 }))
    },
  })
  const servers = [{ address: '127.0.0.1', port: server.port }]
  const dns = createDns({ servers, timeoutMs: 300, roundsMs: [60_000, 60_000] })
  const refused = await dns.query('c.example', 'A', never)
  assert.deepEqual([refused.status, refused.detail], ['servfail', 'refused'])
  assert.deepEqual([refused.aliases, refused.canonicalName], [['c.example'], 'd.example'])
  const silent = await dns.query('a.example', 'A', never)
  assert.equal(silent.status, 'timeout')
  assert.deepEqual([silent.aliases, silent.canonicalName], [['a.example'], 'b.example'])
})
