import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { judge } from '../src/judge/judge.ts'
import { senders } from '../src/judge/profiles/senders.ts'
import type { Evidence, HostEvidence, Visit } from '../src/model/evidence.ts'
import {
  absent,
  alert,
  ehlo,
  failed,
  known,
  refused,
  reply,
  silence,
  skipped,
  temporary,
  visit,
  visitEnding,
} from '../src/model/fixture-visits.ts'
import { senderOutcomes, type SenderOutcome, type SenderProfile } from '../src/model/profile.ts'
import { type Report, reportSchema } from '../src/model/report.ts'
import { Check } from 'typebox/value'
import { hostOf, tlsVisit } from './fixture-evidence.ts'
import {
  noPolicy,
  otherTlsa,
  policy,
  policyOutOfReach,
  signed,
  signedEvidence,
  tlsa,
  tlsaFor,
  unusableTlsa,
} from './fixture-senders.ts'

/* What holds of senders and of the confidence, whatever was seen. */

const good = tlsVisit('healthy')
const noTls = visit({
  ehlo: known(ehlo()),
  starttls: failed(absent),
  handshake: skipped,
  secureEhlo: skipped,
})
const twice = (one: Visit): Visit[] => [one, { ...one, purpose: 'confirmation' }]
const later454 = { kind: 'smtp', reason: 'temporary', reply: reply(454, 'later') } as const

/** Judged endpoints, worst first: each is better than the one before it. */
const ladder: readonly (readonly Visit[])[] = [
  twice(noTls),
  twice(tlsVisit('self-signed', 'TLSv1.1')),
  twice(tlsVisit('healthy', 'TLSv1.1')),
  twice(tlsVisit('expired')),
  [tlsVisit('expires-soon')],
  [good],
]

const endpoints: readonly (readonly Visit[])[] = [
  ...ladder,
  [],
  twice(tlsVisit('wrong-name')),
  twice(tlsVisit('private-ca')),
  twice(visit()),
  [noTls, { ...good, purpose: 'confirmation' }],
  [visitEnding('answer', silence)],
  [visitEnding('answer', { kind: 'tcp', reason: 'refused' })],
  [visitEnding('answer', { kind: 'bug', message: 'x' })],
  [visitEnding('greeting', temporary)],
  [visitEnding('greeting', refused)],
  [visitEnding('starttls', later454)],
  twice(visitEnding('starttls', refused)),
  [visitEnding('handshake', alert), visitEnding('handshake', alert, 'small-hello')],
  [visitEnding('handshake', silence)],
  [visitEnding('secureEhlo', silence)],
]

const tlsas: readonly HostEvidence['tlsa'][] = [
  null,
  tlsaFor(good),
  otherTlsa,
  unusableTlsa,
  ...(['absent', 'insecure', 'bogus', 'error', 'not-tested', 'not-applicable'] as const).map(
    (status) => tlsa(status),
  ),
]

const anyHosts = fc.array(
  fc.record({
    preference: fc.constantFrom(0, 10, 20),
    name: fc.constantFrom('mx.example', 'mx2.example'),
    addresses: fc.constantFrom(null, signed, { ...signed, dnssec: 'bogus' as const }),
    tlsa: fc.constantFrom(...tlsas),
    endpoints: fc.array(fc.constantFrom(...endpoints), { maxLength: 3 }),
  }),
  { maxLength: 4 },
)

const anyChange: fc.Arbitrary<Partial<Evidence>> = fc.record({
  sts: fc.constantFrom(
    null,
    noPolicy,
    policyOutOfReach,
    policy('testing'),
    policy('enforce'),
    policy('enforce', ['mx2.example']),
  ),
})

type Host = typeof anyHosts extends fc.Arbitrary<readonly (infer T)[]> ? T : never

function evidenceFor(hosts: readonly Host[], changes: Partial<Evidence>): Evidence {
  const whole = hosts.map(({ preference, name, addresses, tlsa: records, endpoints: rows }) => ({
    ...hostOf(preference, rows),
    name,
    addresses,
    tlsa: records,
  }))
  return signedEvidence(whole, changes)
}

