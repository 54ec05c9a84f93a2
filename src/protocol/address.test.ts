import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { addressBytes, addressText } from './address.ts'

const shown = (text: string) => addressText(addressBytes(text) ?? new Uint8Array())

test('addresses are written as RFC 5952 has it', () => {
  assert.equal(shown('2001:0DB8:0:0:1:0:0:1'), '2001:db8::1:0:0:1')
  assert.equal(shown('2001:db8:0:1:1:1:1:1'), '2001:db8:0:1:1:1:1:1')
  assert.equal(shown('0:0:0:0:0:0:0:0'), '::')
  assert.equal(shown('::1'), '::1')
  assert.equal(shown('1::'), '1::')
  assert.equal(shown('::ffff:192.0.2.1'), '::ffff:c000:201')
  assert.equal(shown('192.0.2.1'), '192.0.2.1')
})

test('what is no address has no bytes', () => {
  const texts = [
    '',
    '1.2.3',
    '1.2.3.256',
    '01.2.3.4',
    '0x1.2.3.4',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '::12345',
    '1.2.3.4:5',
    '1:2:3:4:5:6:7::8:9',
    'mx.example',
  ]
  for (const text of texts) assert.equal(addressBytes(text), null, text)
})

test('text and bytes of an address are one', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ minLength: 4, maxLength: 4 }),
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
      ),
      (bytes) => {
        assert.deepEqual(addressBytes(addressText(bytes) ?? ''), bytes)
      },
    ),
  )
  fc.assert(fc.property(fc.ipV6(), (text) => assert.equal(addressBytes(text)?.length, 16)))
})
