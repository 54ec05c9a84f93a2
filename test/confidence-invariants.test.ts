import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { judge } from '../src/judge/judge.ts'
import type { Evidence, HostEvidence, Visit } from '../src/model/evidence.ts'
import { absent, ehlo, failed, known, skipped, visit } from '../src/model/fixture-visits.ts'
import type { Report } from '../src/model/report.ts'
import type { RevocationFact, RevocationResult } from '../src/model/revocation.ts'
import { hostOf, observedAt, tlsVisit } from './fixture-evidence.ts'
import {
  noPolicy,
  otherTlsa,
  policy,
  policyOutOfReach,
  signedEvidence,
  tlsa,
  tlsaFor,
  unusableTlsa,
} from './fixture-senders.ts'

/*
 * What holds of the confidence whatever was seen. Facts are ordered, each kind by itself: lists of ranks, worst
 * first; values of one rank take the same. Of two observations one is better if no fact of it has a lower rank.
 * What was not tested stands in no order: it is compared with nothing.
 */

const noTls = visit({
  ehlo: known(ehlo()),
  starttls: failed(absent),
  handshake: skipped,
  secureEhlo: skipped,
})
const twice = (one: Visit): readonly Visit[] => [one, { ...one, purpose: 'confirmation' }]
const good = tlsVisit('healthy')

/** Encryption and certificate of one address. */
const sights: readonly (readonly (readonly Visit[])[])[] = [
  [twice(noTls)],
  [twice(tlsVisit('self-signed', 'TLSv1.1'))],
  [twice(tlsVisit('healthy', 'TLSv1.1')), twice(tlsVisit('healthy', 'TLSv1'))],
  [twice(tlsVisit('expired')), twice(tlsVisit('wrong-name'))],
  // Whether it is revoked is not learnt without a trusted path, so that it may come out better.
  [twice(tlsVisit('private-ca'))],
  [[tlsVisit('rsa-1024')]],
  [[tlsVisit('expires-soon')]],
  [[good], [tlsVisit('healthy', 'TLSv1.2')]],
]

type Tlsa = (first: Visit) => HostEvidence['tlsa']

const tlsas: readonly (readonly Tlsa[])[] = [
  // Bogus at every host leaves none, and then there is no value; a failed lookup counts for that, too.
  [() => tlsa('bogus')],
  [() => tlsa('error')],
  [() => otherTlsa],
  [() => unusableTlsa],
  [(first) => fitting(first), () => tlsa('absent'), () => tlsa('insecure')],
]

/** Records for what this address shows; without TLS there is nothing that could fit. */
function fitting(first: Visit): HostEvidence['tlsa'] {
  return first.facts.handshake.state === 'known' ? tlsaFor(first) : tlsa('absent')
}

const policies: readonly (readonly Evidence['sts'][])[] = [
  [policy('enforce', ['other.example'])],
  [noPolicy, policy('testing'), policy('none')],
  [policy('enforce')],
]

const states: readonly (readonly ('insecure' | 'secure')[])[] = [['insecure'], ['secure']]

const looked = { thisUpdate: observedAt, nextUpdate: null }
const revocations: readonly (readonly (RevocationResult | null)[])[] = [
  [{ status: 'revoked', at: observedAt, reason: null, ...looked }],
  [{ status: 'good', ...looked }, { status: 'unknown', why: 'timeout' }, null],
]

interface Server {
  readonly preference: number
  readonly sight: readonly Visit[]
  readonly tlsa: Tlsa
}

interface Domain {
  readonly servers: readonly Server[]
  readonly sts: Evidence['sts']
  readonly mx: 'insecure' | 'secure'
  readonly revocation: RevocationResult | null
}

function evidenceFor({ servers, sts, mx, revocation }: Domain): Evidence {
  const hosts = servers.map(({ preference, sight, tlsa: records }, index) => {
    const [first = noTls] = sight
    const { endpoints, ...host } = hostOf(preference, [sight])
    const own = endpoints.map((endpoint) => ({ ...endpoint, address: `192.0.2.${index + 1}` }))
    return { ...host, endpoints: own, tlsa: records(first) }
  })
  const whole = signedEvidence(hosts, { sts })
  const facts = revocation === null ? {} : { revocation: factsFor(hosts, revocation) }
  return { ...whole, ...facts, mx: whole.mx === null ? null : { ...whole.mx, dnssec: mx } }
}

