import assert from 'node:assert/strict'
import { Resolver } from 'node:dns/promises'
import { test } from 'node:test'
import { createDns } from '../src/world/dns/dns-client.ts'
import type { RecordType } from '../src/protocol/dns/record.ts'
import { startDnsServer } from './dns-server.ts'
import type { FaultName, Zones } from './dns-zones.ts'

const never = new AbortController().signal
const ip6Name = '1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.7.7.d.f.ip6.arpa'

const zones: Zones = {
  'healthy.example': { MX: [[10, 'mx1.healthy.example']], TXT: ['v=spf1 -all'] },
  'MX1.healthy.example.': { A: ['127.77.0.10'], AAAA: ['fd77::1'] },
  'alias.example': { CNAME: 'second.example' },
  'second.example': { CNAME: 'mx1.healthy.example' },
  'partial.example': { CNAME: 'mx1.healthy.example', partial: true },
  'astray.example': { CNAME: 'nowhere.example' },
  'loop.example': { CNAME: 'pool.example' },
  'pool.example': { CNAME: 'loop.example' },
  'moved.example': { DNAME: 'healthy.example' },
  '*.wild.example': { A: ['127.77.0.11'] },
  'deep.below.example': { A: ['127.77.0.12'] },
  '10.0.77.127.in-addr.arpa': { PTR: ['mx1.healthy.example'] },
  [ip6Name]: { PTR: ['mx1.healthy.example'] },
  '_25._tcp.mx1.healthy.example': { TLSA: [[3, 1, 1, 'ab'.repeat(32)]] },
  'many.example': {
    MX: Array.from({ length: 60 }, (_, n) => [n, `host-${n}.many.example`] as const),
  },
}

/** A server, our client for it, and Node's own, which shares no code with either. */
async function start(t: { after(end: () => Promise<void>): void }, zones: Zones, address?: string) {
  const server = await startDnsServer(address === undefined ? { zones } : { zones, address })
  t.after(() => server.stop())
  const { port } = server
  const servers = [{ address: address ?? '127.0.0.1', port }]
  const dns = createDns({ servers, timeoutMs: 5_000, roundsMs: [500] })
  const node = new Resolver({ timeout: 5_000, tries: 1 })
  node.setServers([address === undefined ? `127.0.0.1:${port}` : `[${address}]:${port}`])
  const ask = <T extends RecordType>(name: string, type: T) => dns.query(name, type, never)
  return { server, ask, node }
}

void test('an independent client reads the zones as they are written', async (t) => {
  const { node } = await start(t, zones)
  const [mx] = await node.resolveMx('healthy.example')
  assert.deepEqual([mx?.priority, mx?.exchange], [10, 'mx1.healthy.example'])
  assert.deepEqual(await node.resolve4('mx1.healthy.example'), ['127.77.0.10'])
  assert.deepEqual(await node.resolve6('alias.example'), ['fd77::1'])
  assert.deepEqual(await node.resolveTxt('healthy.example'), [['v=spf1 -all']])
  assert.deepEqual(await node.resolveCname('alias.example'), ['second.example'])
  assert.deepEqual(await node.reverse('127.77.0.10'), ['mx1.healthy.example'])
  assert.deepEqual(await node.reverse('fd77::1'), ['mx1.healthy.example'])
  assert.equal((await node.resolveMx('many.example')).length, 60)
  await assert.rejects(node.resolve4('healthy.example'), { code: 'ENODATA' })
  await assert.rejects(node.resolve4('nowhere.example'), { code: 'ENOTFOUND' })
})

void test('our client finds the same, aliases and all', async (t) => {
  const { ask, server } = await start(t, zones)
  const mx = await ask('healthy.example', 'MX')
  assert.deepEqual(mx.records, [{ preference: 10, exchange: 'mx1.healthy.example' }])
  const alias = await ask('alias.example', 'A')
  assert.deepEqual(alias.records, ['127.77.0.10'])
  assert.deepEqual(alias.aliases, ['alias.example', 'second.example'])
  assert.equal(alias.canonicalName, 'mx1.healthy.example')
  assert.equal(server.queries.length, 2)
  assert.deepEqual((await ask('mx1.moved.example', 'A')).aliases, ['mx1.moved.example'])
  assert.deepEqual((await ask('mx1.moved.example', 'A')).records, ['127.77.0.10'])
  assert.deepEqual((await ask('a.b.wild.example', 'A')).records, ['127.77.0.11'])
  assert.deepEqual((await ask(ip6Name, 'PTR')).records, ['mx1.healthy.example'])
  const tlsa = await ask('_25._tcp.mx1.healthy.example', 'TLSA')
  assert.equal(tlsa.records[0]?.association, 'ab'.repeat(32))
})

