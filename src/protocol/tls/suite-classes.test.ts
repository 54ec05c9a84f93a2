import assert from 'node:assert/strict'
import { createHash, getDiffieHellman } from 'node:crypto'
import { describe, test } from 'node:test'
import { parseDhPrime, primeOrigin } from './dh-primes.ts'
import { classesOfSuite, keyTypeOfSuite, suitesOfVersion } from './suite-classes.ts'

describe('classes of suites', () => {
  const cases: readonly (readonly [number, string, readonly string[]])[] = [
    [0xc030, 'ECDHE-RSA-AES256-GCM-SHA384', []],
    [0xc014, 'ECDHE-RSA-AES256-SHA', ['cbc-sha1']],
    [0xc028, 'ECDHE-RSA-AES256-SHA384', []],
    [0x0035, 'AES256-SHA', ['cbc-sha1', 'static-rsa']],
    [0x009d, 'AES256-GCM-SHA384', ['static-rsa']],
    [0x0039, 'DHE-RSA-AES256-SHA', ['cbc-sha1', 'finite-field-dh']],
    [0x000a, 'DES-CBC3-SHA', ['3des', 'cbc-sha1', 'static-rsa']],
    [0x0009, 'DES-CBC-SHA', ['des', 'cbc-sha1', 'static-rsa']],
    [0x0008, 'EXP-DES-CBC-SHA', ['export', 'cbc-sha1', 'static-rsa']],
    [0x0062, 'EXP1024-DES-CBC-SHA', ['export', 'cbc-sha1', 'static-rsa']],
    [0x0003, 'EXP-RC4-MD5', ['export', 'rc4', 'static-rsa']],
    [0x0017, 'EXP-ADH-RC4-MD5', ['anonymous', 'export', 'rc4', 'finite-field-dh']],
    [0x0018, 'ADH-RC4-MD5', ['anonymous', 'rc4', 'finite-field-dh']],
    [0xc015, 'AECDH-NULL-SHA', ['null', 'anonymous']],
    [0x003b, 'NULL-SHA256', ['null', 'static-rsa']],
    [0x1301, 'TLS 1.3', []],
    [0x00ae, 'PSK', []],
    [0xfefe, 'unknown', []],
  ]
  for (const [code, name, classes] of cases) {
    test(name, () => assert.deepEqual(classesOfSuite(code), classes))
  }

  test('suites stand where they can be negotiated', () => {
    const has = (version: number, code: number) => suitesOfVersion(version).includes(code)
    assert.deepEqual(
      [0x0300, 0x0301, 0x0303].map((version) => has(version, 0xc014)),
      [false, true, true],
    )
    assert.deepEqual(
      [0x0300, 0x0302, 0x0303].map((version) => has(version, 0x0035)),
      [true, true, true],
    )
    assert.deepEqual(
      [0x0302, 0x0303, 0x0304].map((version) => has(version, 0xc030)),
      [false, true, false],
    )
    assert.deepEqual(
      [0x0303, 0x0304].map((version) => has(version, 0x1301)),
      [false, true],
    )
    assert.ok(!has(0x0303, 0x00ae) && suitesOfVersion(0x0303, true).includes(0x00ae))
    assert.deepEqual([0xc030, 0xc02c, 0x0038, 0x0034].map(keyTypeOfSuite), [
      'rsa',
      'ec',
      'dsa',
      null,
    ])
  })
})

describe('primes of finite-field Diffie-Hellman', () => {
  const message = (prime: Uint8Array) =>
    Buffer.concat([Buffer.from([prime.length >> 8, prime.length & 255]), prime, Buffer.alloc(8)])

  test('those of the standards are known', () => {
    const named = [
      ['modp1', 768, 'RFC 2409 group 1'],
      ['modp2', 1024, 'RFC 2409 group 2'],
      ['modp5', 1536, 'RFC 3526 group 5'],
      ['modp14', 2048, 'RFC 3526 group 14'],
      ['modp18', 8192, 'RFC 3526 group 18'],
    ] as const
    for (const [name, bits, origin] of named) {
      const prime = parseDhPrime(message(getDiffieHellman(name).getPrime()))
      assert.ok(prime.ok)
      assert.deepEqual([prime.value.bits, prime.value.origin], [bits, origin])
    }
  })

  test('another is the server’s own; leading zeros do not count', () => {
    const prime = parseDhPrime(message(Buffer.from('00000fffffff', 'hex')))
    assert.ok(prime.ok)
    assert.deepEqual([prime.value.bits, prime.value.origin], [28, null])
    const digest = createHash('sha256').update(Buffer.from('0fffffff', 'hex')).digest('hex')
    assert.equal(prime.value.sha256, digest)
    assert.equal(primeOrigin(digest), null)
  })

  test('one that is cut short or zero is none', () => {
    assert.equal(parseDhPrime(Buffer.from('0100ff', 'hex')).ok, false)
    assert.equal(parseDhPrime(Buffer.from('00020000', 'hex')).ok, false)
    assert.equal(parseDhPrime(Buffer.alloc(0)).ok, false)
  })
})