function factsFor(hosts: readonly HostEvidence[], result: RevocationResult): RevocationFact[] {
  const chains = hosts
    .flatMap(({ endpoints }) => endpoints.flatMap(({ visits }) => visits))
    .flatMap(({ facts: { handshake } }) =>
      handshake.state === 'known' ? [handshake.value.chain] : [],
    )
  const check = {
    source: 'crl',
    url: 'http://crl.example/',
    fetchedAt: observedAt,
    result,
  } as const
  return [...new Set(chains.flat())].map((certificate) => ({
    certificate,
    issuer: certificate,
    checks: [check],
  }))
}

/** Two values of one fact, the first of no higher rank; mostly the same twice, so that what differs shows. */
function pairFrom<T>(ranks: readonly (readonly T[])[]): fc.Arbitrary<readonly [T, T]> {
  const all = ranks.flatMap((values, rank) => values.map((value) => ({ rank, value })))
  const one = fc.constantFrom(...all)
  const two = fc.tuple(one, one).map((pair) => pair.toSorted((a, b) => a.rank - b.rank))
  const same = one.map((only) => [only, only])
  return fc
    .oneof({ weight: 4, arbitrary: same }, { weight: 1, arbitrary: two })
    .map(([worse, better]) => {
      assert.ok(worse !== undefined && better !== undefined)
      return [worse.value, better.value]
    })
}

const serverPair = fc.record({
  preference: fc.constantFrom(0, 10, 20, 30, 40, 50, 60),
  sight: pairFrom(sights),
  tlsa: pairFrom(tlsas),
})

/** A worse and a better observation of the same domain. */
const domainPair = fc
  .record({
    servers: fc.array(serverPair, { minLength: 1, maxLength: 7 }),
    sts: pairFrom(policies),
    mx: pairFrom(states),
    revocation: pairFrom(revocations),
  })
  .map(({ servers, sts, mx, revocation }): readonly [Domain, Domain] => {
    const at = (side: 0 | 1): Domain => ({
      servers: servers.map((one) => ({
        preference: one.preference,
        sight: one.sight[side],
        tlsa: one.tlsa[side],
      })),
      sts: sts[side],
      mx: mx[side],
      revocation: revocation[side],
    })
    return [at(0), at(1)]
  })

const reportOf = (evidence: Evidence): Report => judge(evidence, null)

function assertSound({ confidence: { value, parts }, hosts, verdict }: Report): void {
  const outcomes = hosts.flatMap(({ endpoints }) => endpoints.map(({ outcome }) => outcome))
  assert.equal(value === null, verdict.id === 'dns-error')
  if (value === null) return
  assert.equal(value >= 90, verdict.id === 'encrypted', `${value} ${verdict.id}`)
  assert.equal(
    value === 0,
    outcomes.every((outcome) => outcome === 'no-tls'),
  )
  assert.equal(100 + parts.reduce((sum, { points }) => sum + points, 0), value)
  assert.ok(parts.every(({ points }) => points < 0))
}

test('better facts never lower the confidence, and it never contradicts the verdict', () => {
  fc.assert(
    fc.property(domainPair, ([worse, better]) => {
      const [before, after] = [reportOf(evidenceFor(worse)), reportOf(evidenceFor(better))]
      assertSound(before)
      assertSound(after)
      const values = [before.confidence.value ?? -1, after.confidence.value ?? -1] as const
      assert.ok(values[0] <= values[1], JSON.stringify([before.confidence, after.confidence]))
    }),
    { numRuns: 600 },
  )
})

