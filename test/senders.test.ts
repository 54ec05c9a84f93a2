import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { senderWords } from '../src/catalogue/sender-words.ts'
import { judge } from '../src/judge/judge.ts'
import { readProfile } from '../src/judge/profiles/read-profile.ts'
import { findSender } from '../src/judge/profiles/senders.ts'
import type { Evidence, HostEvidence, Visit } from '../src/model/evidence.ts'
import {
  absent,
  ehlo,
  failed,
  known,
  refused,
  silence,
  skipped,
  temporary,
  visit,
  visitEnding,
} from '../src/model/fixture-visits.ts'
import type { Report } from '../src/model/report.ts'
import { hostOf, tlsVisit } from './fixture-evidence.ts'
import {
  noPolicy,
  otherTlsa,
  outcomesOf,
  policy,
  policyOutOfReach,
  senderIds,
  signed,
  signedEvidence,
  stsRecord,
  tlsa,
  tlsaFor,
} from './fixture-senders.ts'

const good = tlsVisit('healthy')
const noTls = visit({
  ehlo: known(ehlo()),
  starttls: failed(absent),
  handshake: skipped,
  secureEhlo: skipped,
})
const twice = (one: Visit): Visit[] => [one, { ...one, purpose: 'confirmation' }]
const refusing = visitEnding('answer', { kind: 'tcp', reason: 'refused' })

function hostAt(
  preference: number,
  endpoints: readonly (readonly Visit[])[],
  changes: Partial<HostEvidence> = {},
): HostEvidence {
  return { ...hostOf(preference, endpoints), addresses: signed, tlsa: tlsa('absent'), ...changes }
}

function answers(hosts: readonly HostEvidence[], changes: Partial<Evidence> = {}) {
  const { profiles } = judge(signedEvidence(hosts, changes), null)
  return (id: string) => {
    const found = profiles.find((one) => one.id === id)
    assert.ok(found, id)
    const { outcomes, how } = found.normally
    return `${outcomes.join('+')} ${how}, ${found.worst}`
  }
}

const senderOf = (report: Report, id: string) => {
  const found = report.profiles.find((one) => one.id === id)
  assert.ok(found, id)
  return found
}

test('every built-in sender stands in the report, with where its rules stand and since when', () => {
  const { profiles } = judge(signedEvidence([hostAt(10, [[good]])]), null)
  assert.deepEqual(
    profiles.map(({ id }) => id),
    senderIds,
  )
  assert.deepEqual(senderIds, [
    'tls12-authenticated',
    'opportunistic',
    'opportunistic-tls12',
    'dane',
    'mta-sts',
    'mandatory-tls12',
    'mandatory-authenticated',
  ])
  for (const { basis, date } of profiles) {
    assert.ok(basis.length > 3)
    assert.match(date, /^20\d\d-\d\d-\d\d$/)
  }
})

test('every built-in sender has its words in both languages', () => {
  assert.deepEqual(
    senderWords.map(({ id }) => id),
    senderIds,
  )
  for (const { id, words } of senderWords) {
    assert.notEqual(words.en.does, words.de.does, id)
    for (const { title, does } of [words.en, words.de]) {
      assert.match(title, /[^.]$/, id)
      assert.match(does, /\.$/, id)
    }
  }
})

test('the example of docs/profiles.md is read', () => {
  const page = readFileSync(new URL('../docs/profiles.md', import.meta.url), 'utf8')
  const [, json = ''] = /```json\n(.*?)```/s.exec(page) ?? []
  assert.ok(readProfile(JSON.parse(json)).ok)
  for (const id of senderIds) assert.ok(page.includes(`| \`${id}\``), id)
})

test('an alias is another name of the same sender', () => {
  assert.equal(findSender('dsk-normal')?.id, 'mandatory-tls12')
  assert.equal(findSender('dsk-high')?.id, 'mandatory-authenticated')
  assert.equal(findSender('constructor'), null)
})

test('who asks for TLS 1.2 and for nobody’s name is content with any certificate, and no older version', () => {
  const outcomes = (visits: readonly Visit[]) => {
    const all = outcomesOf(judge(signedEvidence([hostAt(10, [visits])]), null))
    return [all['opportunistic-tls12'], all['mandatory-tls12']]
  }
  assert.deepEqual(outcomes([good]), ['encrypted', 'encrypted'])
  assert.deepEqual(outcomes(twice(tlsVisit('self-signed'))), ['encrypted', 'encrypted'])
  assert.deepEqual(outcomes(twice(tlsVisit('healthy', 'TLSv1.1'))), ['plaintext', 'deferred'])
  assert.deepEqual(outcomes(twice(noTls)), ['plaintext', 'deferred'])
})

