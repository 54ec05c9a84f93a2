import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillParts, fillSentence, showTlsVersion } from './fill.ts'

test('machine words, times and numbers are written in the language', () => {
  const sentence = '{reason}, {notAfter}, {bytes}, {version}'
  const args = {
    reason: 'refused',
    notAfter: '2026-12-03T08:00:00.000Z',
    bytes: 12345,
    version: 'TLSv1.1',
  }
  assert.equal(
    fillSentence(sentence, args, 'en'),
    'connection refused, 3 December 2026, 08:00:00 UTC, 12,345, TLS 1.1',
  )
  assert.equal(
    fillSentence(sentence, args, 'de'),
    'Verbindung abgelehnt, 3. Dezember 2026, 08:00:00 UTC, 12.345, TLS 1.1',
  )
})

test('ports and reply codes are names, not amounts', () => {
  assert.equal(fillSentence('{port} {code}', { port: 10025, code: 5504 }, 'de'), '10025 5504')
})

test('sizes of keys are not grouped, missing words are said in words', () => {
  assert.equal(fillSentence('{keyBits}', { keyBits: 1024 }, 'en'), '1024')
  assert.equal(fillSentence('{detail}', { detail: '-' }, 'en'), 'no reason given')
  assert.equal(fillSentence('{detail}', { detail: 'bug' }, 'de'), 'ein Fehler von mxseal')
  assert.equal(fillSentence('key exchange {group}', { group: '-' }, 'en'), 'key exchange RSA')
  assert.equal(fillSentence('{presented}', { presented: [] }, 'en'), '-')
})

test('codes of DNSSEC, DANE and revocation have their phrases', () => {
  const reason = { reason: 'resolver-strips-dnssec' }
  assert.equal(fillSentence('{reason}', reason, 'de'), 'der Resolver reicht DNSSEC nicht weiter')
  assert.equal(
    fillSentence('{why}', { why: 'no-source' }, 'en'),
    'the certificate names no place where to ask',
  )
  assert.equal(fillSentence('{scheme}', { scheme: 'issuer' }, 'en'), 'issuer')
  assert.equal(fillSentence('{why}', { why: 'http-404' }, 'en'), 'HTTP status 404')
  const certificate = { subject: 'CN=a', problem: 'version' }
  assert.equal(fillSentence('{problem}', certificate, 'en'), 'version')
  assert.equal(
    fillSentence('{problem}', { problem: 'version' }, 'de'),
    'die Version ist nicht STSv1',
  )
})

test('what others said is told apart from our own words', () => {
  const args = { subject: 'CN=a', days: 3, order: ['x', 'y'] }
  assert.deepEqual(fillParts('{subject} has {days}: {order}', args, 'en'), [
    { text: 'CN=a', isForeign: true },
    { text: ' has ', isForeign: false },
    { text: '3', isForeign: false },
    { text: ': ', isForeign: false },
    { text: 'x', isForeign: true },
    { text: ', ', isForeign: false },
    { text: 'y', isForeign: true },
  ])
})

test('lists are joined and cut', () => {
  const order = Array.from({ length: 11 }, (_, index) => `n${index}`)
  assert.equal(fillSentence('{order}', { order }, 'en'), 'n0, n1, n2, n3, n4, n5, n6, n7, 3 more')
})

test('hostile arguments are escaped, and are no placeholders of their own', () => {
  const args = { text: '\u001b[31m{code}', code: 554 }
  assert.equal(fillSentence('{text}', args, 'en'), '\\x1b[31m{code}')
  assert.equal(fillSentence('{constructor} {missing}', {}, 'en'), '? ?')
  assert.equal(fillSentence('{reason}', { reason: 'toString' }, 'en'), 'toString')
})

test('TLS versions are shown as people write them', () => {
  assert.deepEqual(['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.3'].map(showTlsVersion), [
    'SSL 3.0',
    'TLS 1.0',
    'TLS 1.1',
    'TLS 1.3',
  ])
})
