import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  parseSsl2ServerHello,
  ssl2CipherKinds,
  ssl2CipherName,
  ssl2RecordLength,
  startsLikeSsl2,
  writeSsl2ClientHello,
} from './ssl2.ts'

const serverHello = (certificate: string, kinds: string, version = '0002') => {
  const length = (hex: string) => (hex.length / 2).toString(16).padStart(4, '0')
  const body = `040001${version}${length(certificate)}${length(kinds)}0010${certificate}${kinds}${'55'.repeat(16)}`
  return Buffer.from((0x8000 + body.length / 2).toString(16) + body, 'hex')
}

test('our hello is one record with every cipher kind', () => {
  const bytes = Buffer.from(writeSsl2ClientHello())
  assert.equal(ssl2RecordLength(bytes), bytes.length)
  assert.equal(bytes.readUInt16BE(3), 0x0002)
  assert.equal(bytes.readUInt16BE(5), ssl2CipherKinds.size * 3)
})

test('certificate and kinds of a SERVER-HELLO, none of both included', () => {
  const whole = parseSsl2ServerHello(serverHello('3000', '0700c0aabbcc'))
  assert.ok(whole.ok)
  assert.deepEqual(Buffer.from(whole.value.certificate).toString('hex'), '3000')
  assert.deepEqual(whole.value.cipherKinds, [0x0700c0, 0xaabbcc])
  assert.equal(ssl2CipherName(0xaabbcc), '0xAABBCC')
  const empty = parseSsl2ServerHello(serverHello('', ''))
  assert.deepEqual(empty.ok && empty.value.cipherKinds, [])
})

test('lengths that lie, other versions and other messages are problems', () => {
  const bytes = serverHello('3000', '0700c0')
  for (let end = 0; end < bytes.length; end += 1) {
    assert.equal(parseSsl2ServerHello(bytes.subarray(0, end)).ok, false, `cut at ${end}`)
  }
  assert.equal(parseSsl2ServerHello(serverHello('3000', '0700')).ok, false, 'half a kind')
  assert.equal(parseSsl2ServerHello(serverHello('3000', '0700c0', '0300')).ok, false)
  assert.equal(parseSsl2ServerHello(Buffer.from('8003000001', 'hex')).ok, false)
})

test('no bytes make a parser throw, and no more is read than there is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', '8040040001', '80400400010002'),
      fc.uint8Array({ maxLength: 400 }),
      (start, rest) => {
        const bytes = Buffer.concat([Buffer.from(start, 'hex'), rest])
        startsLikeSsl2(bytes)
        ssl2RecordLength(bytes)
        const read = parseSsl2ServerHello(bytes)
        if (!read.ok) return
        const { certificate, cipherKinds } = read.value
        assert.ok(certificate.length + cipherKinds.length * 3 <= bytes.length)
      },
    ),
    { numRuns: 500 },
  )
})
