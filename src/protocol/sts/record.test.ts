import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parseStsRecord, stsRecordName } from './record.ts'

/** The id with problems, or the state with problems, on one line. */
function reading(...txts: string[]): string {
  const record = parseStsRecord(txts)
  if (record.state === 'absent') return 'absent'
  const head = record.state === 'valid' ? `valid ${record.value.id}` : 'invalid'
  return [head, ...record.problems.map(({ weight, problem }) => `${weight} ${problem}`)].join(', ')
}

test('the record of RFC 8461 section 3.1 is read among other TXT records', () => {
  assert.equal(stsRecordName('example.com'), '_mta-sts.example.com')
  assert.equal(reading('v=spf1 -all', 'v=STSv1; id=20160831085700Z;', ''), 'valid 20160831085700Z')
  assert.equal(reading('v=STSv1;id=1'), 'valid 1')
  assert.equal(reading('v=STSv1;\t id=1 ; '), 'valid 1')
})

test('none, or none that looks like one, is absent', () => {
  assert.equal(reading(), 'absent')
  assert.equal(reading('v=spf1 -all', 'hello', 'v=TLSRPTv1; rua=mailto:a@b.example'), 'absent')
})

test('two records are none', () => {
  assert.equal(
    reading('v=STSv1; id=1', 'v=STSv1; id=2'),
    'invalid, fatal several-records, fatal several-records',
  )
})

test('a record that was meant but is discarded is named', () => {
  for (const txt of [
    'v=STSv1',
    'v=STSv1 ; id=1',
    'V=STSv1; id=1',
    'v=stsv1; id=1',
    'v=STSv2; id=1',
    ' v=STSv1; id=1',
    '"v=STSv1; id=1"',
    'v = STSv1; id=1',
    '\xef\xbb\xbfv=STSv1; id=1',
  ]) {
    assert.equal(reading(txt), 'invalid, fatal discarded-record', txt)
  }
  assert.equal(reading('v=STSv1; id=1', 'v=STSv2; id=2'), 'valid 1, advice discarded-record')
})

test('an id is 1 to 32 letters and digits; others are shown as disputed', () => {
  assert.equal(reading(`v=STSv1; id=${'a'.repeat(32)}`), `valid ${'a'.repeat(32)}`)
  assert.equal(
    reading(`v=STSv1; id=${'a'.repeat(33)}`),
    `valid ${'a'.repeat(33)}, disputed id-form`,
  )
  assert.equal(reading('v=STSv1; id=2024-01-01'), 'valid 2024-01-01, disputed id-form')
  assert.equal(reading('v=STSv1; id='), 'invalid, fatal id-missing')
  assert.equal(reading('v=STSv1;'), 'invalid, fatal id-missing')
  assert.equal(reading('v=STSv1; ID=1'), 'invalid, advice unknown-field, fatal id-missing')
})

test('departures from the form are named, and the id is still read', () => {
  assert.equal(reading('v=STSv1; id = 1'), 'valid 1, disputed blank-at-equals')
  assert.equal(reading('v=STSv1;; id=1'), 'valid 1, disputed empty-field')
  assert.equal(reading('v=STSv1; id=1; id=2'), 'valid 1, advice duplicate-field')
  assert.equal(reading('v=STSv1; note; id=1'), 'valid 1, disputed no-equals')
  assert.equal(reading('v=STSv1; _x=1; id=1'), 'valid 1, disputed field-name')
  assert.equal(reading('v=STSv1; x=1; id=1'), 'valid 1, advice unknown-field')
  assert.equal(
    reading('v=STSv1; x=a=b; id=1'),
    'valid 1, advice unknown-field, disputed field-value',
  )
})

test('problems say where', () => {
  const record = parseStsRecord(['v=STSv1; x=1;  id=a-b;'])
  assert.ok(record.state === 'valid')
  assert.deepEqual(
    record.problems.map(({ at, problem, text }) => [at, problem, text]),
    [
      [9, 'unknown-field', 'x'],
      [18, 'id-form', 'a-b'],
    ],
  )
})

test('a record of a thousand fields is read to a bound', () => {
  assert.match(reading(`v=STSv1; id=1${'; x=1'.repeat(1_000)}`), /disputed too-many-fields/)
})

test('whatever the texts, the parser never throws, and an invalid record has a fatal problem', () => {
  const piece = fc.oneof(
    fc.constantFrom('v=STSv1', ';', ' ', 'id=', 'id=1', '=', '\t', 'x=y', '"'),
    fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  )
  const txt = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  const prefixed = txt.map((text) => `v=STSv1;${text}`)
  fc.assert(
    fc.property(fc.array(fc.oneof(txt, prefixed), { maxLength: 4 }), (txts) => {
      const record = parseStsRecord(txts)
      const fatal = record.state !== 'absent' && record.problems.some((p) => p.weight === 'fatal')
      assert.equal(fatal, record.state === 'invalid')
      if (record.state === 'valid') assert.notEqual(record.value.id, '')
    }),
  )
})
