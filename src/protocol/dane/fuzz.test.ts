import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { daysFrom, mint, mintCa } from '../../../lab/mint.ts'
import { type Certificate, parseCertificate } from '../x509/certificate.ts'
import { associationOf } from './association.ts'
import { matchTlsa } from './match-tlsa.ts'
import { tlsaRollover } from './rollover.ts'
import { assessTlsa, parseTlsa, presentTlsa } from './tlsa.ts'

const now = new Date('2026-11-23T12:00:00Z')
const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 900) }
const issuer = mintCa({ subject: 'Issuer', ...valid })
const leaf = mint({ subject: 'mx.example', names: ['mx.example'], issuer, ...valid })
const chain = [leaf, issuer].flatMap(({ der }): Certificate[] => {
  const read = parseCertificate(der)
  return read.ok ? [read.value] : []
})

const options = { seed: 20_261_123, numRuns: 500 }
const number = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 255 }))
const association = fc
  .oneof(
    fc.uint8Array({ maxLength: 80 }),
    fc.constantFrom(leaf.der, issuer.der, ...chain.map(({ key }) => key.spki)),
    fc.uint8Array({ minLength: 32, maxLength: 32 }),
  )
  .map((bytes) => Buffer.from(bytes).toString('hex'))
const record = fc.record({ usage: number, selector: number, matchingType: number, association })

test('RDATA of any bytes is a record if there are three, and keeps every byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (rdata) => {
      const read = parseTlsa(rdata)
      assert.equal(read.ok, rdata.length >= 3)
      if (!read.ok) return
      const [usage, selector, matchingType, hex] = presentTlsa(read.value).split(' ')
      const numbers = Buffer.from([usage, selector, matchingType].map(Number))
      assert.deepEqual(Buffer.concat([numbers, Buffer.from(hex ?? '', 'hex')]), Buffer.from(rdata))
    }),
    options,
  )
})

test('records of any kind are judged, and valid only if one speaks of this chain', () => {
  assert.equal(chain.length, 2)
  fc.assert(
    fc.property(fc.array(record, { maxLength: 6 }), (records) => {
      const at = now.toISOString()
      const { status, matches } = matchTlsa({ records, chain, names: ['mx.example'], at })
      assert.equal(matches.length, records.length)
      const speaks = records.filter((one) =>
        chain.some(
          (certificate, i) =>
            one.usage === (i === 0 ? 3 : 2) && associationOf(certificate, one) === one.association,
        ),
      )
      // A stronger digest that is wrong may push a right one aside.
      if (status === 'valid') assert.ok(speaks.length > 0)
      const isUsable = records.some((one) => assessTlsa(one).unusable === null)
      assert.equal(status === 'unusable', !isUsable)
      assert.equal(tlsaRollover(records, [chain]).records.length, records.length)
    }),
    options,
  )
})