test('SSL 3 is nothing that an opportunistic sender still speaks', () => {
  const old = answers([hostAt(10, [twice(tlsVisit('healthy', 'SSLv3'))])])
  assert.equal(old('opportunistic'), 'plaintext never, plaintext')
})

test('without an enforced policy MTA-STS senders do as others; a policy out of reach is unknown', () => {
  const selfSigned = [hostAt(10, [twice(tlsVisit('self-signed'))])]
  const outcome = (changes: Partial<Evidence>) => {
    const report = judge(signedEvidence(selfSigned, changes), null)
    const { normally, reasons } = senderOf(report, 'mta-sts')
    return [normally.outcomes.join(' '), ...reasons]
  }
  assert.deepEqual(outcome({ sts: policy('enforce') }), ['deferred', 'self-signed'])
  assert.deepEqual(outcome({ sts: policy('testing') }), ['encrypted', 'sts-not-enforced'])
  assert.deepEqual(outcome({ sts: policy('none') }), ['encrypted', 'sts-not-enforced'])
  assert.deepEqual(outcome({ sts: noPolicy }), ['encrypted', 'sts-absent'])
  const broken = { record: stsRecord(['v=STSv1; id=a;', 'v=STSv1; id=b;']), policy: null }
  assert.deepEqual(outcome({ sts: broken }), ['encrypted', 'sts-record-invalid'])
  assert.deepEqual(outcome({ sts: policyOutOfReach }), ['unknown', 'sts-policy-unavailable'])
  assert.deepEqual(outcome({ sts: null }), ['unknown'])
})

test('an MX host that an enforced policy does not list is passed over', () => {
  const hosts = [hostAt(10, [[good]]), { ...hostAt(20, [[good]]), name: 'mx.elsewhere.example' }]
  const listing = (name: string) => answers(hosts, { sts: policy('enforce', [name]) })('mta-sts')
  assert.equal(listing('mx.example'), 'encrypted-authenticated always, deferred')
  assert.equal(listing('mx.third.example'), 'deferred never, deferred')
})

test('a TLSA match proves the server only where the MX answer is signed', () => {
  const host = hostAt(10, [[good]], { tlsa: tlsaFor(good) })
  assert.equal(answers([host])('dane'), 'encrypted-authenticated always, encrypted-authenticated')
  const { mx } = signedEvidence([host])
  assert.ok(mx)
  const report = judge(signedEvidence([host], { mx: { ...mx, dnssec: 'insecure' } }), null)
  const { normally, reasons } = senderOf(report, 'dane')
  assert.deepEqual([normally.outcomes, reasons], [['encrypted'], ['dane-mx-insecure']])
})

test('normally the first preference that answers; at worst whatever else is listed', () => {
  const hosts = [hostAt(10, [[good]]), hostAt(20, [twice(noTls)])]
  const mixed = answers(hosts)
  assert.equal(mixed('tls12-authenticated'), 'encrypted-authenticated always, plaintext')
  assert.equal(mixed('mandatory-authenticated'), 'encrypted-authenticated always, deferred')
  const without = answers([hostAt(5, [[refusing]]), ...hosts])
  assert.equal(without('tls12-authenticated'), 'encrypted-authenticated always, plaintext')
  const equals = answers([hostAt(10, [[good]]), hostAt(10, [twice(noTls)])])
  assert.equal(
    equals('tls12-authenticated'),
    'encrypted-authenticated+plaintext sometimes, plaintext',
  )
})

test('who goes on to the next host where one does not do gets to the one that does', () => {
  const hosts = [
    hostAt(10, [[good]], { tlsa: otherTlsa }),
    hostAt(20, [[good]], { tlsa: tlsaFor(good) }),
  ]
  assert.equal(answers(hosts)('dane'), 'encrypted-authenticated always, deferred')
  const selfSigned = twice(tlsVisit('self-signed'))
  const second = answers([hostAt(10, [selfSigned]), hostAt(20, [[good]])])
  assert.equal(second('mta-sts'), 'encrypted-authenticated always, deferred')
  assert.equal(second('mandatory-authenticated'), 'bounced never, bounced')
})

