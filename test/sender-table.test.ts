import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../src/judge/judge.ts'
import type { Evidence, HostEvidence, Visit } from '../src/model/evidence.ts'
import {
  absent,
  alert,
  ehlo,
  failed,
  handshake,
  known,
  refused,
  reply,
  silence,
  skipped,
  temporary,
  visit,
  visitEnding,
} from '../src/model/fixture-visits.ts'
import type { SenderOutcome } from '../src/model/profile.ts'
import { evidenceOf, hostOf, tlsVisit } from './fixture-evidence.ts'
import {
  otherTlsa,
  outcomesOf,
  signed,
  signedEvidence,
  tlsa,
  tlsaFor,
  unusableTlsa,
} from './fixture-senders.ts'

/*
 * What senders do with each observation, row by row: the guide's, opportunistic, DANE with usable TLSA
 * records, MTA-STS under an enforced policy, and mandatory authenticated TLS.
 */

const initials: Readonly<Record<string, SenderOutcome>> = {
  a: 'encrypted-authenticated',
  e: 'encrypted',
  p: 'plaintext',
  d: 'deferred',
  b: 'bounced',
  u: 'unknown',
}

/** `p p d d d`: guide, opportunistic, dane, mta-sts, mandatory-authenticated. */
function row(cells: string) {
  const ids = ['tls12-authenticated', 'opportunistic', 'dane', 'mta-sts', 'mandatory-authenticated']
  return Object.fromEntries(cells.split(' ').map((cell, at) => [ids[at], initials[cell]]))
}

/** The five columns of what a report says. */
function columns(outcomes: Readonly<Record<string, SenderOutcome>>) {
  const kept = Object.keys(row('u u u u u'))
  return Object.fromEntries(kept.map((id) => [id, outcomes[id]]))
}

const twice = (one: Visit): Visit[] => [one, { ...one, purpose: 'confirmation' }]

/** One signed host whose TLSA record fits what it sends. */
function hostWith(visits: readonly Visit[], changes: Partial<HostEvidence> = {}): HostEvidence {
  const [first] = visits
  const records = first === undefined ? otherTlsa : tlsaFor(first)
  return { ...hostOf(10, [visits]), addresses: signed, tlsa: records, ...changes }
}

function seen(host: HostEvidence, changes: Partial<Evidence> = {}) {
  return columns(outcomesOf(judge(signedEvidence([host], changes), null)))
}

const noStarttls = visit({
  ehlo: known(ehlo()),
  starttls: failed(absent),
  handshake: skipped,
  secureEhlo: skipped,
})
const later454 = visitEnding('starttls', {
  kind: 'smtp',
  reason: 'temporary',
  reply: reply(454, 'TLS not available due to temporary reason'),
})

test('no STARTTLS offered', () => {
  assert.deepEqual(seen(hostWith(twice(noStarttls))), row('p p d d d'))
})

test('STARTTLS offered and refused, for good or with 454', () => {
  const host = hostWith(twice(visitEnding('starttls', refused)))
  assert.deepEqual(seen(host), row('p p d d d'))
  assert.deepEqual(seen(hostWith([later454])), row('p p d d d'))
})

test('the handshake fails', () => {
  const visits = [visitEnding('handshake', alert), visitEnding('handshake', alert, 'small-hello')]
  assert.deepEqual(seen(hostWith(visits)), row('p p d d d'))
})

test('nothing newer than TLS 1.1', () => {
  assert.deepEqual(seen(hostWith(twice(tlsVisit('healthy', 'TLSv1.1')))), row('p e d d d'))
})

test('only suites that senders lack', () => {
  const small = { ...visit({ handshake: known(handshake([], 'TLSv1.2')) }) }
  const visits: Visit[] = [
    visitEnding('handshake', alert),
    { ...small, purpose: 'small-hello' },
    visitEnding('handshake', alert, 'confirmation'),
  ]
  assert.deepEqual(seen(hostWith(visits)), row('p p d d d'))
})

test('TLS 1.2 or newer, chain and name as they should be', () => {
  assert.deepEqual(seen(hostWith([tlsVisit('healthy', 'TLSv1.2')])), row('a e a a a'))
  assert.deepEqual(seen(hostWith([tlsVisit('healthy')])), row('a e a a a'))
})

test('a self-signed leaf or a private CA', () => {
  for (const preset of ['self-signed', 'private-ca'] as const)
    assert.deepEqual(seen(hostWith(twice(tlsVisit(preset)))), row('p e a d b'), preset)
})

test('expired: usage 3 does not mind, usage 2 does', () => {
  const expired = twice(tlsVisit('expired'))
  const [first = visit()] = expired
  assert.deepEqual(seen(hostWith(expired)), row('p e a d b'))
  assert.deepEqual(seen(hostWith(expired, { tlsa: tlsaFor(first, 2) })), row('p e d d b'))
})

test('for another name: usage 3 does not mind, usage 2 does', () => {
  const wrongName = twice(tlsVisit('wrong-name'))
  const [first = visit()] = wrongName
  assert.deepEqual(seen(hostWith(wrongName)), row('p e a d b'))
  assert.deepEqual(seen(hostWith(wrongName, { tlsa: tlsaFor(first, 2) })), row('p e d d b'))
})

