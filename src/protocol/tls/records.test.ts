import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { HandshakeJoiner } from './handshake-joiner.ts'
import { maxFragment, RecordReader, startsLikeTls } from './records.ts'

const record = (type: number, fragment: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([type, 3, 3, fragment.length >> 8, fragment.length & 255]), fragment])

const message = (type: number, body: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([type, 0, body.length >> 8, body.length & 255]), body])

/** Cuts bytes at these places. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort(
    (a, b) => a - b,
  )
  const ends = [...sorted, bytes.length]
  return ends.map((end, index) => bytes.subarray(index === 0 ? 0 : ends[index - 1], end))
}

test('records come out whole, however the stream is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 20, max: 24 }), fc.uint8Array({ maxLength: 60 }))),
      fc.array(fc.nat()),
      (records, places) => {
        const stream = Buffer.concat(records.map(([type, fragment]) => record(type, fragment)))
        const reader = new RecordReader()
        const read = cut(stream, places).flatMap((piece) => {
          const found = reader.push(piece)
          assert.equal(found.problem, null)
          return found.records.map(({ type, fragment }) => [type, fragment])
        })
        assert.deepEqual(read, records)
      },
    ),
  )
})

test('a record knows where it stood and what its header was', () => {
  const reader = new RecordReader()
  const stream = Buffer.concat([record(22, Buffer.alloc(7)), record(21, Buffer.from([2, 40]))])
  const [first, second] = reader.push(stream).records
  assert.equal(first?.at, 0)
  assert.equal(second?.at, 12)
  assert.equal(second?.version, 0x0303)
  assert.deepEqual(Buffer.from(second?.header ?? []), Buffer.from([21, 3, 3, 0, 2]))
})

test('text is no record, and nothing is read behind it', () => {
  const reader = new RecordReader()
  const found = reader.push(Buffer.concat([record(22, Buffer.alloc(1)), Buffer.from('454 no\r\n')]))
  assert.equal(found.records.length, 1)
  assert.deepEqual(found.problem, { at: 6, problem: 'not a TLS record' })
  assert.deepEqual(reader.push(record(22, Buffer.alloc(1))).records, [])
})

test('the longest record is read, a longer one is a problem', () => {
  const longest = new RecordReader().push(record(23, Buffer.alloc(maxFragment)))
  assert.deepEqual([longest.records.length, longest.problem], [1, null])
  const longer = new RecordReader().push(record(23, Buffer.alloc(maxFragment + 1)))
  assert.deepEqual(longer, { records: [], problem: { at: 0, problem: 'record too long' } })
})

test('the first bytes tell TLS from text', () => {
  for (const bytes of [[], [22], [22, 3], [21, 3, 1]]) {
    assert.equal(startsLikeTls(Uint8Array.from(bytes)), true)
  }
  for (const bytes of [[0x34], [22, 2], [0x80, 3], [25, 3], [19, 3]]) {
    assert.equal(startsLikeTls(Uint8Array.from(bytes)), false)
  }
})

test('handshake messages come out whole, however they are fragmented and coalesced', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 255 }), fc.uint8Array({ maxLength: 3000 })), {
        maxLength: 8,
      }),
      fc.array(fc.nat()),
      (messages, places) => {
        const stream = Buffer.concat(messages.map(([type, body]) => message(type, body)))
        const joiner = new HandshakeJoiner()
        const read = cut(stream, places).flatMap((piece) => {
          const found = joiner.push(piece)
          assert.ok(found.ok)
          return found.value.map(({ type, body }) => [type, body])
        })
        assert.deepEqual(read, messages)
      },
    ),
  )
})

test('a message longer than any true one is a problem at its header', () => {
  const found = new HandshakeJoiner().push(Buffer.from([11, 0xff, 0xff, 0xff]))
  assert.equal(found.ok, false)
})
