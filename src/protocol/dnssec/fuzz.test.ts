import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Parsed } from '../../model/parsed.ts'
import { algorithms } from './algorithm.ts'
import { canonicalRdata, hasType } from './canonical.ts'
import { readDenials } from './denial.ts'
import { formatBase32Hex, nsec3OwnerHash } from './nsec3.ts'
import { readDnskey, readDs, readNsec, readNsec3, readNsec3Param, readRrsig } from './rdata.ts'
import { parseTrustAnchors } from './trust-anchors.ts'
import { createWork } from './work.ts'

const readers: readonly ((rdata: Uint8Array) => Parsed<unknown>)[] = [
  readDnskey,
  readDs,
  readNsec,
  readNsec3,
  readNsec3Param,
  readRrsig,
]

test('no bytes make a reader of RDATA throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat({ max: 70 }), (bytes, type) => {
      for (const read of readers) assert.equal(typeof read(bytes).ok, 'boolean')
      canonicalRdata({ type, rdata: bytes, rdataAt: 0 }, bytes)
      hasType(bytes, type)
    }),
    { numRuns: 2_000 },
  )
})

test('no bytes make a key throw, whatever its algorithm', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      for (const algorithm of algorithms.signing) {
        try {
          algorithm.importKey(bytes)
        } catch (error) {
          // The library's own refusal; whoever calls expects it.
          assert.ok(error instanceof Error)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('no text makes the reader of trust anchors throw', () => {
  const word = fc.constantFrom(
    '.',
    'example.',
    'DS',
    'DNSKEY',
    'IN',
    '257',
    '3',
    '8',
    '(',
    ')',
    ';',
    '\n',
    'AA==',
    'ab',
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(word).map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(text, (text) => assert.equal(typeof parseTrustAnchors(text).ok, 'boolean')),
    { numRuns: 1_000 },
  )
})

test('base32hex comes back as it went', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (hash) => {
      assert.deepEqual(nsec3OwnerHash(`${formatBase32Hex(hash)}.example`, 'example'), hash)
    }),
  )
})

test('an NSEC never says that its own owner or its next is not there', () => {
  const name = fc
    .array(fc.constantFrom('a', 'b', 'm', 'z', '*'), { maxLength: 3 })
    .map((labels) => [...labels, 'example'].join('.'))
  fc.assert(
    fc.property(name, name, name, (owner, next, asked) => {
      const types = Uint8Array.of(0, 1, 0x40)
      const context = { at: 0, algorithms, work: createWork() }
      const reader = readDenials({
        zone: 'example',
        nsec: [{ owner, next, types }],
        nsec3: [],
        failure: null,
        context,
      })
      assert.equal(reader.nameError(owner), 'unproven')
      assert.equal(reader.nameError(next), 'unproven')
      assert.equal(reader.noRecords(owner, 1), 'unproven')
      assert.equal(reader.nameError('other'), 'unproven')
      // What does not exist has no records either, but not the other way round.
      if (reader.nameError(asked) === 'proven') {
        assert.notEqual(reader.delegation(asked), 'unsigned')
      }
    }),
    { numRuns: 2_000 },
  )
})
