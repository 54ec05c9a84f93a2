import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeFaultOf } from './signature-time.ts'

const hour = 3_600
const day = 24 * hour

/** What is said just at the bound, and a second beyond it, before the beginning and behind the end. */
function bounds(life: number, skew: number, inception = 1_700_000_000) {
  const expiration = (inception + life) >>> 0
  const at = (moment: number) => timeFaultOf({ inception, expiration }, moment)
  return [
    at(inception - skew),
    at(inception - skew - 1),
    at(inception + life + skew),
    at(inception + life + skew + 1),
  ]
}

const asExpected = [null, 'signature-not-yet-valid', null, 'signature-expired']

test('clocks may differ by a tenth of the life of a signature, at least an hour, at most a day', () => {
  assert.deepEqual(bounds(5 * day, 12 * hour), asExpected)
  assert.deepEqual(bounds(10 * day, day), asExpected)
  assert.deepEqual(bounds(30 * day, day), asExpected)
  assert.deepEqual(bounds(10 * hour, hour), asExpected)
  assert.deepEqual(bounds(60, hour), asExpected)
  assert.deepEqual(bounds(0, hour), asExpected)
})

test('so it is where the seconds go round at 2^32 (RFC 4034 3.1.5)', () => {
  assert.deepEqual(bounds(30 * day, day, 2 ** 32 - day), asExpected)
})

test('a signature that ends before it begins is never good', () => {
  for (const at of [100, 150, 200]) {
    assert.equal(timeFaultOf({ inception: 200, expiration: 100 }, at), 'malformed')
  }
})