const anyEvidence = fc.tuple(anyHosts, anyChange).map(([hosts, changes]) => ({
  hosts,
  changes,
  evidence: evidenceFor(hosts, changes),
}))

const own: SenderProfile = {
  id: 'ours',
  aliases: [],
  basis: 'house rules',
  date: '2026-11-01',
  minimumVersion: 'TLSv1.3',
  authentication: 'sts',
  revocation: 'checked',
  onFailure: { tls: 'plaintext', version: 'bounced', authentication: 'encrypted' },
  nextHost: true,
  otherwise: 'mandatory-tls12',
}

const rank = (outcome: SenderOutcome) => senderOutcomes.indexOf(outcome)

test('every sender has an outcome for every endpoint, and the worst is never better than what is normal', () => {
  fc.assert(
    fc.property(anyEvidence, ({ evidence }) => {
      const report = judge(evidence, null, own)
      const places = report.hosts.flatMap(({ name, endpoints: rows }) =>
        rows.map(({ address, port }) => `${name} ${address} ${port}`),
      )
      assert.deepEqual(
        report.profiles.map(({ id }) => id),
        [...senders.map(({ id }) => id), 'ours'],
      )
      for (const { endpoints: rows, normally, worst } of report.profiles) {
        assert.deepEqual(
          rows.map(({ host, address, port }) => `${host} ${address} ${port}`),
          places,
        )
        assert.notEqual(normally.outcomes.length, 0)
        const known = normally.outcomes.filter((outcome) => outcome !== 'unknown')
        for (const outcome of known) assert.ok(rank(worst) >= rank(outcome), worst)
      }
      assert.ok(Check(reportSchema, report))
    }),
    { numRuns: 150 },
  )
})

test('what an endpoint’s outcome under the guide’s sender is, its verdict is', () => {
  const expected = {
    encrypted: ['encrypted-authenticated'],
    'invalid-certificate': ['plaintext'],
    'old-tls': ['plaintext'],
    'no-tls': ['plaintext'],
  }
  fc.assert(
    fc.property(anyEvidence, ({ evidence }) => {
      const { hosts, profiles } = judge(evidence, null)
      const outcomes = profiles[0]?.endpoints.map(({ outcome }) => outcome) ?? []
      const rows = hosts.flatMap((host) => host.endpoints)
      for (const [index, { outcome }] of rows.entries()) {
        if (outcome !== null) assert.deepEqual([outcomes[index]], expected[outcome])
      }
    }),
    { numRuns: 100 },
  )
})

test('the confidence is the guide’s whatever sender gives the verdict, and 90 or more if and only if that one is content', () => {
  fc.assert(
    fc.property(anyEvidence, fc.constantFrom(...senders, own), ({ evidence }, sender) => {
      const byGuide = judge(evidence, null)
      const byOther = judge(evidence, null, sender)
      const { value } = byGuide.confidence
      assert.deepEqual(byOther.confidence, byGuide.confidence)
      assert.equal(value !== null && value >= 90, byGuide.verdict.id === 'encrypted')
      assert.equal(byOther.verdict.profile, sender.id)
      const builtIn = (report: Report) => report.profiles.slice(0, senders.length)
      assert.deepEqual(builtIn(byOther), builtIn(byGuide))
    }),
    { numRuns: 100 },
  )
})

test('a negative verdict has its reasons under every sender', () => {
  fc.assert(
    fc.property(anyEvidence, fc.constantFrom(...senders), ({ evidence }, sender) => {
      const { verdict } = judge(evidence, null, sender)
      if (['no-tls', 'old-tls', 'invalid-certificate'].includes(verdict.id))
        assert.notEqual(verdict.reasons.length, 0, `${sender.id} ${verdict.id}`)
    }),
    { numRuns: 100 },
  )
})
