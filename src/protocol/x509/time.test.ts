import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { DerReader } from './der.ts'
import { epochSeconds, isoSeconds, readTime } from './time.ts'

function read(tag: number, text: string) {
  const bytes = Buffer.concat([Buffer.from([tag, text.length]), Buffer.from(text)])
  const reader = new DerReader(bytes)
  return { time: readTime(reader, reader.element(0, bytes.length)), oddities: reader.oddities }
}

test('UTCTime is of the years 1950 to 2049', () => {
  assert.equal(read(0x17, '491231235959Z').time, '2049-12-31T23:59:59Z')
  assert.equal(read(0x17, '500101000000Z').time, '1950-01-01T00:00:00Z')
})

test('GeneralizedTime is for 2050 and later; earlier it is odd but read', () => {
  assert.deepEqual(read(0x18, '20500101000000Z'), { time: '2050-01-01T00:00:00Z', oddities: [] })
  const early = read(0x18, '20300101000000Z')
  assert.equal(early.time, '2030-01-01T00:00:00Z')
  assert.equal(early.oddities[0]?.fatal, false)
})

test('times without seconds or Z, and days that no calendar has, are unreadable', () => {
  const forms = [
    '2611231200Z',
    '261123120000+0000',
    '260230000000Z',
    '261300000000Z',
    '261123240000Z',
  ]
  for (const text of forms) {
    const { time, oddities } = read(0x17, text)
    assert.equal(time, null, text)
    assert.equal(oddities[0]?.fatal, true)
  }
  assert.equal(read(0x17, '240229000000Z').time, '2024-02-29T00:00:00Z')
  assert.equal(read(0x18, '21000229000000Z').time, null)
})

test('an ISO time is cut to seconds and brought to UTC', () => {
  assert.equal(isoSeconds('2024-03-01T00:00:00.999Z'), '2024-03-01T00:00:00Z')
  assert.equal(isoSeconds('2024-01-01T00:00:00+00:00'), '2024-01-01T00:00:00Z')
  assert.equal(isoSeconds('2024-01-01T00:30:00+01:00'), '2023-12-31T23:30:00Z')
  assert.equal(isoSeconds('2024-02-28T23:30:00-01:00'), '2024-02-29T00:30:00Z')
  assert.equal(isoSeconds('yesterday'), null)
})

test('seconds since 1970 are those of the calendar', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date('2999-12-31'), noInvalidDate: true }),
      (date) => {
        const iso = `${date.toISOString().slice(0, 19)}Z`
        assert.equal(epochSeconds(iso), Math.floor(date.getTime() / 1000))
        assert.equal(
          isoSeconds(iso.replace('Z', '+12:34')),
          new Date(Date.parse(iso) - 754 * 60_000).toISOString().replace('.000', ''),
        )
      },
    ),
  )
})