void test('a partial alias costs a second query', async (t) => {
  const { ask, server } = await start(t, zones)
  assert.deepEqual((await ask('partial.example', 'A')).records, ['127.77.0.10'])
  assert.deepEqual(server.queries, [
    { name: 'partial.example', type: 'A', transport: 'udp' },
    { name: 'mx1.healthy.example', type: 'A', transport: 'udp' },
  ])
})

void test('what is not there is no data or no such name', async (t) => {
  const { ask, server } = await start(t, zones)
  const expected = {
    'healthy.example': 'no-data',
    'below.example': 'no-data',
    example: 'no-data',
    'wild.example': 'no-data',
    'nowhere.example': 'nxdomain',
    'x.healthy.example': 'nxdomain',
    'xhealthy.example': 'nxdomain',
    'astray.example': 'nxdomain',
  }
  for (const [name, status] of Object.entries(expected)) {
    assert.equal((await ask(name, 'A')).status, status, name)
  }
  // Behind the alias the server has said "no data" itself: nobody asks again.
  const before = server.queries.length
  assert.equal((await ask('alias.example', 'MX')).status, 'no-data')
  assert.equal(server.queries.length, before + 1)
  assert.equal((await ask('loop.example', 'A')).detail, 'alias-loop')
})

void test('what does not fit a datagram is cut off, and whole over TCP', async (t) => {
  const { ask, server } = await start(t, zones)
  assert.equal((await ask('many.example', 'MX')).records.length, 60)
  assert.deepEqual(
    server.queries.map(({ transport }) => transport),
    ['udp', 'tcp'],
  )
})

void test('each fault is what it is called', async (t) => {
  const expected: Readonly<Record<FaultName, readonly (string | null)[]>> = {
    servfail: ['servfail', null, 'udp'],
    refused: ['servfail', 'refused', 'udp'],
    formerr: ['servfail', 'formerr', 'udp', 'udp'],
    notimp: ['servfail', 'notimp', 'udp', 'udp'],
    'formerr-edns': ['found', null, 'udp', 'udp'],
    silent: ['timeout', null, 'udp'],
    truncate: ['found', null, 'udp', 'tcp'],
    malformed: ['servfail', 'malformed', 'udp', 'tcp'],
    garbage: ['servfail', 'malformed', 'udp', 'tcp'],
    lame: ['servfail', 'lame', 'udp'],
    close: ['timeout', null, 'udp'],
    'wrong-id': ['servfail', 'malformed', 'udp', 'tcp'],
    'wrong-question': ['servfail', 'malformed', 'udp', 'tcp'],
  }
  await Promise.all(
    Object.entries(expected).map(async ([fault, [status, detail, ...transports]]) => {
      const name = `${fault}.example`
      // Of the type, since Object.entries forgets the names of the keys.
      const names = Object.keys(expected).filter((one): one is FaultName => one === fault)
      const entries = names.map((fault) => [name, { A: ['127.77.0.1'], fault }] as const)
      const { ask, server } = await start(t, Object.fromEntries(entries))
      const answer = await ask(name, 'A')
      assert.deepEqual([answer.status, answer.detail], [status, detail], fault)
      assert.deepEqual(
        server.queries.map(({ transport }) => transport),
        transports,
        fault,
      )
    }),
  )
})

void test('faults can be of one type or transport, and reach the names that lead there', async (t) => {
  const { ask } = await start(t, {
    'a.example': {
      A: ['127.77.0.1'],
      AAAA: ['fd77::1'],
      fault: [{ fault: 'servfail', type: 'AAAA' }],
    },
    'b.example': {
      A: ['127.77.0.1'],
      fault: [
        { fault: 'truncate', transport: 'udp' },
        { fault: 'close', transport: 'tcp' },
      ],
    },
    'c.example': { CNAME: 'a.example' },
  })
  assert.equal((await ask('a.example', 'A')).status, 'found')
  assert.equal((await ask('a.example', 'AAAA')).status, 'servfail')
  assert.equal((await ask('c.example', 'AAAA')).status, 'servfail')
  assert.equal((await ask('b.example', 'A')).detail, 'truncated')
})

void test('a late answer comes late', async (t) => {
  const { ask, node } = await start(t, {
    'late.example': { A: ['127.77.0.1'], delayMs: 1_000 },
    'never.example': { A: ['127.77.0.1'], delayMs: 3_600_000 },
  })
  assert.equal((await ask('late.example', 'A')).status, 'timeout')
  assert.deepEqual(await node.resolve4('late.example'), ['127.77.0.1'])
  assert.equal((await ask('never.example', 'A')).status, 'timeout')
})

void test('the server speaks IPv6 too', async (t) => {
  const { ask } = await start(t, zones, '::1')
  assert.equal((await ask('many.example', 'MX')).records.length, 60)
})

void test('a zone with a mistake in it is refused at the start', async () => {
  await assert.rejects(startDnsServer({ zones: { 'a..example': {} } }), /a\.\.example: empty label/)
  await assert.rejects(startDnsServer({ zones: { 'a.example': { A: ['127.1'] } } }), /a.example A/)
})
