import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Severity } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import { findEntry } from '../catalogue/catalogue.ts'
import { finding } from './fixtures.ts'
import { hostileText, langs, poison, sample } from './fixture-golden.ts'
import { sampleReports } from './fixture-reports.ts'
import { makeNagiosPresenter, nagiosStatus, worstNagiosStatus } from './nagios.ts'

const presentNagios = makeNagiosPresenter(findEntry)
const options = { lang: 'en', colour: false, verbose: false, width: 80 } as const

function withFinding(code: 'slow-greeting' | 'internal-error', severity: Severity): Report {
  const found = finding(code, severity, {}, { seconds: 3, stage: 'tls', message: 'x' })
  return { ...sample('healthy'), findings: [found] }
}

test('the status is 0 encrypted, 1 with a warning, 2 negative, 3 everything else', () => {
  const statuses = Object.entries(sampleReports).map(([name, make]) => [name, nagiosStatus(make())])
  assert.deepEqual(Object.fromEntries(statuses), {
    'guide-1-no-tls': 2,
    'guide-2-old-tls': 2,
    'guide-3-private-ca': 2,
    healthy: 0,
    unreachable: 3,
    'port-blocked': 3,
    mixed: 2,
    'no-mail': 3,
    'dns-error': 3,
    hostile: 2,
    'forty-addresses': 0,
    'dane-valid': 0,
    'dane-mismatch': 1,
    'sts-mismatch': 2,
    'dnssec-bogus': 3,
    standards: 0,
    inventory: 0,
    inconclusive: 3,
    probes: 1,
    'other-sender': 2,
  })
  assert.equal(nagiosStatus(withFinding('slow-greeting', 'info')), 0)
  assert.equal(nagiosStatus(withFinding('slow-greeting', 'warning')), 1)
  assert.equal(nagiosStatus(withFinding('internal-error', 'error')), 3)
})

test('of several targets the worst counts: critical, warning, unknown, ok', () => {
  assert.equal(worstNagiosStatus([0, 3, 2, 1]), 2)
  assert.equal(worstNagiosStatus([0, 3, 1]), 1)
  assert.equal(worstNagiosStatus([0, 3]), 3)
  assert.equal(worstNagiosStatus([0, 0]), 0)
  assert.equal(worstNagiosStatus([]), 3)
})

test('the status line has performance data, in both languages', () => {
  for (const lang of langs) {
    const [line = ''] = presentNagios([sample('mixed')], { ...options, lang }).split('\n')
    const [text = '', data = ''] = line.split('|')
    assert.match(text, /^MXSEAL CRITICAL - mixed\.example: /)
    assert.equal(
      data,
      'confidence=31;;90:;0;100 judged=2;;;0;4 endpoints=4;;;0 min_days_to_expiry=36 duration=1.420s;;;0',
    )
  }
  const [line = ''] = presentNagios([sample('unreachable')], options).split('\n')
  assert.match(line, /\|confidence=U;.* min_days_to_expiry=U /)
})

test('several targets have one status line, and measures with their names', () => {
  const text = presentNagios([sample('healthy'), sample('guide-2-old-tls')], options)
  const [line = ''] = text.split('\n')
  assert.match(line, /^MXSEAL CRITICAL - healthy\.example: .*; luechow\.example: /)
  assert.match(line, /'healthy\.example confidence'=100;.*'luechow\.example confidence'=40;/)
})

test('whatever comes, there is one bar, and as many lines as before', () => {
  const lines = (text: string) =>
    presentNagios([poison(sample('mixed'), text)], options).split('\n')
  const expected = lines('x').length
  const check = (text: string) => {
    const shown = lines(text)
    assert.equal(shown.length, expected)
    assert.equal(shown.join('').split('|').length, 2)
    assert.doesNotMatch(shown.join(''), /[<>`$\p{Cc}]/u)
  }
  fc.assert(fc.property(hostileText, check), {
    numRuns: 30,
  })
  for (const text of ['OK|confidence=100', 'a\nb', '<script>', '$(reboot)']) {
    check(text)
  }
})

test('the output stays within what Nagios keeps', () => {
  const source = sample('mixed')
  const many = Array.from({ length: 500 }, (_, index) =>
    finding('greylisted', 'info', { host: `h${index}` }, { code: 451, text: `later ${index}` }),
  )
  const text = presentNagios([{ ...source, findings: many }], options)
  assert.ok(Buffer.byteLength(text) < 8192)
  assert.ok(text.endsWith('…\n'))
})
