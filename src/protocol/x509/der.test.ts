import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  DerError,
  DerReader,
  readBoolean,
  readInteger,
  readNamedBits,
  readOid,
  readSmallInteger,
  tags,
} from './der.ts'

const reader = (hex: string) => new DerReader(Buffer.from(hex, 'hex'))
const first = (hex: string) => {
  const der = reader(hex)
  return { der, element: der.element(0, der.bytes.length) }
}
const failsAt = (at: number, problem: RegExp, run: () => unknown) =>
  assert.throws(run, (error) => {
    assert.ok(error instanceof DerError)
    assert.match(error.message, problem)
    assert.equal(error.at, at)
    return true
  })

const oid = (hex: string) => {
  const { der, element } = first(hex)
  return readOid(der, element)
}

const integer = (hex: string) => {
  const { der, element } = first(hex)
  return Buffer.from(readInteger(der, element)).toString('hex')
}

const small = (hex: string) => {
  const { der, element } = first(hex)
  return readSmallInteger(der, element)
}

const bits = (hex: string) => {
  const { der, element } = first(hex)
  return { bits: readNamedBits(der, element), odd: der.oddities.length }
}

test('an element is offsets into the one buffer', () => {
  const { der, element } = first('3006020107040130')
  assert.deepEqual(element, { tag: tags.sequence, at: 0, from: 2, to: 8 })
  assert.equal(der.children(element).length, 2)
  assert.equal(der.content(element).buffer, der.bytes.buffer)
})

test('what is cut off, indefinite, too long or of a high tag is refused at its byte', () => {
  failsAt(1, /cut off/, () => first('30'))
  failsAt(2, /cut off/, () => first('3081'))
  failsAt(1, /indefinite/, () => first('30800000'))
  failsAt(1, /more than four/, () => first('30850000000001'))
  failsAt(0, /longer than what holds it/, () => first('300301'))
  failsAt(0, /tag number/, () => first('1f0100'))
})

test('a child may not reach out of its parent', () => {
  const { der, element } = first('3003020501ffffff')
  failsAt(2, /longer than what holds it/, () => der.children(element))
})

test('a length in more bytes than needed is read and noted', () => {
  for (const hex of ['30810500000000ff', '3082000500000000ff']) {
    const { der } = first(hex)
    assert.deepEqual(der.oddities, [{ at: 1, problem: 'length not minimal', fatal: false }])
  }
  assert.deepEqual(first(`308180${'00'.repeat(128)}`).der.oddities, [])
})

test('object identifiers are read in dotted form', () => {
  assert.equal(oid('06092a864886f70d01010b'), '1.2.840.113549.1.1.11')
  assert.equal(oid('0603551d11'), '2.5.29.17')
  assert.equal(oid('0603883703'), '2.999.3')
  failsAt(0, /cut off/, () => oid('06022a86'))
  failsAt(0, /not minimal/, () => oid('06032a8001'))
  failsAt(0, /odd size/, () => oid('0600'))
  failsAt(0, /too large/, () => oid(`060b2a${'ff'.repeat(9)}7f`))
})

test('integers must be minimal', () => {
  assert.equal(integer('02020080'), '0080')
  assert.equal(integer('020180'), '80')
  for (const hex of ['0200', '02020001', '0202ff80']) assert.throws(() => integer(hex), DerError)
})

test('a small integer is a number, -1 below zero, Infinity beyond four bytes', () => {
  assert.equal(small('020200ff'), 255)
  assert.equal(small('0201ff'), -1)
  assert.equal(small('02050100000000'), Number.POSITIVE_INFINITY)
})

test('booleans other than 00 and ff are read and noted', () => {
  const { der, element } = first('010101')
  assert.equal(readBoolean(der, element), true)
  assert.equal(der.oddities.length, 1)
})

test('named bits are counted from the first', () => {
  assert.deepEqual(bits('03020186'), { bits: [0, 5, 6], odd: 0 })
  assert.deepEqual(bits('03020780'), { bits: [0], odd: 0 })
  assert.deepEqual(bits('03020080'), { bits: [0], odd: 1 })
  assert.deepEqual(bits('030100'), { bits: [], odd: 0 })
  for (const hex of ['0300', '03020880', '030101']) assert.throws(() => bits(hex), DerError)
})

test('any bytes are read to an end, or refused with a DerError', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const der = new DerReader(bytes)
      try {
        const element = der.element(0, bytes.length)
        for (const child of der.children(element)) assert.ok(child.to <= bytes.length)
      } catch (error) {
        assert.ok(error instanceof DerError)
        assert.ok(error.at <= bytes.length)
      }
    }),
  )
})
