import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { findEntry } from '../catalogue/catalogue.ts'
import { compareGolden, langs, poison, sample } from './fixture-golden.ts'
import { sampleReports } from './fixture-reports.ts'
import { makeTextPresenter } from './text.ts'
import { textWidth } from './width.ts'

const presentText = makeTextPresenter(findEntry)
const plain = { lang: 'en', colour: false, verbose: false, width: 80 } as const

for (const name of Object.keys(sampleReports)) {
  for (const lang of langs) {
    test(`${name} in ${lang} reads as in its golden file`, () => {
      compareGolden(`${name}.${lang}.txt`, presentText(sample(name), { ...plain, lang }))
    })
  }
}

for (const name of [
  'guide-1-no-tls',
  'guide-2-old-tls',
  'unreachable',
  'hostile',
  'sts-mismatch',
]) {
  for (const lang of langs) {
    test(`${name} in ${lang}, verbose, reads as in its golden file`, () => {
      const text = presentText(sample(name), { ...plain, lang, verbose: true })
      compareGolden(`${name}.verbose.${lang}.txt`, text)
    })
  }
}

test('no line is wider than the terminal, but records that are to be pasted', () => {
  for (const [name, make] of Object.entries(sampleReports)) {
    for (const lang of langs) {
      for (const width of [64, 80, 100, 120]) {
        const text = presentText(make(), { ...plain, lang, width, verbose: true })
        const wide = text
          .split('\n')
          .filter((line) => textWidth(line) > width && !/^ +_\S+\. IN TLSA /.test(line))
        assert.deepEqual(wide, [], `${name} ${lang} ${width}`)
      }
    }
  }
})

test('without colour no control character but the line feed, with it only colours', () => {
  for (const make of Object.values(sampleReports)) {
    const report = make()
    const bare = presentText(report, { ...plain, verbose: true })
    const coloured = presentText(report, { ...plain, verbose: true, colour: true })
    assert.doesNotMatch(bare.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Cs}]/u)
    const stripped = coloured.replace(/\u001b\[(?:1|2|22|3[1-3]|39)m/g, '')
    assert.notEqual(coloured, bare)
    assert.equal(stripped, bare)
  }
})

test('hostile text anywhere in a report never reaches the terminal raw', () => {
  const evil = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 })
  const sources = ['hostile', 'guide-2-old-tls', 'mixed', 'dns-error'].map(sample)
  fc.assert(
    fc.property(
      fc.constantFrom(...sources),
      evil,
      fc.constantFrom(...langs),
      (source, text, lang) => {
        const report = poison(source, text)
        const shown = presentText(report, { ...plain, lang, verbose: true, width: 80 })
        assert.doesNotMatch(shown.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
        assert.deepEqual(
          shown.split('\n').filter((line) => textWidth(line) > 80),
          [],
        )
      },
    ),
    { numRuns: 30 },
  )
})

test('a blocked port of ours is the first sentence, and nobody else is blamed', () => {
  const text = presentText(sample('port-blocked'), plain)
  const [headline, , sentences] = text.split('\n')
  assert.equal(headline, 'blocked.example: NOT JUDGED')
  assert.match(sentences ?? '', /^Outgoing connections to port 25 seem to be blocked here/)
  assert.doesNotMatch(text, /mx-unreachable|Average/)
  assert.match(text, /3 connections that did not come about have this same cause/)
})

test('an address that offers TLS now and then is not said to offer none', () => {
  const source = sample('guide-1-no-tls')
  const changing = source.findings.map(({ at }) => ({
    code: 'intermittent' as const,
    severity: 'warning' as const,
    at,
    args: { first: 'no-tls', second: 'encrypted' },
  }))
  const report = { ...source, findings: [...source.findings, ...changing] }
  const [headline, answer] = presentText(report, plain).split('\n\n')
  assert.equal(headline, 'bassenberg.example: NOT ALWAYS ENCRYPTED (result 1: no TLS)')
  assert.match((answer ?? '').replaceAll('\n', ' '), /did not offer working encryption every time/)
})

test('addresses that could not even be tried are not said to have refused', () => {
  const source = sample('unreachable')
  const hosts = source.hosts.map((host) => ({ ...host, endpoints: host.endpoints.slice(1) }))
  const verdict = { ...source.verdict, endpoints: 1 }
  const [, answer] = presentText({ ...source, hosts, verdict }, plain).split('\n\n')
  assert.match(
    (answer ?? '').replaceAll('\n', ' '),
    /its only mail server address could not be tried from here/,
  )
})

test('every stage keeps its own column, word and duration', () => {
  const rows = presentText(sample('guide-3-private-ca'), { ...plain, lang: 'de' }).split('\n')
  const head = rows.find((row) => row.startsWith('MX-Host')) ?? ''
  const row = rows.find((row) => row.includes('[62.153.78.12:25]  ')) ?? ''
  const cells = ['Answer', 'Connect', 'HELO', 'TLS', 'Cert', 'Secure', 'From'].map((name) =>
    row.slice(head.indexOf(name), head.indexOf(name) + 7).trim(),
  )
  assert.deepEqual(cells, [
    'OK   97',
    'OK 1135',
    'OK   96',
    'OK  402',
    'FEHLER',
    'OK   97',
    'OK  217',
  ])
})

test('with room the cells have their unit', () => {
  const text = presentText(sample('healthy'), { ...plain, width: 110 })
  assert.match(text, /OK {3}12 ms OK {4}8 ms/)
})

test('an endpoint that was not tried says why, and is in no column', () => {
  assert.match(presentText(sample('unreachable'), plain), /\[2001:db8::50\]:25 +not tried: no IPv6/)
})

test('the same chain is shown once for all that sent it', () => {
  const text = presentText(sample('healthy'), plain)
  assert.equal(text.split('Certificate 1 of 2').length, 2)
})

test('seven addresses with the same finding are one finding', () => {
  const text = presentText(sample('guide-1-no-tls'), plain)
  assert.equal(text.split('(starttls-absent)').length - 1, 3)
  assert.match(text, /Where +all 7 addresses/)
})

test('where only some could be judged, the first words say how many', () => {
  const [, answer] = presentText(sample('forty-addresses'), plain).split('\n\n')
  assert.match(
    (answer ?? '').replaceAll('\n', ' '),
    /32 of 40 mail server addresses could be judged/,
  )
})

test('every report ends with what was tested, and what a certificate proves', () => {
  for (const [name, make] of Object.entries(sampleReports)) {
    const text = presentText(make(), plain).replaceAll('\n', ' ')
    assert.match(text, /receiving, the first hop, from this network, at this time\. $/, name)
  }
  const text = presentText(sample('healthy'), plain).replaceAll('\n', ' ')
  assert.match(text, /the name itself came unproven, because neither DNSSEC nor MTA-STS was tested/)
})