test('what was not seen leaves the worst open, unless the worst was seen', () => {
  const skippedHost = hostAt(20, [[]])
  const open = answers([hostAt(10, [[good]]), skippedHost])
  assert.equal(open('tls12-authenticated'), 'encrypted-authenticated always, unknown')
  const clear = answers([hostAt(10, [twice(noTls)]), skippedHost])
  assert.equal(clear('tls12-authenticated'), 'plaintext never, plaintext')
  const later = answers([hostAt(10, [[good]]), hostAt(20, [[visitEnding('greeting', temporary)]])])
  assert.equal(later('tls12-authenticated'), 'encrypted-authenticated always, unknown')
  const first = answers([hostAt(10, [[visitEnding('greeting', temporary)]]), hostAt(20, [[good]])])
  assert.equal(first('tls12-authenticated'), 'encrypted-authenticated always, unknown')
  const half = answers([hostAt(10, [[good], [visitEnding('handshake', silence)]])])
  assert.equal(half('tls12-authenticated'), 'encrypted-authenticated+unknown null, unknown')
})

test('a host that nobody reaches forces nothing: nolisting is normal', () => {
  const listed = answers([hostAt(10, [[refusing]]), hostAt(20, [[good]])])
  assert.equal(
    listed('tls12-authenticated'),
    'encrypted-authenticated always, encrypted-authenticated',
  )
})

test('who refuses us may take others', () => {
  const refusal = answers([hostAt(10, [[visitEnding('greeting', refused)]])])
  assert.equal(refusal('opportunistic'), 'unknown null, unknown')
})

test('the verdict of another sender names its first demand that fails', () => {
  const under = (id: string, host: HostEvidence, changes: Partial<Evidence> = {}) => {
    const sender = findSender(id)
    assert.ok(sender)
    const { verdict } = judge(signedEvidence([host], changes), null, sender)
    assert.equal(verdict.profile, sender.id)
    return [verdict.id, ...verdict.reasons].join(' ')
  }
  const selfSigned = hostAt(10, [twice(tlsVisit('self-signed'))])
  assert.equal(under('opportunistic', selfSigned), 'encrypted')
  assert.equal(under('dsk-normal', selfSigned), 'encrypted')
  assert.equal(under('dsk-high', selfSigned), 'invalid-certificate self-signed')
  const old = hostAt(10, [twice(tlsVisit('healthy', 'TLSv1.1'))])
  assert.equal(under('opportunistic', old), 'encrypted')
  assert.equal(under('mandatory-tls12', old), 'old-tls old-tls-version')
  const clear = hostAt(10, [twice(noTls)])
  assert.equal(under('opportunistic', clear), 'no-tls starttls-absent')
  const mismatch = hostAt(10, [[good]], { tlsa: otherTlsa })
  assert.equal(under('dane', mismatch), 'invalid-certificate tlsa-mismatch')
  assert.equal(under('tls12-authenticated', mismatch), 'encrypted')
  const unlisted = { sts: policy('enforce', ['other.example']) }
  assert.equal(
    under('mta-sts', hostAt(10, [[good]]), unlisted),
    'invalid-certificate sts-mx-not-listed',
  )
})

test('what records that fit prove nobody can say where the MX answer could not be looked at', () => {
  const host = hostAt(10, [[good]], { tlsa: tlsaFor(good) })
  const of = (dnssec: 'secure' | 'insecure' | 'indeterminate') => {
    const { mx, ...evidence } = signedEvidence([host])
    assert.ok(mx)
    return outcomesOf(judge({ ...evidence, mx: { ...mx, dnssec } }, null))['dane']
  }
  assert.equal(of('secure'), 'encrypted-authenticated')
  assert.equal(of('insecure'), 'encrypted')
  assert.equal(of('indeterminate'), 'unknown')
})

test('what a sender would have to know and nobody saw is no verdict', () => {
  const dane = findSender('dane')
  assert.ok(dane)
  const host = hostAt(10, [[good]], { tlsa: tlsa('not-tested') })
  const evidence = signedEvidence([host])
  const vantage = { ...evidence.vantage, dnssecCapable: false }
  const { verdict, hosts, confidence } = judge({ ...evidence, vantage }, null, dane)
  assert.deepEqual(
    [verdict.id, verdict.judged, verdict.reasons],
    ['inconclusive', 0, ['dnssec-unavailable']],
  )
  assert.equal(hosts[0]?.endpoints[0]?.judged, false)
  assert.equal(confidence.value, 100)
})
