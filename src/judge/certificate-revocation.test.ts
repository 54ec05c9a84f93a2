import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysFrom, mint, mintCa, type Minted } from '../../lab/mint.ts'
import type { RevocationCheck, RevocationFact, RevocationResult } from '../model/revocation.ts'
import { type Certificate, parseCertificate } from '../protocol/x509/certificate.ts'
import { judgeRevocation } from './certificate-revocation.ts'

const now = new Date('2027-03-01T12:00:00Z')
const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 100) }
const root = mintCa({ subject: 'Root', ...valid })
const issuer = mintCa({ subject: 'Issuer', issuer: root, ...valid })
const leaf = mint({ subject: 'mx.example', names: ['mx.example'], issuer, ...valid })
const path = [leaf, issuer, root].map(read)

function read({ der }: Minted): Certificate {
  const parsed = parseCertificate(der)
  assert.ok(parsed.ok)
  return parsed.value
}

const times = { thisUpdate: '2027-02-28T12:00:00Z', nextUpdate: null }
const good: RevocationResult = { status: 'good', ...times }
const revoked: RevocationResult = {
  status: 'revoked',
  at: '2027-02-27T12:00:00Z',
  reason: null,
  ...times,
}
const unknown = (why: string): RevocationResult => ({ status: 'unknown', why })

const factOf = (one: Minted, ...found: readonly RevocationResult[]): RevocationFact => ({
  certificate: one.sha256,
  issuer: one.issuer?.sha256 ?? '',
  checks: found.map(
    (result): RevocationCheck => ({
      source: 'crl',
      url: 'http://ca.example/',
      fetchedAt: now.toISOString(),
      result,
    }),
  ),
})
const summary = (...facts: readonly RevocationFact[]) => {
  const { status, findings } = judgeRevocation(path, facts)
  return [status, ...findings.map(({ code, args }) => `${code} ${Object.values(args).join(' ')}`)]
}

test('good is only what was found good for every certificate below the anchor', () => {
  assert.deepEqual(summary(factOf(leaf, good), factOf(issuer, good)), ['good'])
  assert.deepEqual(summary(factOf(leaf, good), factOf(issuer, unknown('timeout'))), [
    'unknown',
    'revocation-unknown CN=Issuer timeout',
  ])
  assert.deepEqual(summary(factOf(leaf, good), factOf(issuer)), [
    'unknown',
    'revocation-unknown CN=Issuer no-source',
  ])
})

test('one that is revoked decides, leaf or intermediate', () => {
  assert.deepEqual(summary(factOf(leaf, good), factOf(issuer, revoked)), [
    'revoked',
    'revoked CN=Issuer 2027-02-27T12:00:00Z',
  ])
  assert.deepEqual(summary(factOf(leaf, unknown('expired'), revoked), factOf(issuer)), [
    'revoked',
    'revoked CN=mx.example 2027-02-27T12:00:00Z',
    'revocation-unknown CN=Issuer no-source',
  ])
})

test('of several sources that brought nothing, the first says why', () => {
  const fact = factOf(leaf, unknown('http-404'), unknown('timeout'))
  assert.deepEqual(summary(fact)[1], 'revocation-unknown CN=mx.example http-404')
})

test('where nobody looked, or no path is there, nothing is said', () => {
  const nothing = { status: 'not-tested', findings: [], checks: [] }
  assert.deepEqual(judgeRevocation(path, undefined), nothing)
  assert.deepEqual(judgeRevocation(path, []), nothing)
  assert.deepEqual(judgeRevocation(null, [factOf(leaf, revoked)]), nothing)
  assert.deepEqual(judgeRevocation(path, [factOf(root, revoked)]), nothing)
})

test('every source is told with its times, or why it could not tell', () => {
  const { checks } = judgeRevocation(path, [
    factOf(leaf, unknown('expired'), { ...revoked, reason: 'keyCompromise' }),
    factOf(issuer),
  ])
  const source = { source: 'crl', url: 'http://ca.example/', fetchedAt: now.toISOString() }
  const none = { thisUpdate: null, nextUpdate: null }
  const since = { revokedAt: '2027-02-27T12:00:00Z', reason: 'keyCompromise' }
  assert.deepEqual(checks, [
    {
      certificate: leaf.sha256,
      status: 'revoked',
      sources: [
        { ...source, status: 'unknown', ...none, because: 'expired' },
        { ...source, status: 'revoked', ...times, ...since },
      ],
    },
    { certificate: issuer.sha256, status: 'unknown', because: 'no-source', sources: [] },
  ])
})
