import assert from 'node:assert/strict'
import { test } from 'node:test'
import { severityOf } from './severity.ts'

const listed = { host: 'mx.example', patterns: ['*.example.net'] }

void test('an MX host that does not fit an enforced MTA-STS policy is an error', () => {
  const args = { ...listed, reason: 'expired', mode: 'enforce' }
  assert.equal(severityOf({ code: 'sts-mx-not-listed', args }), 'error')
  assert.equal(severityOf({ code: 'sts-certificate', args }), 'error')
})

void test('under another mode nobody keeps mail back, so that it is a warning', () => {
  for (const mode of ['testing', 'none']) {
    const args = { ...listed, reason: 'expired', mode }
    assert.equal(severityOf({ code: 'sts-mx-not-listed', args }), 'warning')
    assert.equal(severityOf({ code: 'sts-certificate', args }), 'warning')
  }
})

void test('the mode makes no difference to any other code', () => {
  const args = { host: 'mx.example', mode: 'testing' }
  assert.equal(severityOf({ code: 'dane-without-tls', args }), 'error')
  assert.equal(severityOf({ code: 'sts-not-enforced', args }), 'info')
})

test('old versions are a note, SSL among them a warning', () => {
  const of = (...versions: string[]) =>
    severityOf({ code: 'old-versions-accepted', args: { versions } })
  assert.equal(of('TLSv1', 'TLSv1.1'), 'info')
  assert.equal(of('SSLv3', 'TLSv1'), 'warning')
  assert.equal(of('SSLv2'), 'warning')
})
