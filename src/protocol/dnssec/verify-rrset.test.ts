import assert from 'node:assert/strict'
import { test } from 'node:test'
import { algorithms } from './algorithm.ts'
import type { Rrsig } from './rdata.ts'
import type { Rrset } from './rrset.ts'
import { signersOf, verifyRrset, type VerifyContext } from './verify-rrset.ts'
import { createWork } from './work.ts'
import type { ZoneKey, ZoneKeys } from './zone-keys.ts'

const good: Rrsig = {
  typeCovered: 1,
  algorithm: 13,
  labels: 2,
  originalTtl: 60,
  expiration: 2_000,
  inception: 1_000,
  tag: 7,
  signer: 'example',
  signature: Uint8Array.of(1),
  head: Uint8Array.of(0),
}

function setWith(signatures: readonly Rrsig[], name = 'a.example'): Rrset {
  const rdatas = [Uint8Array.of(127, 0, 0, 1)]
  return { name, type: 1, ttl: 60, rdatas, signatures, isMalformed: false }
}

/** Keys that take any signature, or none, and count how often they are tried. */
function fakeKeys(count: number, answer: boolean) {
  const tried = { times: 0 }
  const key: ZoneKey = {
    dnskey: {
      flags: 256,
      protocol: 3,
      algorithm: 13,
      publicKey: new Uint8Array(64),
      tag: 7,
      rdata: new Uint8Array(68),
    },
    verify: () => {
      tried.times += 1
      return answer
    },
  }
  const keys: ZoneKeys = { zone: 'example', keys: Array.from({ length: count }, () => key) }
  return { keys, tried }
}

function context(at = 1_500): VerifyContext {
  return { at, algorithms, work: createWork() }
}

const reasonOf = (signature: Partial<Rrsig>, at?: number) => {
  const { keys } = fakeKeys(1, true)
  const result = verifyRrset(setWith([{ ...good, ...signature }]), keys, context(at))
  return result.ok ? (result.encloser ?? 'good') : result.reason
}

test('a signature must be of this zone, these labels, this time and a known key', () => {
  assert.equal(reasonOf({}), 'good')
  assert.equal(reasonOf({ signer: 'net' }), 'signer-mismatch')
  assert.equal(reasonOf({ signer: '.' }), 'signer-mismatch')
  assert.equal(reasonOf({ labels: 3 }), 'malformed')
  assert.equal(reasonOf({ labels: 0 }), 'malformed')
  assert.equal(reasonOf({ labels: 1 }), 'example')
  assert.equal(reasonOf({ algorithm: 5 }), 'unsupported-algorithm')
  assert.equal(reasonOf({ tag: 8 }), 'key-missing')
  assert.equal(reasonOf({ algorithm: 8 }), 'key-missing')
  assert.equal(reasonOf({}, 1_000 - 3_601), 'signature-not-yet-valid')
  assert.equal(reasonOf({}, 1_000), 'good')
  assert.equal(reasonOf({}, 2_000), 'good')
  assert.equal(reasonOf({}, 2_000 + 3_601), 'signature-expired')
})

test('times go round at 2^32 seconds (RFC 4034 3.1.5)', () => {
  const late = { inception: 2 ** 32 - 1_000, expiration: 1_000 }
  assert.equal(reasonOf(late, 2 ** 32 + 10), 'good')
  assert.equal(reasonOf(late, 2 ** 32 + 1_000 + 3_601), 'signature-expired')
})

test('a set outside the zone is not its to sign', () => {
  const { keys } = fakeKeys(1, true)
  const result = verifyRrset(setWith([good], 'a.net'), keys, context())
  assert.deepEqual(result, { ok: false, reason: 'signer-mismatch' })
})

test('of several failures that is told which got farthest', () => {
  const { keys } = fakeKeys(1, true)
  const signatures = [
    { ...good, signer: 'net' },
    { ...good, inception: -20_000, expiration: -10_000 },
    { ...good, tag: 9 },
  ]
  const result = verifyRrset(setWith(signatures), keys, context())
  assert.deepEqual(result, { ok: false, reason: 'signature-expired' })
  assert.deepEqual(verifyRrset(setWith([]), keys, context()), { ok: false, reason: 'no-signature' })
})

test('one good signature among bad ones is enough', () => {
  const { keys } = fakeKeys(1, true)
  const signatures = [
    { ...good, signer: 'net' },
    { ...good, inception: -20_000, expiration: -10_000 },
    good,
  ]
  assert.equal(verifyRrset(setWith(signatures), keys, context()).ok, true)
})

test('keys that share a tag and signatures without end do not keep us busy (CVE-2023-50387)', () => {
  const { keys, tried } = fakeKeys(500, false)
  const many = Array.from({ length: 500 }, () => good)
  assert.equal(verifyRrset(setWith(many), keys, context()).ok, false)
  assert.ok(tried.times <= 64, `${tried.times}`)
})

test('the work for one question is bounded over all its sets', () => {
  const { keys, tried } = fakeKeys(4, false)
  const shared = context()
  for (let turn = 0; turn < 100; turn += 1) verifyRrset(setWith([good, good]), keys, shared)
  assert.equal(tried.times, 64)
  assert.equal(shared.work.isSpent, true)
  const result = verifyRrset(setWith([good]), keys, shared)
  assert.deepEqual(result, { ok: false, reason: 'too-much-work' })
})

test('only zones above can have signed; of a DS only those truly above', () => {
  const signatures = [good, good, { ...good, signer: 'net' }, { ...good, signer: 'a.example' }]
  assert.deepEqual(signersOf(setWith(signatures)), ['example', 'a.example'])
  assert.deepEqual(signersOf({ ...setWith(signatures), type: 43 }), ['example'])
})
