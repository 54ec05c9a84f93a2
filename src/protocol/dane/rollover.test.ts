import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysFrom, mint, mintCa, type Minted } from '../../../lab/mint.ts'
import type { Tlsa } from '../dns/record.ts'
import { type Certificate, parseCertificate } from '../x509/certificate.ts'
import { associationOf } from './association.ts'
import { tlsaRollover } from './rollover.ts'

const now = new Date('2026-11-23T12:00:00Z')
const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 900) }
const issuer = mintCa({ subject: 'Issuer', ...valid })
const formerIssuer = mintCa({ subject: 'Former Issuer', ...valid })
const leaf = mint({ subject: 'mx.example', issuer, ...valid })
const rsaLeaf = mint({ subject: 'mx.example', issuer, key: 'rsa2048', ...valid })
const nextLeaf = mint({ subject: 'mx.example', issuer, keyLabel: 'next', ...valid })

function read({ der }: Minted): Certificate {
  const result = parseCertificate(der)
  assert.ok(result.ok)
  return result.value
}

function record(usage: number, minted: Minted): Tlsa {
  const association = associationOf(read(minted), { selector: 1, matchingType: 1 }) ?? ''
  return { usage, selector: 1, matchingType: 1, association }
}

const view = (records: readonly Tlsa[], ...leaves: Minted[]) =>
  tlsaRollover(
    records,
    leaves.map((one) => [read(one), read(issuer)]),
  )

test('a record for the present key and one for another may be a plan: what it is for is not seen', () => {
  const { scheme, records, leaves } = view([record(3, leaf), record(3, nextLeaf)], leaf)
  assert.equal(scheme, 'key-and-unseen')
  assert.deepEqual(
    records.map(({ state }) => state),
    ['in-use', 'not-seen'],
  )
  assert.deepEqual(records[0]?.fits, [leaf.sha256])
  assert.deepEqual(leaves[0]?.coveredBy, [0])
  assert.equal(leaves[0].isPublished, true)
})

test('a record for the present key and one for an issuer in use are a plan too', () => {
  const { scheme, leaves } = view([record(3, leaf), record(2, issuer)], leaf)
  assert.equal(scheme, 'key-and-issuer')
  assert.deepEqual(leaves[0]?.coveredBy, [0, 1])
  const all = view([record(3, leaf), record(2, issuer), record(3, nextLeaf)], leaf)
  assert.equal(all.scheme, 'key-and-issuer', 'what is known counts before what may be')
})

test('one key alone, in two forms of the same, is no plan', () => {
  const whole = associationOf(read(leaf), { selector: 0, matchingType: 1 }) ?? ''
  const twice = [record(3, leaf), { usage: 3, selector: 0, matchingType: 1, association: whole }]
  assert.equal(view([record(3, leaf)], leaf).scheme, 'key')
  assert.equal(view(twice, leaf).scheme, 'key')
})

test('an issuer that the chain no longer has is seen as such', () => {
  const { scheme, records } = view([record(3, leaf), record(2, formerIssuer)], leaf)
  assert.equal(scheme, 'key')
  assert.equal(records[1]?.state, 'not-seen')
  assert.equal(view([record(2, issuer)], leaf).scheme, 'issuer')
  assert.equal(view([record(2, formerIssuer), record(3, nextLeaf)], leaf).scheme, 'none')
})

test('each of an RSA and an ECDSA key needs a record of its own', () => {
  const { leaves, scheme } = view([record(3, leaf)], leaf, rsaLeaf)
  assert.deepEqual(
    leaves.map(({ keyType, coveredBy, isPublished }) => [keyType, coveredBy, isPublished]),
    [
      ['ec', [0], true],
      ['rsa', [], false],
    ],
  )
  assert.match(leaves[1]?.recommended ?? '', /^3 1 1 [0-9a-f]{64}$/)
  assert.equal(scheme, 'key')
  const both = view([record(3, leaf), record(3, rsaLeaf)], leaf, rsaLeaf)
  assert.deepEqual(
    both.leaves.map(({ coveredBy }) => coveredBy),
    [[0], [1]],
  )
  assert.equal(both.scheme, 'key', 'a record for the other key is none for the next')
})

test('unusable records fit nothing, and usage 2 fits no leaf', () => {
  const { records, scheme } = view([record(1, leaf), record(2, leaf)], leaf)
  assert.deepEqual(
    records.map(({ state }) => state),
    ['unusable', 'not-seen'],
  )
  assert.equal(scheme, 'none')
  assert.deepEqual(tlsaRollover([record(3, leaf)], []).leaves, [])
})

test('of two digests for the same thing only the stronger counts, and is recommended', () => {
  const form = { selector: 1, matchingType: 2 }
  const sha512 = (minted: Minted): Tlsa => {
    return { usage: 3, ...form, association: associationOf(read(minted), form) ?? '' }
  }
  const stale = view([record(3, leaf), sha512(nextLeaf)], leaf)
  assert.deepEqual(
    stale.records.map(({ state, fits }) => [state, fits.length]),
    [
      ['outranked', 0],
      ['not-seen', 0],
    ],
  )
  assert.equal(stale.scheme, 'none')
  const [own] = stale.leaves
  assert.deepEqual([own?.coveredBy, own?.isPublished], [[], false])
  assert.equal(own?.recommended, `3 1 2 ${sha512(leaf).association}`)
  const next = view([sha512(leaf), record(3, nextLeaf)], leaf)
  assert.equal(next.scheme, 'key', 'a next key by a weaker digest is no plan')
  const useless = { usage: 3, selector: 1, matchingType: 2, association: '00' }
  assert.equal(view([record(3, leaf), useless], leaf).records[0]?.state, 'in-use')
})
