import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check, codesOf, reportOf } from './mxseal.ts'
import { postfixDane } from './oracles.ts'
import { domainOf, hostOf, peers } from './peer.ts'
import { runningWorld } from './world.ts'

/** DANE over zones that Knot signs and unbound resolves, and what Postfix itself makes of it. */

const world = runningWorld()

for (const peer of peers) {
  const { dane } = peer
  if (dane === undefined) continue
  void test(`${peer.id} is ${dane.status} (${dane.records.join(', ')}), and Postfix agrees`, async () => {
    const report = reportOf(await check(domainOf(peer), world))
    const [endpoint] = report.hosts[0]?.endpoints ?? []
    const codes = codesOf(report).join(' ')
    assert.equal(endpoint?.dane.status, dane.status, codes)
    assert.equal(report.mx?.dnssec, dane.zone === 'unsigned' ? 'insecure' : 'secure', codes)
    assert.equal(report.vantage.dnssecCapable, true)
    const postfix = await postfixDane(world, domainOf(peer))
    assert.equal(postfix.word, dane.postfix, postfix.printed)
  })
}

void test('an MX host that is an alias is verified by the records at its end', async () => {
  const report = reportOf(await check('dane-alias.peers.example', world))
  const [endpoint] = report.hosts[0]?.endpoints ?? []
  assert.equal(endpoint?.dane.status, 'valid')
  assert.equal(endpoint?.dane.baseDomain, 'mx.dane-valid.peers.example')
  const postfix = await postfixDane(world, 'dane-alias.peers.example')
  assert.equal(postfix.word, 'Verified', postfix.printed)
})

void test('an MX record that is not signed is said so, and Postfix says so, too', async () => {
  const insecure = peers.find(({ dane }) => dane?.zone === 'unsigned')
  assert.ok(insecure)
  const domain = `elsewhere.${domainOf(insecure)}`
  const report = reportOf(await check(domain, world))
  assert.equal(report.hosts[0]?.name, 'mx.dane-valid.peers.example')
  assert.equal(report.mx?.dnssec, 'insecure')
  assert.ok(codesOf(report).includes('dane-mx-insecure'), codesOf(report).join(' '))
  const postfix = await postfixDane(world, domain)
  assert.equal(postfix.word, 'Trusted', postfix.printed)
  assert.match(postfix.printed, /MX RRset insecure/)
})

void test('the record that is said to be missing is the one that Postfix verifies', async () => {
  const absent = peers.find(({ id }) => id === 'dane-absent')
  const same = peers.find(({ id }) => id === 'dane-valid')
  assert.ok(absent && same)
  const told = reportOf(await check(domainOf(absent), world)).findings.find(
    ({ code }) => code === 'tlsa-absent',
  )
  // Both have the same key.
  const published = reportOf(await check(domainOf(same), world)).hosts[0]?.endpoints[0]?.dane
  assert.deepEqual(published?.records, [told?.args['recommended']])
  assert.equal(told?.args['owner'], `_25._tcp.${hostOf(absent)}`)
})
