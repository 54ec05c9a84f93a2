import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mint } from '../../../lab/mint.ts'
import { spkiOf } from '../../../lab/lab-key.ts'
import { assessTlsa, parseTlsa, presentTlsa } from './tlsa.ts'

const sha256 = 'd2abde240d7cd3ee6b4b28c54df034b97983a1d16e8a410e4561cb106618e971'
const sha512 =
  '92003ba34942dc74152e2f2c408d29eca5a520e7f2e06bb944f4dca346baf63c1b177615d466f6c4b71c216a50292bd58c9ebdd2f74e38fe51ffd48c43326cbc'

const flaw = (usage: number, selector: number, matchingType: number, association: string) =>
  assessTlsa({ usage, selector, matchingType, association }).unusable

const certificate = mint({
  subject: 'mx.example',
  notBefore: new Date('2026-01-01T00:00:00Z'),
  notAfter: new Date('2027-01-01T00:00:00Z'),
})
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('the examples of RFC 6698 2.3 are read from RDATA and written in presentation form', () => {
  for (const text of [`0 0 1 ${sha256}`, `1 1 2 ${sha512}`]) {
    const [usage = '', selector = '', matchingType = '', association = ''] = text.split(' ')
    const rdata = Buffer.from(`0${usage}0${selector}0${matchingType}${association}`, 'hex')
    const read = parseTlsa(rdata)
    assert.ok(read.ok)
    assert.equal(presentTlsa(read.value), text)
    assert.equal(read.value.unusable, 'usage')
  }
})

test('RDATA of less than three bytes is no record', () => {
  for (const length of [0, 1, 2]) assert.equal(parseTlsa(new Uint8Array(length)).ok, false)
})

test('presentation is in lower case, whatever was given', () => {
  const record = { usage: 3, selector: 1, matchingType: 1, association: sha256.toUpperCase() }
  assert.equal(presentTlsa(record), `3 1 1 ${sha256}`)
  assert.equal(presentTlsa(assessTlsa(record)), `3 1 1 ${sha256}`)
})

test('usages 2 and 3 with known selectors and digests of the right length are usable', () => {
  for (const usage of [2, 3]) {
    for (const selector of [0, 1]) {
      assert.equal(flaw(usage, selector, 1, sha256), null)
      assert.equal(flaw(usage, selector, 2, sha512), null)
    }
  }
})

test('PKIX usages, unknown numbers and private numbers are unusable, each by its own reason', () => {
  assert.equal(flaw(0, 1, 1, sha256), 'usage')
  assert.equal(flaw(1, 1, 1, sha256), 'usage')
  for (const usage of [4, 255]) assert.equal(flaw(usage, 1, 1, sha256), 'unknown-usage')
  for (const selector of [2, 255]) assert.equal(flaw(3, selector, 1, sha256), 'unknown-selector')
  for (const type of [3, 255]) assert.equal(flaw(3, 1, type, sha256), 'unknown-matching-type')
})

test('a digest that is too short, too long, empty or of the other algorithm is unusable', () => {
  for (const wrong of ['', sha256.slice(2), `${sha256}00`, sha512]) {
    assert.equal(flaw(3, 1, 1, wrong), 'digest-length')
  }
  assert.equal(flaw(3, 1, 2, sha256), 'digest-length')
})

test('full data must be one certificate, or one key, to the last byte', () => {
  const spki = hex(spkiOf(certificate.key))
  assert.equal(flaw(2, 0, 0, hex(certificate.der)), null)
  assert.equal(flaw(3, 1, 0, spki), null)
  assert.equal(flaw(3, 0, 0, spki), 'malformed')
  assert.equal(flaw(3, 1, 0, hex(certificate.der)), 'malformed')
  assert.equal(flaw(3, 1, 0, `${spki}00`), 'malformed')
  assert.equal(flaw(3, 1, 0, spki.slice(0, -2)), 'malformed')
  assert.equal(flaw(2, 0, 0, hex(certificate.der).slice(0, -2)), 'malformed')
  assert.equal(flaw(2, 0, 0, ''), 'malformed')
})
