import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parseTlsRptRecord, tlsRptRecordName } from './record.ts'

/** The places with problems, or the state with problems, on one line. */
function reading(...txts: string[]): string {
  const record = parseTlsRptRecord(txts)
  if (record.state === 'absent') return 'absent'
  const head =
    record.state === 'valid' ? record.value.rua.map(({ uri }) => uri).join(' ') : 'invalid'
  return [head, ...record.problems.map(({ weight, problem }) => `${weight} ${problem}`)].join(', ')
}

const rua = (value: string) => reading(`v=TLSRPTv1; rua=${value}`)

test('the examples of RFC 8460 section 3 are read', () => {
  assert.equal(tlsRptRecordName('example.com'), '_smtp._tls.example.com')
  assert.equal(reading('v=TLSRPTv1;rua=mailto:reports@example.com'), 'mailto:reports@example.com')
  const record = parseTlsRptRecord([
    'v=spf1 -all',
    'v=TLSRPTv1; rua=https://reporting.Example.com/v1/tlsrpt , mailto:a@Mail.example.com?subject=x;',
  ])
  assert.deepEqual(record, {
    state: 'valid',
    value: {
      rua: [
        {
          scheme: 'https',
          uri: 'https://reporting.Example.com/v1/tlsrpt',
          host: 'reporting.example.com',
        },
        { scheme: 'mailto', uri: 'mailto:a@Mail.example.com?subject=x', host: 'mail.example.com' },
      ],
    },
    problems: [],
  })
})

test('none is absent, more than one is none, one that was meant is named', () => {
  assert.equal(reading('v=STSv1; id=1'), 'absent')
  const one = 'v=TLSRPTv1; rua=mailto:a@b.example'
  assert.equal(reading(one, one), 'invalid, fatal several-records, fatal several-records')
  assert.equal(reading('v=TLSRPT1; rua=mailto:a@b.example'), 'absent')
  assert.equal(reading('v=TLSRPTv1 rua=mailto:a@b.example'), 'invalid, fatal discarded-record')
  assert.equal(reading('v=tlsrptv1; rua=mailto:a@b.example'), 'invalid, fatal discarded-record')
})

test('a place that nobody can report to is named, and there must be another', () => {
  for (const [value, code] of [
    ['', 'uri-empty'],
    ['tls@b.example', 'uri-no-scheme'],
    ['http://b.example/', 'uri-scheme'],
    ['mailto:a@b.example!10m', 'uri-size'],
    ['mailto:b.example', 'uri-form'],
    ['mailto:a@b@c.example', 'uri-form'],
    ['mailto:@b.example', 'uri-form'],
    ['mailto:a@localhost', 'uri-form'],
    ['mailto:a b@c.example', 'uri-form'],
    ['mailto:"a"@c.example', 'uri-form'],
    ['https:', 'uri-form'],
    ['https://', 'uri-form'],
    ['https:b.example', 'uri-form'],
    ['https://user:secret@b.example/', 'uri-form'],
    ['https://b.example/%zz', 'uri-form'],
    ['https://[::1', 'uri-form'],
  ] as const) {
    assert.equal(rua(value), `invalid, disputed ${code}, fatal rua-missing`, value)
    const both = `${value},mailto:a@b.example`
    assert.equal(rua(both), `mailto:a@b.example, disputed ${code}`, both)
  }
})

test('fields: rua must be there, the first counts, others are ignored', () => {
  assert.equal(reading('v=TLSRPTv1;'), 'invalid, fatal rua-missing')
  assert.equal(reading('v=TLSRPTv1; ruf=1'), 'invalid, advice unknown-field, fatal rua-missing')
  assert.equal(
    reading('v=TLSRPTv1; rua=mailto:a@b.example; rua=mailto:c@d.example'),
    'mailto:a@b.example, advice duplicate-field',
  )
  assert.equal(
    reading('v=TLSRPTv1; rua = mailto:a@b.example'),
    'mailto:a@b.example, disputed blank-at-equals',
  )
})

test('a hundred places are read to a bound, the same one counts once', () => {
  const many = Array.from({ length: 100 }, (_, index) => `mailto:a${index}@b.example`)
  const record = parseTlsRptRecord([`v=TLSRPTv1; rua=${many.join(',')}`])
  assert.ok(record.state === 'valid')
  assert.equal(record.value.rua.length, 50)
  assert.deepEqual(
    record.problems.map(({ problem }) => problem),
    ['rua-too-many'],
  )
  assert.equal(rua('mailto:a@b.example,mailto:a@b.example'), 'mailto:a@b.example')
})

test('whatever the texts, the parser never throws', () => {
  const piece = fc.oneof(
    fc.constantFrom('mailto:', 'https://', 'a@b.example', ',', ';', ' ', 'rua=', '!10m', '[', '%'),
    fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  )
  const txt = fc.array(piece, { maxLength: 12 }).map((pieces) => `v=TLSRPTv1;${pieces.join('')}`)
  fc.assert(
    fc.property(txt, (txt) => {
      const record = parseTlsRptRecord([txt])
      assert.notEqual(record.state, 'absent')
      if (record.state === 'valid') assert.ok(record.value.rua.length > 0)
    }),
  )
})
