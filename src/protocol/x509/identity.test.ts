import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mint, type MintOptions } from '../../../lab/mint.ts'
import { parseCertificate } from './certificate.ts'
import { matchIdentity } from './identity.ts'

const [notBefore, notAfter] = [new Date('2026-01-01T00:00:00Z'), new Date('2027-01-01T00:00:00Z')]

function match(options: Partial<MintOptions>, value: string, kind: 'dns' | 'ip' = 'dns') {
  const result = parseCertificate(mint({ subject: '', notBefore, notAfter, ...options }).der)
  assert.ok(result.ok)
  return matchIdentity({ kind, value }, result.value)
}

test('a name matches without regard to case and to the dot at the end of the reference', () => {
  assert.equal(
    match({ names: ['other.example', 'MX.Example.com'] }, 'mx.example.com.').matched,
    'DNS:MX.Example.com',
  )
  assert.equal(match({ names: ['mx.example.com'] }, 'MX.EXAMPLE.COM').matched, 'DNS:mx.example.com')
  assert.equal(match({ names: ['mx.example.com.'] }, 'mx.example.com').matched, null)
})

test('a wildcard stands for exactly one whole label', () => {
  const names = ['*.example.com']
  assert.equal(match({ names }, 'mx.example.com').matched, 'DNS:*.example.com')
  assert.equal(match({ names }, 'xn--bcher-kva.example.com').matched, 'DNS:*.example.com')
  for (const value of ['example.com', 'a.b.example.com', '.example.com', '']) {
    assert.equal(match({ names }, value).matched, null, value)
  }
})

test('a wildcard elsewhere than as the whole first label, or for a top-level domain, matches nothing', () => {
  const cases = [
    ['m*.example.com', 'mx.example.com'],
    ['mx.*.com', 'mx.example.com'],
    ['*.*.com', 'mx.example.com'],
    ['*', 'com'],
    ['*.com', 'example.com'],
    ['*mx.example.com', 'mx.example.com'],
    ['xn--*-1b3c148a.example.com', 'xn--bliss-1b3c148a.example.com'],
  ] as const
  for (const [name, value] of cases)
    assert.equal(match({ names: [name] }, value).matched, null, name)
})

test('an address matches iPAddress only, in whatever form it is written', () => {
  const options = { names: ['192.0.2.1'], ips: ['2001:db8::1'] }
  assert.equal(match(options, '2001:DB8:0::1', 'ip').matched, 'IP Address:2001:db8::1')
  assert.equal(match(options, '192.0.2.1', 'ip').matched, null)
  assert.equal(match(options, '2001:db8::1', 'dns').matched, null)
})

test('a common name never matches, but is told where there is no dNSName', () => {
  const only = match({ subject: 'mx.example.com' }, 'mx.example.com')
  assert.deepEqual(only, {
    matched: null,
    presented: [],
    commonNameOnly: true,
    commonName: 'mx.example.com',
  })
  const beside = match({ subject: 'mx.example.com', names: ['www.example.com'] }, 'mx.example.com')
  assert.equal(beside.matched, null)
  assert.equal(beside.commonNameOnly, false)
  assert.equal(match({ subject: 'elsewhere.example' }, 'mx.example.com').commonNameOnly, false)
  assert.equal(match({ subject: '192.0.2.1' }, '192.0.2.1', 'ip').commonNameOnly, true)
})

test('an unreadable subjectAltName is no permission to use the common name', () => {
  const value = new TextEncoder().encode('mx.example.com')
  const extensions = [{ oid: '2.5.29.17', critical: false, value }]
  assert.equal(
    match({ subject: 'mx.example.com', extensions }, 'mx.example.com').commonNameOnly,
    false,
  )
})

test('what is presented is listed as openssl writes it, and bounded', () => {
  const options = { names: ['a.example'], ips: ['192.0.2.1'], emails: ['a@b.example'] }
  assert.deepEqual(match(options, 'x.example').presented, ['DNS:a.example', 'IP Address:192.0.2.1'])
  const many = match(
    { names: Array.from({ length: 200 }, (_, i) => `mx${i}.${'x'.repeat(300)}`) },
    'x.example',
  )
  assert.equal(many.presented.length, 100)
  assert.ok(many.presented.every((name) => name.length <= 260))
})
