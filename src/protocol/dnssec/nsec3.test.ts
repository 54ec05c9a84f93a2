import assert from 'node:assert/strict'
import { test } from 'node:test'
import { algorithms } from './algorithm.ts'
import { readDenials } from './denial.ts'
import { hashName, type Nsec3Record } from './nsec3.ts'
import { createWork } from './work.ts'

const [a, ns, soa, dname] = [1, 2, 6, 39] as const
const salt = Uint8Array.of(1, 2)

function bitmaps(types: readonly number[]): Uint8Array {
  const map = new Uint8Array(32)
  for (const type of types) map[type >> 3] = (map[type >> 3] ?? 0) | (0x80 >> (type & 7))
  return Uint8Array.of(0, 32, ...map)
}

function step(hash: Uint8Array, by: 1 | -1): Uint8Array {
  const next = (BigInt(`0x${Buffer.from(hash).toString('hex')}`) + BigInt(by)).toString(16)
  return Buffer.from(next.padStart(40, '0'), 'hex')
}

interface More {
  readonly optOut?: boolean
  readonly iterations?: number
  readonly flags?: number
}

const parameters = { hashAlgorithm: 1, flags: 0, iterations: 2, salt, optOut: false }

/** The record of this name. */
function own(name: string, types: readonly number[], more: More = {}): Nsec3Record {
  const hash = hashName(name, { ...parameters, ...more })
  return { ...parameters, hash, nextHash: step(hash, 1), types: bitmaps(types), ...more }
}

/** A record in whose gap this name lies, and no other. */
function gap(name: string, more: More = {}): Nsec3Record {
  const hash = hashName(name, { ...parameters, ...more })
  const around = { hash: step(hash, -1), nextHash: step(hash, 1) }
  return { ...parameters, ...around, types: bitmaps([a]), ...more }
}

function reader(...nsec3: readonly Nsec3Record[]) {
  const context = { at: 0, algorithms, work: createWork() }
  return readDenials({ zone: 'example', nsec: [], nsec3, failure: null, context })
}

const apex = own('example', [soa, ns])

test('a name error takes the encloser, the gap of the next closer name and that of the wildcard', () => {
  const [next, wildcard] = [gap('b.example'), gap('*.example')]
  assert.equal(reader(apex, next, wildcard).nameError('a.b.example'), 'proven')
  assert.equal(reader(apex, next).nameError('a.b.example'), 'unproven')
  assert.equal(reader(apex, wildcard).nameError('a.b.example'), 'unproven')
  assert.equal(reader(next, wildcard).nameError('a.b.example'), 'unproven')
  const optOut = gap('b.example', { optOut: true })
  assert.equal(reader(apex, optOut, wildcard).nameError('a.b.example'), 'opt-out')
})

test('an encloser at a delegation or DNAME says nothing of what is below (RFC 6840 4.1)', () => {
  const below = [gap('x.sub.example'), gap('*.sub.example')]
  for (const type of [ns, dname]) {
    const shown = reader(own('sub.example', [type]), ...below)
    assert.equal(shown.nameError('x.sub.example'), 'unproven')
    assert.equal(shown.noRecords('x.sub.example', a), 'unproven')
    assert.equal(shown.delegation('x.sub.example'), 'unproven')
  }
  assert.equal(reader(own('sub.example', [a]), ...below).nameError('x.sub.example'), 'proven')
})

test('a name that is there may not be denied by a gap', () => {
  const shown = reader(apex, own('b.example', [a]), gap('a.b.example'), gap('*.example'))
  assert.equal(shown.nameError('b.example'), 'unproven')
  assert.equal(shown.noRecords('b.example', 16), 'proven')
  assert.equal(shown.noRecords('b.example', a), 'unproven')
})

test('an opt-out gap shows an unsigned delegation at most, a plain gap no name', () => {
  assert.equal(reader(apex, gap('b.example', { optOut: true })).delegation('b.example'), 'opt-out')
  assert.equal(reader(apex, gap('b.example')).delegation('b.example'), 'no-name')
  assert.equal(reader(apex, own('b.example', [ns])).delegation('b.example'), 'unsigned')
  assert.equal(reader(apex, own('b.example', [])).delegation('b.example'), 'no-delegation')
  assert.equal(reader(gap('b.example', { optOut: true })).delegation('b.example'), 'unproven')
})

test('unknown flags and hash algorithms are not looked at (RFC 5155 8.1, 8.2)', () => {
  const rows = [apex, gap('b.example'), gap('*.example')]
  assert.equal(reader(...rows).nameError('b.example'), 'proven')
  const flagged = rows.map((row) => ({ ...row, flags: 2 }))
  assert.equal(reader(...flagged).nameError('b.example'), 'unproven')
  const hashed = rows.map((row) => ({ ...row, hashAlgorithm: 2 }))
  assert.equal(reader(...hashed).nameError('b.example'), 'unproven')
})

test('records of two sets of parameters are never put together', () => {
  const other = { iterations: 5 }
  const shown = reader(apex, gap('b.example', other), gap('*.example'))
  assert.equal(shown.nameError('b.example'), 'unproven')
  const whole = [own('example', [soa], other), gap('b.example', other), gap('*.example', other)]
  assert.equal(reader(apex, ...whole).nameError('b.example'), 'proven')
})

test('too many iterations are not even counted (RFC 9276 3.2)', () => {
  const shown = reader(own('example', [soa], { iterations: 101 }))
  assert.equal(shown.nameError('b.example'), 'nsec3-iterations')
  assert.equal(shown.delegation('b.example'), 'nsec3-iterations')
})

test('hashing ends when the work for one question is done (CVE-2023-50868)', () => {
  const context = { at: 0, algorithms, work: createWork() }
  const nsec3 = [own('example', [soa], { iterations: 100 })]
  const shown = readDenials({ zone: 'example', nsec: [], nsec3, failure: null, context })
  for (let turn = 0; turn < 1_000; turn += 1) {
    assert.equal(shown.nameError(`a.b.c.d.e.f.n${turn}.example`), 'unproven')
  }
  assert.equal(context.work.isSpent, true)
})
