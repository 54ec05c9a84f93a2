import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wireName } from '../../protocol/dnssec/canonical.ts'
import type { Rrsig } from '../../protocol/dnssec/rdata.ts'
import type { Rrset } from '../../protocol/dnssec/rrset.ts'
import { findAlias, signedFor } from './alias.ts'

const signature: Rrsig = {
  typeCovered: 5,
  algorithm: 13,
  labels: 2,
  originalTtl: 60,
  expiration: 0,
  inception: 0,
  tag: 0,
  signer: 'example',
  signature: new Uint8Array(1),
  head: new Uint8Array(1),
}

function set(type: number, name: string, targets: readonly string[], isSigned = false): Rrset {
  const signatures = isSigned ? [signature] : []
  return { name, type, ttl: 60, rdatas: targets.map(wireName), signatures, isMalformed: false }
}

const [a, cname, dname] = [1, 5, 39] as const
const name = 'x.old.example'

test('a CNAME leads on, but not who asks for it', () => {
  const sets = [set(cname, name, ['y.example'])]
  assert.equal(findAlias(sets, name, a)?.target, 'y.example')
  assert.equal(findAlias(sets, name, cname), null)
  assert.equal(findAlias(sets, 'other.example', a), null)
})

test('a DNAME above counts in place of the CNAME that was made from it', () => {
  const above = set(dname, 'old.example', ['new.example'], true)
  const made = set(cname, name, ['x.new.example'])
  assert.equal(findAlias([above], name, a)?.target, 'x.new.example')
  assert.equal(findAlias([made, above], name, a)?.rrset, above)
  assert.equal(signedFor(made, [made, above]), above)
  assert.equal(findAlias([above], 'old.example', a), null)
})

test('a CNAME that does not follow from the DNAME has to be signed itself', () => {
  const above = set(dname, 'old.example', ['new.example'], true)
  const forged = set(cname, name, ['evil.example'])
  const alias = findAlias([above, forged], name, a)
  assert.equal(alias?.rrset, forged)
  assert.equal(alias?.target, 'evil.example')
  assert.equal(signedFor(forged, [above, forged]), forged)
  const own = set(cname, name, ['y.example'], true)
  assert.equal(findAlias([above, own], name, a)?.rrset, own)
})

test('an alias with two targets leads nowhere (RFC 2181 10.1)', () => {
  assert.equal(findAlias([set(cname, name, ['y.example', 'z.example'])], name, a), null)
})

test('a DNAME that makes a name too long leads nowhere, and says so', () => {
  const long = Array.from({ length: 4 }, () => 'a'.repeat(60)).join('.')
  const alias = findAlias([set(dname, 'old.example', [long])], `${'b'.repeat(20)}.old.example`, a)
  assert.equal(alias?.target, null)
})
