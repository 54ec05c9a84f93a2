import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Report } from '../model/report.ts'
import { presentCsv } from './csv.ts'
import { hostileText, poison, sample } from './fixture-golden.ts'

const options = { lang: 'en', colour: false, verbose: false, width: 80 } as const

/** RFC 4180, section 2. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let rest = text
  while (rest !== '') {
    const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest)
    assert.ok(match !== null, `no cell at ${rest.slice(0, 60)}`)
    const [whole, quoted, bare = '', end] = match
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    rest = rest.slice(whole.length)
    if (end === '\r\n') {
      rows.push([])
    }
  }
  assert.deepEqual(rows.pop(), [])
  return rows
}

function readRecords(report: Report): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = readCsv(presentCsv(report, options))
  return rows.map((row) => {
    assert.equal(row.length, head.length)
    return Object.fromEntries(row.map((cell, index) => [head[index] ?? '', cell]))
  })
}

test('one line per endpoint, with its own stages and findings', () => {
  const records = readRecords(sample('mixed'))
  assert.deepEqual(
    records.map(({ host, address, outcome, findings, not_tried_because }) => [
      host,
      address,
      outcome,
      findings,
      not_tried_because,
    ]),
    [
      [
        'mx-a.mixed.example',
        '192.0.2.61',
        'invalid-certificate',
        'greylisted hostname-mismatch',
        '',
      ],
      ['mx-b.mixed.example', '192.0.2.62', 'no-tls', 'starttls-refused', ''],
      ['mx-b.mixed.example', '2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff', '', '', ''],
      ['mx-b.mixed.example', '10.0.0.1', '', '', 'barred'],
    ],
  )
  const [first] = records
  assert.equal(first?.['connect_ms'], '15020')
  assert.equal(first?.['cert_status'], 'fail')
  assert.equal(first?.['to_status'], 'temporary')
  assert.equal(first?.['other_findings'], 'mx-without-address expires-soon')
  assert.equal(first?.['certificate_subject'], 'CN=www.mixed.example')
})

test('a target without endpoints has one line', () => {
  const records = readRecords(sample('no-mail'))
  assert.equal(records.length, 1)
  assert.equal(records[0]?.['verdict'], 'no-mail')
  assert.equal(records[0]?.['other_findings'], 'null-mx')
  assert.equal(records[0]?.['address'], '')
})

test('the header stands before the first report only', () => {
  const report = sample('healthy')
  assert.equal(
    presentCsv(report, options, 0).split('\r\n').length,
    presentCsv(report, options, 1).split('\r\n').length + 1,
  )
})

test('no cell is a formula, and quotes, commas and line breaks stay inside of theirs', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\uff1d1', '\t=1', '\r=1']) {
    const [record] = readRecords(poison(sample('mixed'), text))
    assert.match(record?.['certificate_subject'] ?? '', /^'|^\\[tr]=1/, JSON.stringify(text))
  }
  const [record] = readRecords(poison(sample('mixed'), '"a", b\r\nc'))
  assert.equal(record?.['certificate_subject'], '"a", b\\r\\nc')
})

test('a spreadsheet that takes lines apart at semicolons, as German ones do, runs nothing either', () => {
  for (const text of [
    'CN=x;=1+1',
    'a; =1',
    'a;"=1+1"',
    'a;@SUM(A1)',
    'a;-1',
    'a;;+1',
    'a,;\uff1d1',
  ]) {
    const pieces = presentCsv(poison(sample('mixed'), text), options).split(/[;\r\n]/)
    for (const piece of pieces.slice(1))
      assert.doesNotMatch(piece, /^[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20]/, text)
  }
})

test('whatever comes, the table keeps its shape and nothing in it is run', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const records = readRecords(poison(sample('mixed'), text))
      assert.equal(records.length, 4)
      for (const cell of records.flatMap((record) => Object.values(record))) {
        assert.doesNotMatch(cell, /^\s*[=+\-@]|[\p{Cc}\p{Cf}]/u)
      }
    }),
    { numRuns: 30 },
  )
})
