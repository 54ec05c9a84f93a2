import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findEntry } from '../catalogue/catalogue.ts'
import type { Report, ReportEndpoint } from '../model/report.ts'
import { langs, sample } from './fixture-golden.ts'
import { finding, profilesOf, skippedEndpoint } from './fixtures.ts'
import { showWord } from './fill.ts'
import { makeMatter } from './page.ts'
import { tellAnswer } from './tell/answer.ts'
import { tellNone } from './tell/findings.ts'

const answerOf = (report: Report, lang: 'en' | 'de' = 'en') =>
  tellAnswer(makeMatter(report, lang, findEntry))
const thirdOf = (report: Report) => answerOf(report).sentences[2] ?? ''

function mapEndpoints(report: Report, change: (one: ReportEndpoint) => ReportEndpoint): Report {
  const hosts = report.hosts.map((host) => ({ ...host, endpoints: host.endpoints.map(change) }))
  return { ...report, hosts }
}

test('nothing needs to be done only where no finding is a warning or an error', () => {
  const good = sample('healthy')
  assert.equal(thirdOf(good), 'Nothing needs to be done.')
  const note = finding('tlsa-absent', 'info')
  assert.equal(thirdOf({ ...good, findings: [note] }), 'Nothing needs to be done.')
  for (const code of ['weak-key', 'expires-soon', 'hello-intolerance'] as const) {
    const found = finding(code, 'warning')
    assert.match(thirdOf({ ...good, findings: [note, found] }), /see the warnings below/)
  }
})

test('addresses that were not asked for are not said to have resisted', () => {
  const good = sample('healthy')
  const withMore = (because: 'not-asked' | 'no-ipv6', findings: Report['findings'] = []) => {
    const hosts = good.hosts.map((host, index) =>
      index > 0
        ? host
        : { ...host, endpoints: [...host.endpoints, skippedEndpoint('192.0.2.9', because)] },
    )
    const verdict = { ...good.verdict, endpoints: good.verdict.endpoints + 1 }
    return thirdOf({ ...good, hosts, verdict, findings })
  }
  assert.match(withMore('not-asked'), /^The other one was not tested, because .* not asked to\.$/)
  assert.match(
    withMore('not-asked', [finding('weak-key', 'warning')]),
    /; see the warnings below\.$/,
  )
  assert.match(withMore('no-ipv6'), /^The findings below say why the other could not be judged/)
})

test('where the options left out every address, they are named, and no findings are promised', () => {
  const base = sample('unreachable')
  const left = mapEndpoints(base, ({ address }) => skippedEndpoint(address, 'not-asked'))
  const report = { ...left, findings: [] }
  assert.match(thirdOf(report), /repeat it without --ipv4 and --ipv6/)
  assert.match(tellNone(makeMatter(report, 'en', findEntry)), /Nothing was judged/)
  assert.match(tellNone(makeMatter(sample('healthy'), 'en', findEntry)), /needs attention/)
})

test('servers without any certificate are not said to show one that is not valid', () => {
  const base = sample('guide-3-private-ca')
  const bare = (one: ReportEndpoint) => ({ ...one, certificate: null })
  const none = answerOf(mapEndpoints(base, bare))
  assert.equal(none.headline, 'NO CERTIFICATE (result 3)')
  assert.match(none.sentences[0] ?? '', /show no certificate at all\.$/)
  const [first] = base.hosts
  const half = mapEndpoints(base, (one) => (one === first?.endpoints[0] ? bare(one) : one))
  assert.match(answerOf(half).sentences[0] ?? '', /not valid, or none at all\.$/)
  assert.match(answerOf(base).sentences[0] ?? '', /a certificate that is not valid\.$/)
})