/** Each test that can be left out: how the evidence looks without it, and whose deductions it can bring. */
const leftOut: readonly {
  readonly fact: Report['confidence']['notCounted'][number]
  readonly without: (evidence: Evidence) => Evidence
  readonly reasons: readonly string[]
}[] = [
  {
    fact: 'dane',
    without: (evidence) => ({
      ...evidence,
      hosts: evidence.hosts.map((host) => ({ ...host, tlsa: null })),
    }),
    reasons: ['tlsa-mismatch', 'dnssec-bogus', 'tlsa-lookup-failed', 'tlsa-unusable'],
  },
  {
    fact: 'mta-sts',
    without: (evidence) => ({ ...evidence, sts: null }),
    reasons: ['sts-mx-not-listed', 'unsigned-name'],
  },
  {
    fact: 'mta-sts',
    without: (evidence) => ({ ...evidence, sts: policyOutOfReach }),
    reasons: ['sts-mx-not-listed', 'unsigned-name'],
  },
  {
    fact: 'dnssec',
    without: (evidence) => ({
      ...evidence,
      mx: evidence.mx === null ? null : { ...evidence.mx, dnssec: 'not-tested' },
    }),
    reasons: ['unsigned-name'],
  },
  {
    fact: 'revocation',
    without: (evidence) => ({ ...evidence, revocation: [] }),
    reasons: ['revoked'],
  },
]

test('a test left out takes back what it deducted and nothing else, and the report says that it is missing', () => {
  fc.assert(
    fc.property(domainPair, fc.constantFrom(...leftOut), ([domain], { fact, without, reasons }) => {
      const whole = evidenceFor(domain)
      const [before, after] = [reportOf(whole), reportOf(without(whole))]
      assertSound(after)
      const [with_, without_] = [before.confidence, after.confidence]
      assert.ok(without_.parts.every(({ reason }) => !reasons.includes(reason)))
      assert.ok((with_.value ?? -1) <= (without_.value ?? -1))
      const tookPart = with_.parts.some(({ reason }) => reasons.includes(reason))
      // A deduction of less than half a point is in no list, but may decide how the sum is rounded.
      const gain = (without_.value ?? 0) - (with_.value ?? 0)
      // Without TLSA nobody knows that no host is left.
      const isKnown = fact !== 'dane' || before.verdict.id !== 'dns-error'
      if (!tookPart && isKnown && fact !== 'revocation') assert.ok(gain <= 1, `${gain} for nothing`)
      if (isKnown && fact !== 'revocation') assert.equal(after.verdict.id, before.verdict.id)
      const isTls = after.hosts.some(({ endpoints }) => endpoints.some(({ tls }) => tls !== null))
      const isDue = without_.value !== null && (isTls || fact !== 'revocation')
      assert.equal(without_.notCounted.includes(fact), isDue)
    }),
    { numRuns: 300 },
  )
})

test('a test left out that deducted nothing changes nothing', () => {
  const best = (domain: Domain): Domain => ({
    servers: domain.servers.map((one) => ({ ...one, tlsa: () => tlsa('absent') })),
    sts: policy('enforce'),
    mx: 'secure',
    revocation: null,
  })
  fc.assert(
    fc.property(domainPair, fc.constantFrom(...leftOut), ([domain], { without }) => {
      const whole = evidenceFor(best(domain))
      const [before, after] = [reportOf(whole).confidence, reportOf(without(whole)).confidence]
      assert.deepEqual([after.value, after.parts], [before.value, before.parts])
    }),
    { numRuns: 100 },
  )
})

test('what could not be found out takes as little as what was never looked at', () => {
  fc.assert(
    fc.property(domainPair, ([domain]) => {
      const [unknown, unlooked] = [
        reportOf(evidenceFor({ ...domain, revocation: { status: 'unknown', why: 'timeout' } })),
        reportOf(evidenceFor({ ...domain, revocation: null })),
      ]
      assert.deepEqual(unknown.confidence, unlooked.confidence)
    }),
    { numRuns: 60 },
  )
})

test('nothing judged is no value, whatever DNS says of the server', () => {
  for (const [one] of tlsas) {
    const host = { ...hostOf(10, [[]]), tlsa: one?.(good) ?? null }
    for (const sts of policies.flat()) {
      assert.equal(reportOf(signedEvidence([host], { sts })).confidence.value, null)
    }
  }
})
