import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatMessage } from '../dns/format-message.ts'
import { parseMessage } from '../dns/message.ts'
import {
  canonicalRdata,
  commonAncestor,
  compareNames,
  hasType,
  lastLabels,
  parentOf,
  wildcardBelow,
  wireName,
} from './canonical.ts'

test('names stand in the order of RFC 4034 6.1', () => {
  const names = [
    'example',
    'a.example',
    'yljkjljk.a.example',
    'z.a.example',
    'zabc.a.example',
    'z.example',
    '\\001.z.example',
    '*.z.example',
    '\\200.z.example',
  ]
  assert.deepEqual([...names].reverse().toSorted(compareNames), names)
  assert.ok(compareNames('.', 'example') < 0)
  assert.equal(compareNames('a.example', 'a.example'), 0)
})

test('a shorter label stands before one that goes on', () => {
  assert.ok(compareNames('a.example', 'ab.example') < 0)
  assert.ok(compareNames('b.example', 'ab.example') > 0)
})

/** Reads the RDATA back out of a whole message, as it comes from the wire. */
function canonicalOf(type: number, rdata: readonly number[]): string | null {
  const record = { name: 'x', type, class: 1, ttl: 0, rdata: Uint8Array.from(rdata) }
  const bytes = formatMessage({
    id: 0,
    response: true,
    opcode: 0,
    authoritative: false,
    truncated: false,
    recursionDesired: false,
    recursionAvailable: false,
    authenticData: false,
    checkingDisabled: false,
    rcode: 0,
    questions: [{ name: 'mail.example', type: 1, class: 1 }],
    answers: [record],
    authorities: [],
    additionals: [],
    edns: null,
  })
  const message = bytes.ok ? parseMessage(bytes.value) : bytes
  assert.ok(message.ok)
  const [answer] = message.value.answers
  assert.ok(answer)
  const canonical = canonicalRdata(answer, message.value.bytes)
  return canonical.ok ? Buffer.from(canonical.value).toString('latin1') : null
}

const latin1 = (text: string) => [...Buffer.from(text, 'latin1')]

test('names in old types are made whole and lower case', () => {
  // A pointer to the question's name, and one spelled in capitals.
  assert.equal(canonicalOf(15, [0, 10, 0xc0, 12]), '\0\n\x04mail\x07example\0')
  assert.equal(
    canonicalOf(15, [0, 10, ...latin1('\x02MX\x07Example\0')]),
    '\0\n\x02mx\x07example\0',
  )
  assert.equal(canonicalOf(5, latin1('\x02MX\0')), '\x02mx\0')
  assert.equal(
    canonicalOf(33, [0, 1, 0, 2, 0, 3, ...latin1('\x02MX\0')]),
    '\0\x01\0\x02\0\x03\x02mx\0',
  )
  assert.equal(
    canonicalOf(35, [0, 1, 0, 2, ...latin1('\x01S\x00\x02ab\x02MX\0')]),
    '\0\x01\0\x02\x01S\x00\x02ab\x02mx\0',
  )
})

test('NSEC (RFC 6840 5.1) and TXT stay as they came', () => {
  assert.equal(canonicalOf(47, latin1('\x02MX\0\0\x01\x40')), '\x02MX\0\0\x01\x40')
  assert.equal(canonicalOf(16, latin1('\x02MX')), '\x02MX')
})

test('RDATA that is too short or too long for its type is no RDATA', () => {
  assert.equal(canonicalOf(1, [1, 2, 3]), null)
  assert.equal(canonicalOf(28, Array(17).fill(0)), null)
  assert.equal(canonicalOf(26, [0, 10, 0]), null)
  assert.equal(canonicalOf(15, [0, 10, 0, 0]), null)
  assert.equal(canonicalOf(6, [0, 0, ...Array(19).fill(1)]), null)
})

test('names above and beside', () => {
  assert.equal(parentOf('a.example'), 'example')
  assert.equal(parentOf('example'), '.')
  assert.equal(parentOf('.'), null)
  assert.equal(parentOf('a\\.b.example'), 'example')
  assert.equal(lastLabels('a.b.example', 2), 'b.example')
  assert.equal(lastLabels('a.b.example', 0), '.')
  assert.equal(lastLabels('example', 4), 'example')
  assert.equal(lastLabels('.', 4), '.')
  assert.equal(commonAncestor('a.b.example', 'c.b.example'), 'b.example')
  assert.equal(commonAncestor('b.example', 'a.b.example'), 'b.example')
  assert.equal(commonAncestor('ab.example', 'b.net'), '.')
  assert.equal(wildcardBelow('.'), '*')
  assert.deepEqual(wireName('.'), Uint8Array.of(0))
})

test('a type is found in its window only', () => {
  // RFC 4034 4.3: A MX RRSIG NSEC TYPE1234.
  const bitmaps = Buffer.from(`0006400100000003041b${'00'.repeat(26)}20`, 'hex')
  const types = Array.from({ length: 2_000 }, (_, type) => type).filter((type) =>
    hasType(bitmaps, type),
  )
  assert.deepEqual(types, [1, 15, 46, 47, 1234])
  assert.equal(hasType(Uint8Array.of(0, 9), 1), false)
})