test('a server that was typed is not said to be named in DNS', () => {
  for (const name of ['healthy', 'guide-3-private-ca', 'dns-error']) {
    const base = sample(name)
    const typed: Report = { ...base, mx: null, target: { ...base.target, kind: 'host' } }
    for (const lang of langs) {
      const text = answerOf(typed, lang).sentences.join(' ')
      assert.doesNotMatch(text, /named in DNS|im DNS genannt|MX|DNS names mail|Mailserver für/)
    }
  }
  assert.match(answerOf(sample('healthy')).sentences[1] ?? '', /named in DNS/)
})

test('in German none of seven offers, instead of all offering none', () => {
  const first = answerOf(sample('guide-1-no-tls'), 'de').sentences[0] ?? ''
  assert.match(first, /denn keine der 7 Mailserver-Adressen bietet eine funktionierende/)
})

test('a connection that gave no answer has words as half of a changing result', () => {
  assert.equal(showWord('first', 'not-judged', 'en'), showWord('second', 'not-judged', 'en'))
  assert.equal(showWord('first', 'not-judged', 'de'), 'keine dauerhafte Antwort')
})

const judgedFor = (name: string, profile: string, fate: string): Report => {
  const base = sample(name)
  const profiles = profilesOf({ [profile]: fate })
  return { ...base, verdict: { ...base.verdict, profile }, profiles }
}

test('under another sender the answer names it and what it does, not the results of the guide', () => {
  const cases = [
    ['guide-3-private-ca', 'mandatory-authenticated', 'never bounced / bounced', 'NOT DELIVERED'],
    ['guide-1-no-tls', 'opportunistic', 'never plaintext / plaintext', 'NOT ENCRYPTED'],
    ['guide-1-no-tls', 'dane', 'sometimes encrypted deferred / deferred', 'NOT ALWAYS DELIVERED'],
    ['guide-2-old-tls', 'own', 'sometimes encrypted plaintext / plaintext', 'NOT ALWAYS ENCRYPTED'],
    ['guide-2-old-tls', 'own', 'always encrypted / deferred', 'NORMALLY ENCRYPTED, but not'],
    ['healthy', 'opportunistic', 'always encrypted / encrypted', 'ENCRYPTED, but without proof'],
    [
      'healthy',
      'dane',
      'always encrypted-authenticated / encrypted-authenticated',
      'ENCRYPTED (sender dane)',
    ],
  ] as const
  for (const [name, profile, fate, expected] of cases) {
    const report = judgedFor(name, profile, fate)
    const { headline, sentences } = answerOf(report)
    assert.ok(headline.startsWith(expected), headline)
    assert.ok(headline.endsWith(`(sender ${profile})`), headline)
    assert.equal(sentences.length, 3)
    for (const lang of langs) {
      const { headline: head, sentences: all } = answerOf(report, lang)
      assert.doesNotMatch(`${head} ${all.join(' ')}`, /result|Ergebnis|undefined/)
      assert.ok(all.every((sentence) => /[^.]\.$/.test(sentence)))
    }
  }
})

test('normally and at worst are both said where they differ, once where they do not', () => {
  const first = (fate: string) =>
    answerOf(judgedFor('guide-1-no-tls', 'dane', fate)).sentences[0] ?? ''
  assert.equal(
    first('never deferred / deferred'),
    'From the sender "DANE where it is published", mail to bassenberg.example normally waits and is returned after days.',
  )
  assert.match(first('always encrypted / plaintext'), /, and at worst travels in clear text\.$/)
})

test('under another sender, too, nothing is to be done only without warnings', () => {
  const report = judgedFor('healthy', 'opportunistic', 'always encrypted / encrypted')
  assert.equal(thirdOf(report), 'Nothing needs to be done.')
  assert.match(thirdOf({ ...report, findings: [finding('weak-key', 'warning')] }), /warnings below/)
})

test('in German the sentence behind the colon begins with a capital letter', () => {
  const report = judgedFor('guide-2-old-tls', 'mandatory-tls12', 'never deferred / deferred')
  assert.match(answerOf(report, 'de').sentences[1] ?? '', /^Der Grund: Die einzige Mailserver-Adr/)
})
