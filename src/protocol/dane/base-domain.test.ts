import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  decideTlsa,
  tlsaBaseDomains,
  type TlsaHost,
  type TlsaLookup,
  tlsaOwnerName,
  tlsaReferenceNames,
} from './base-domain.ts'

const record = { usage: 3, selector: 1, matchingType: 1, association: 'ab'.repeat(32) }

const plain: TlsaHost = {
  host: 'mx.example.com',
  status: 'found',
  dnssec: 'secure',
  canonicalName: null,
  aliasDnssec: 'not-tested',
}
const alias: TlsaHost = { ...plain, canonicalName: 'mail.example.net', aliasDnssec: 'secure' }

const plan = (host: TlsaHost) => {
  const { status, names } = tlsaBaseDomains(host)
  return [status, ...names]
}

test('a host with a signed address is asked for under its own name', () => {
  assert.deepEqual(plan(plain), ['ask', 'mx.example.com'])
  assert.equal(tlsaOwnerName('mx.example.com', 25), '_25._tcp.mx.example.com')
  assert.equal(tlsaOwnerName('mx.example.com', 2525), '_2525._tcp.mx.example.com')
})

test('a host with an unsigned address is not asked for (RFC 7672 2.2.2)', () => {
  assert.deepEqual(plan({ ...plain, dnssec: 'insecure' }), ['insecure'])
})

test('an alias that is signed throughout is asked for at its end first, then at its beginning', () => {
  assert.deepEqual(plan(alias), ['ask', 'mail.example.net', 'mx.example.com'])
})

test('a signed alias to an unsigned zone is asked for at its beginning only', () => {
  assert.deepEqual(plan({ ...alias, dnssec: 'insecure' }), ['ask', 'mx.example.com'])
})

test('an unsigned alias is not asked for', () => {
  assert.deepEqual(plan({ ...alias, dnssec: 'insecure', aliasDnssec: 'insecure' }), ['insecure'])
})

test('a forged or failed address lookup makes the host unusable, never free of DANE', () => {
  assert.deepEqual(plan({ ...plain, dnssec: 'bogus' }), ['bogus'])
  assert.deepEqual(plan({ ...plain, status: 'servfail', dnssec: 'bogus' }), ['bogus'])
  assert.deepEqual(plan({ ...alias, dnssec: 'insecure', aliasDnssec: 'bogus' }), ['bogus'])
  assert.deepEqual(plan({ ...plain, status: 'servfail' }), ['error'])
  assert.deepEqual(plan({ ...plain, status: 'timeout', dnssec: 'insecure' }), ['error'])
})

test('without an address, a name or sight of signatures there is nothing to ask', () => {
  assert.deepEqual(plan({ ...plain, status: 'nxdomain' }), ['absent'])
  assert.deepEqual(plan({ ...plain, dnssec: 'not-tested' }), ['not-tested'])
  assert.deepEqual(plan({ ...plain, dnssec: 'indeterminate' }), ['not-tested'])
  assert.deepEqual(plan({ ...plain, host: '192.0.2.1' }), ['not-applicable'])
  assert.deepEqual(plan({ ...plain, host: '2001:db8::1' }), ['not-applicable'])
})

const lookup = (baseDomain: string, more: Partial<TlsaLookup> = {}): TlsaLookup => ({
  baseDomain,
  status: 'found',
  dnssec: 'secure',
  records: [record],
  ...more,
})
const absent = (baseDomain: string): TlsaLookup =>
  lookup(baseDomain, { status: 'nxdomain', records: [] })

test('the first name with signed records is the base domain', () => {
  const decision = decideTlsa([lookup('end.example'), lookup('start.example')])
  assert.deepEqual(decision, { status: 'found', baseDomain: 'end.example', records: [record] })
})

test('the second name counts where the first has no records, or only unsigned ones', () => {
  const start = lookup('start.example')
  assert.equal(decideTlsa([absent('end.example'), start]).baseDomain, 'start.example')
  const unsigned = lookup('end.example', { dnssec: 'insecure' })
  assert.equal(decideTlsa([unsigned, start]).baseDomain, 'start.example')
})

test('records that are unsigned are told apart from none', () => {
  assert.equal(decideTlsa([]).status, 'absent')
  assert.equal(decideTlsa([absent('end.example'), absent('start.example')]).status, 'absent')
  const unsigned = lookup('end.example', { dnssec: 'insecure' })
  assert.equal(decideTlsa([unsigned, absent('start.example')]).status, 'insecure')
  assert.equal(decideTlsa([lookup('a.example', { dnssec: 'not-tested' })]).status, 'not-tested')
})

test('a failed or forged lookup decides, also where the other name would have records', () => {
  const start = lookup('start.example')
  for (const status of ['servfail', 'timeout'] as const) {
    assert.equal(decideTlsa([lookup('end.example', { status }), start]).status, 'error')
    assert.equal(decideTlsa([absent('end.example'), { ...start, status }]).status, 'error')
  }
  assert.equal(decideTlsa([lookup('end.example', { dnssec: 'bogus' }), start]).status, 'bogus')
})

test('the names of usage 2 are those of RFC 7672 3.2.2, each once', () => {
  const nextHop = { domain: 'exchange.example.org', canonicalName: 'example.com' }
  const baseDomain = 'mx10.example.com'
  assert.deepEqual(tlsaReferenceNames({ baseDomain, baseCanonicalName: null, nextHop }), [
    'mx10.example.com',
    'exchange.example.org',
    'example.com',
  ])
  const alone = { baseDomain, baseCanonicalName: null, nextHop: null }
  assert.deepEqual(tlsaReferenceNames(alone), ['mx10.example.com'])
  const implicit = { baseDomain: 'b.example', baseCanonicalName: 'b.example' }
  assert.deepEqual(
    tlsaReferenceNames({
      ...implicit,
      nextHop: { domain: 'a.example', canonicalName: 'b.example' },
    }),
    ['b.example', 'a.example'],
  )
})
