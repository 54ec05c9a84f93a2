import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AddressLookup, LookupStatus } from '../model/dns.ts'
import { testDoors } from '../world/http/test-world.ts'
import { createTrustStore } from '../world/trust.ts'
import type { Authenticity, Dns, World } from '../world/world.ts'
import { proveHost, type NextHop } from './right-server.ts'
import { observeSts } from './sts.ts'

/** What proves the right server is asked for side by side: nobody waits for an answer that he does not need. */

const secure: Authenticity = {
  dnssec: 'secure',
  reason: null,
  failing: null,
  firstAlias: null,
  aliasesSecure: true,
}

/** A world whose proofs come when the test says so, and the questions that it was asked. */
function worldOf(texts: Readonly<Record<string, readonly string[]>>) {
  const doors = testDoors({ names: {} })
  const asked: string[] = []
  const proofs: ((proof: Authenticity) => void)[] = []
  const dns: Dns = {
    resolvers: [],
    query(name, type) {
      asked.push(`${type} ${name}`)
      const records = type === 'TXT' ? (texts[name] ?? []) : []
      const status: LookupStatus = records.length > 0 ? 'found' : 'no-data'
      const answer = { status, detail: null, aliases: [], canonicalName: null }
      return Promise.resolve({ ...answer, records: records as never })
    },
    authenticate(name, type) {
      asked.push(`proof ${type} ${name}`)
      return new Promise((resolve) => proofs.push(resolve))
    },
  }
  const world: World = { ...doors, dns, trust: createTrustStore([], false) }
  return { asked, proofs, asking: { world, signal: new AbortController().signal } }
}

/** Everything that can happen without a proof has happened. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

const question = {
  domain: 'a.example',
  userAgent: 'mxseal/test',
  timeoutMs: 1_000,
  keepChain: () => {},
}

test('the policy is fetched while the record is still being proven', async () => {
  const { asked, proofs, asking } = worldOf({ '_mta-sts.a.example': ['v=STSv1; id=1;'] })
  const observed = observeSts(question, asking)
  await settled()
  assert.ok(asked.includes('A mta-sts.a.example'), asked.join())
  for (const prove of proofs) prove(secure)
  assert.equal((await observed).policy?.state, 'failed')
})

test('without a record nothing is fetched, and what a bogus one brought is dropped', async () => {
  const without = worldOf({})
  const nothing = observeSts(question, without.asking)
  await settled()
  for (const prove of without.proofs) prove(secure)
  assert.equal((await nothing).policy, null)
  assert.ok(
    !without.asked.some((one) => one.includes('mta-sts.a.example') && !one.includes('_mta')),
  )
  const bogus = worldOf({ '_mta-sts.a.example': ['v=STSv1; id=1;'] })
  const observed = observeSts(question, bogus.asking)
  await settled()
  for (const prove of bogus.proofs) prove({ ...secure, dnssec: 'bogus' })
  assert.equal((await observed).policy, null)
})

test('addresses and TLSA records are proven while the MX answer is not yet', async () => {
  const { asked, proofs, asking } = worldOf({})
  const addresses: AddressLookup = {
    status: 'found',
    detail: null,
    dnssec: 'not-tested',
    doubt: { reason: null, failing: null },
    bogus: [],
    canonicalName: null,
    addresses: ['127.77.0.1'],
    ipv4: 'found',
    ipv6: 'not-asked',
    ms: 1,
  }
  const host = { name: 'mx.a.example', preference: 10, kind: 'mx' } as const
  const next = new Promise<NextHop>(() => {})
  const proven = proveHost({ host, addresses, port: 25, next, withDane: true }, asking)
  await settled()
  for (const prove of proofs.splice(0)) prove(secure)
  await settled()
  assert.deepEqual(asked, [
    'proof A mx.a.example',
    'TLSA _25._tcp.mx.a.example',
    'proof TLSA _25._tcp.mx.a.example',
  ])
  for (const prove of proofs) prove(secure)
  assert.equal((await proven).tlsa?.status, 'absent')
})
