import assert from 'node:assert/strict'
import { getDiffieHellman } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseDhPrime, type DhPrime } from './dh-primes.ts'

function primeOf(prime: Uint8Array): DhPrime | null {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(prime.length)
  const read = parseDhPrime(Buffer.concat([length, prime, Buffer.from('000102', 'hex')]))
  return read.ok ? read.value : null
}

test('primes of the standards are known by name, with their size', () => {
  const rows = [
    ['modp1', 768, 'RFC 2409 group 1'],
    ['modp2', 1024, 'RFC 2409 group 2'],
    ['modp5', 1536, 'RFC 3526 group 5'],
    ['modp14', 2048, 'RFC 3526 group 14'],
    ['modp18', 8192, 'RFC 3526 group 18'],
  ] as const
  for (const [name, bits, origin] of rows) {
    const prime = getDiffieHellman(name).getPrime()
    const seen = primeOf(prime)
    assert.deepEqual([seen?.bits, seen?.origin], [bits, origin], name)
    const padded = primeOf(Buffer.concat([Buffer.alloc(3), prime]))
    assert.deepEqual(padded, seen, 'leading zeros are no part of it')
  }
})

test('one of the server’s own has no origin; its size is that of its first bit', () => {
  assert.equal(primeOf(Buffer.from('01ff', 'hex'))?.bits, 9)
  assert.equal(primeOf(Buffer.from('80', 'hex'))?.bits, 8)
  assert.equal(primeOf(Buffer.from('80', 'hex'))?.origin, null)
})

test('zero, nothing and a length that lies are problems', () => {
  assert.equal(primeOf(Buffer.alloc(4)), null)
  assert.equal(primeOf(Buffer.alloc(0)), null)
  for (const hex of ['', '00', '0005aabb']) {
    assert.equal(parseDhPrime(Buffer.from(hex, 'hex')).ok, false, hex)
  }
})

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (body) => {
      const read = parseDhPrime(body)
      assert.ok(!read.ok || (read.value.bits > 0 && read.value.bits <= body.length * 8))
    }),
    { numRuns: 500 },
  )
})