test('revoked: the guide and those who must be sure mind, DANE and MTA-STS do not look', () => {
  const revoked = twice(tlsVisit('healthy'))
  const host = hostWith(revoked)
  const handshaken = revoked[0]?.facts.handshake
  const [leaf = '', issuer = ''] = handshaken?.state === 'known' ? handshaken.value.chain : []
  const times = { thisUpdate: '2026-11-20T00:00:00Z', nextUpdate: null }
  const result = { status: 'revoked', at: '2026-11-01T00:00:00Z', reason: null, ...times } as const
  const checks = [{ source: 'crl', url: null, fetchedAt: '2026-11-23T12:00:00Z', result }] as const
  const revocation = [{ certificate: leaf, issuer, checks }]
  assert.deepEqual(seen(host, { revocation }), row('p e a a b'))
  const { findings } = judge(signedEvidence([host], { revocation }), null)
  assert.ok(!findings.some(({ code }) => code === 'sts-certificate'))
})

test('the intermediate certificate is missing', () => {
  const incomplete = twice(tlsVisit('missing-intermediate'))
  const [first = visit()] = incomplete
  assert.deepEqual(seen(hostWith(incomplete)), row('p e a d b'))
  assert.deepEqual(seen(hostWith(incomplete, { tlsa: tlsaFor(first, 2) })), row('p e d d b'))
})

test('TLSA records that do not match concern DANE senders only', () => {
  const host = hostWith([tlsVisit('healthy')], { tlsa: otherTlsa })
  assert.deepEqual(seen(host), row('a e d a a'))
})

test('TLSA records of which none can be used: TLS without a proof, and never clear text', () => {
  const good = hostWith([tlsVisit('healthy')], { tlsa: unusableTlsa })
  assert.deepEqual(seen(good), row('a e e a a'))
  const bad = hostWith(twice(noStarttls), { tlsa: unusableTlsa })
  assert.deepEqual(seen(bad), row('p p d d d'))
})

test('a TLSA lookup that fails or is bogus is not "no TLSA"; absent and unsigned ones are', () => {
  const visits = [tlsVisit('healthy')]
  for (const status of ['error', 'bogus'] as const)
    assert.deepEqual(seen(hostWith(visits, { tlsa: tlsa(status) })), row('a e d a a'), status)
  for (const status of ['absent', 'insecure'] as const) {
    assert.deepEqual(seen(hostWith(visits, { tlsa: tlsa(status) })), row('a e e a a'), status)
    const clear = hostWith(twice(noStarttls), { tlsa: tlsa(status) })
    assert.deepEqual(seen(clear), row('p p p d d'), status)
  }
  assert.deepEqual(seen(hostWith(visits, { tlsa: tlsa('not-tested') })), row('a e u a a'))
})

test('DNSSEC bogus for MX or address defers with every validating sender', () => {
  const host = hostWith([tlsVisit('healthy')])
  const bogusHost = { ...host, addresses: { ...signed, dnssec: 'bogus' as const } }
  assert.deepEqual(seen(bogusHost), row('d d d d d'))
  const { mx } = evidenceOf([host])
  assert.ok(mx)
  assert.deepEqual(seen(host, { mx: { ...mx, dnssec: 'bogus' } }), row('d d d d d'))
})

/** What becomes of mail to the domain, normally, where every sender does the same. */
function fateOf(evidence: Evidence): SenderOutcome {
  const { profiles } = judge(evidence, null)
  const fates = new Set(profiles.map(({ normally }) => normally.outcomes.join(' ')))
  assert.equal(fates.size, 1)
  for (const { normally, worst } of profiles) assert.deepEqual([worst], normally.outcomes)
  return profiles[0]?.worst ?? 'unknown'
}

test('null MX, no MX and no address, no such domain: bounced by all', () => {
  const { mx } = evidenceOf([])
  assert.ok(mx)
  for (const status of ['null', 'no-data', 'nxdomain'] as const)
    assert.equal(fateOf({ ...evidenceOf([]), mx: { ...mx, status } }), 'bounced', status)
  const nowhere = hostOf(10, [])
  const noData = { ...signed, status: 'no-data' as const, addresses: [] }
  assert.equal(fateOf(evidenceOf([{ ...nowhere, addresses: noData }])), 'bounced')
})

test('DNS that does not answer: deferred by all', () => {
  const { mx } = evidenceOf([])
  assert.ok(mx)
  for (const status of ['servfail', 'timeout'] as const) {
    assert.equal(fateOf({ ...evidenceOf([]), mx: { ...mx, status } }), 'deferred', status)
    const host = { ...hostOf(10, []), addresses: { ...signed, status, addresses: [] } }
    assert.equal(fateOf(evidenceOf([host])), 'deferred', status)
  }
})

test('refused everywhere: deferred by all; silence everywhere may be our own port', () => {
  const closedDoor = visitEnding('answer', { kind: 'tcp', reason: 'refused' })
  assert.equal(fateOf(signedEvidence([hostWith([closedDoor])])), 'deferred')
  const silent = hostWith([visitEnding('answer', silence)])
  assert.equal(fateOf(signedEvidence([silent])), 'unknown')
  const { request } = evidenceOf([])
  const elsewhere = { request: { ...request, port: 2525 } }
  assert.equal(fateOf(signedEvidence([silent], elsewhere)), 'deferred')
})

test('421 and 4xx to us defer, and say nothing about TLS', () => {
  for (const at of ['greeting', 'ehlo', 'starttls'] as const) {
    const host = hostWith([visitEnding(at, temporary)])
    assert.deepEqual(seen(host), row('d d d d d'), at)
  }
  const greeted = judge(signedEvidence([hostWith([visitEnding('greeting', temporary)])]), null)
  assert.deepEqual(greeted.profiles[0]?.normally, { outcomes: ['deferred'], how: 'never' })
})
