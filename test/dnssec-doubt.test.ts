import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../src/judge/judge.ts'
import type { AddressLookup } from '../src/model/dns.ts'
import type { HostEvidence } from '../src/model/evidence.ts'
import { evidenceOf, hostOf, tlsVisit } from './fixture-evidence.ts'

const doubt = { reason: 'unsigned-delegation', failing: 'example' }

test('the report says why an answer is not secure, and nothing where nothing is known', () => {
  const found = hostOf(10, [[tlsVisit('healthy')]])
  const addresses: AddressLookup = {
    status: 'found',
    detail: null,
    dnssec: 'insecure',
    doubt,
    bogus: [],
    canonicalName: null,
    addresses: found.endpoints.map(({ address }) => address),
    ipv4: 'found',
    ipv6: 'no-data',
    ms: 5,
  }
  const host: HostEvidence = { ...found, addresses }
  const seen = evidenceOf([host])
  assert.ok(seen.mx !== null)
  const insecure = judge({ ...seen, mx: { ...seen.mx, dnssec: 'insecure', doubt } }, null)
  assert.deepEqual(insecure.mx?.doubt, doubt)
  assert.deepEqual(insecure.hosts[0]?.addresses?.doubt, doubt)
  const plain = judge(evidenceOf([found]), null)
  assert.equal(plain.mx !== null && 'doubt' in plain.mx, false)
})
