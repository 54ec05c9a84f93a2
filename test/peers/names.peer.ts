import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../../src/model/report.ts'
import { allowances, check, codesOf, endpointOf, launcher, reportOf } from './mxseal.ts'
import { manyExchanges, rcodeOf, resolver, resolverCounters } from './names.ts'
import { peers } from './peer.ts'
import { runProgram } from './program.ts'
import { ServerLog } from './server-log.ts'
import { runningWorld } from './world.ts'

const world = runningWorld()

interface Expected {
  readonly domain: string
  /** What the resolver answers to the MX question, by kdig. */
  readonly rcode: 'NOERROR' | 'NXDOMAIN' | 'SERVFAIL'
  readonly mx: NonNullable<Report['mx']>['status']
  readonly verdict: Report['verdict']['id']
  readonly finding: string
}

const without: readonly Expected[] = [
  {
    domain: 'nowhere.peers.example',
    rcode: 'NXDOMAIN',
    mx: 'nxdomain',
    verdict: 'dns-error',
    finding: 'domain-not-found',
  },
  {
    domain: 'no-data.peers.example',
    rcode: 'NOERROR',
    mx: 'no-data',
    verdict: 'no-mail',
    finding: 'no-mail-host',
  },
  {
    domain: 'null-mx.peers.example',
    rcode: 'NOERROR',
    mx: 'null',
    verdict: 'no-mail',
    finding: 'null-mx',
  },
  {
    domain: 'mx-without-address.peers.example',
    rcode: 'NOERROR',
    mx: 'found',
    verdict: 'dns-error',
    finding: 'mx-without-address',
  },
  {
    domain: 'bogus.example',
    rcode: 'SERVFAIL',
    mx: 'found',
    verdict: 'dns-error',
    finding: 'dnssec-bogus',
  },
  {
    domain: 'lame.example',
    rcode: 'SERVFAIL',
    mx: 'servfail',
    verdict: 'dns-error',
    finding: 'mx-lookup-failed',
  },
  {
    domain: 'alias-loop.peers.example',
    rcode: 'SERVFAIL',
    mx: 'servfail',
    verdict: 'dns-error',
    finding: 'mx-lookup-failed',
  },
]

for (const { domain, rcode, mx, verdict, finding } of without) {
  void test(`${domain}: ${rcode} from unbound is ${mx} and ${verdict}`, async () => {
    assert.equal(await rcodeOf(domain, 'MX'), rcode)
    const run = await check(domain, world)
    const report = reportOf(run)
    assert.equal(report.mx?.status, mx)
    assert.equal(report.verdict.id, verdict)
    assert.ok(codesOf(report).includes(finding), codesOf(report).join(' '))
    assert.equal(run.status, 3)
  })
}

void test('a bogus MX answer, which unbound keeps to itself, is shown with its host', async () => {
  const report = reportOf(await check('bogus.example', world))
  assert.equal(report.mx?.dnssec, 'bogus')
  assert.equal(report.verdict.judged, 1)
  assert.deepEqual(report.findings.find(({ code }) => code === 'dnssec-bogus')?.args, {
    name: 'bogus.example',
    type: 'MX',
    reason: 'no-signature',
    failing: 'bogus.example DNSKEY',
  })
})

void test('a resolver that stays silent is a time-out, not an answer', async () => {
  const run = await check('silent.example', world, ['--timeout', '1'])
  const report = reportOf(run)
  assert.equal(report.mx?.status, 'timeout')
  assert.equal(report.verdict.id, 'dns-error')
  assert.ok(report.durationMs < 21_000, `${report.durationMs} ms`)
})

void test('an MX answer too big for UDP comes over TCP', async () => {
  const before = await resolverCounters(world.namesFolder)
  const report = reportOf(await check('many.peers.example', world))
  const after = await resolverCounters(world.namesFolder)
  assert.equal(report.mx?.records.length, manyExchanges)
  assert.ok((after['num.query.tcp'] ?? 0) > (before['num.query.tcp'] ?? 0), 'nothing came over TCP')
  assert.equal(report.verdict.id, 'encrypted')
})

void test('a domain that is an alias has the MX of its canonical name', async () => {
  const report = reportOf(await check('alias.peers.example', world))
  assert.equal(report.mx?.canonicalName, 'postfix-names.peers.example')
  assert.equal(report.verdict.id, 'encrypted')
})

void test('an MX that is an alias is held against the name in the MX record', async () => {
  const report = reportOf(await check('mx-is-alias.peers.example', world))
  const [endpoint] = report.hosts[0]?.endpoints ?? []
  assert.ok(codesOf(report).includes('mx-is-alias'))
  assert.equal(report.hosts[0]?.addresses?.canonicalName, 'mx.postfix-names.peers.example')
  assert.equal(endpoint?.certificate?.hostname.expected, 'alias-host.peers.example')
  assert.equal(report.verdict.id, 'invalid-certificate')
})

void test('a domain without MX and with an address is its own host', async () => {
  const report = reportOf(await check('implicit.peers.example', world))
  assert.equal(report.mx?.status, 'implicit')
  assert.deepEqual(
    report.hosts.map(({ name, kind }) => [name, kind]),
    [['implicit.peers.example', 'implicit']],
  )
})

void test('one MX host that DNS cannot find does not hide the other', async () => {
  const report = reportOf(await check('second-is-lame.peers.example', world))
  const statuses = report.hosts.map(({ name, addresses }) => [name, addresses?.status])
  assert.deepEqual(statuses, [
    ['mx.postfix-names.peers.example', 'found'],
    ['mx.lame.example', 'servfail'],
  ])
  assert.equal(report.verdict.id, 'encrypted')
  assert.ok(codesOf(report).includes('address-lookup-failed'))
})

void test("the system's resolver is asked where none is named", async () => {
  const run = await runProgram([
    process.execPath,
    launcher,
    'check',
    'postfix-names.peers.example',
    '--ca-file',
    world.rootFile,
    '--trust-anchor',
    world.anchorFile,
    '--format',
    'json',
    ...allowances,
  ])
  const report = reportOf(run)
  assert.deepEqual(report.vantage.resolver, [`${resolver}:53`])
  assert.equal(report.verdict.id, 'encrypted')
})

void test('a name given with --helo is the one that the server sees', async () => {
  const peer = peers.find(({ id }) => id === 'postfix-names')
  assert.ok(peer)
  const log = new ServerLog(world.logs.postfix ?? '')
  log.begin()
  const more = ['--helo', 'given.peers.example']
  const report = reportOf(await check('postfix-names.peers.example', world, more))
  assert.equal(endpointOf(report, peer.addresses[0]).connections, 1)
  const { names } = await log.visits(peer, peer.addresses[0])
  assert.deepEqual(names, ['given.peers.example', 'given.peers.example'])
})
