import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import type { Parsed } from '../../model/parsed.ts'
import { cipherSuiteParts } from './cipher-suites.ts'
import {
  parseCertificate,
  parseCertificateRequest,
  parseCertificateStatus,
  parseCertificateVerify,
  parseEncryptedExtensions,
  parseServerHello,
  parseServerKeyExchange,
  parseTimestamps,
} from './handshake-messages.ts'

function bytes(...parts: readonly string[]): Buffer {
  return Buffer.from(parts.join(''), 'hex')
}

function value<T>(result: Parsed<T>): T {
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

/** ServerKeyExchange for the suite of this code. */
function keyExchange(body: Uint8Array, version: number, code: number) {
  const suite = cipherSuiteParts(code)
  assert.ok(suite)
  return parseServerKeyExchange(body, version, suite)
}

describe('ServerKeyExchange', () => {
  // Prime of 1025 bits with zeros before it, generator 2, a public value; then scheme and signature.
  const dh = bytes('0083', '0000', '01', 'ff'.repeat(128), '0001', '02', '0001', '05')
  const signed = bytes('0401', '0002', 'abcd')

  test('DHE of TLS 1.2: bits of the prime without its zeros, and the scheme', () => {
    const found = value(keyExchange(Buffer.concat([dh, signed]), 0x0303, 0x0033))
    assert.deepEqual(found, { group: null, dhBits: 1025, signatureScheme: 0x0401 })
  })

  test('DHE of TLS 1.0: a signature without a scheme', () => {
    const found = value(keyExchange(Buffer.concat([dh, signed.subarray(2)]), 0x0301, 0x0033))
    assert.deepEqual(found, { group: null, dhBits: 1025, signatureScheme: null })
  })

  test('anonymous DH: no signature, though bytes follow', () => {
    const found = value(keyExchange(dh, 0x0303, 0x0034))
    assert.deepEqual(found, { group: null, dhBits: 1025, signatureScheme: null })
  })

  test('DHE_PSK: a hint stands before the prime', () => {
    const found = value(keyExchange(Buffer.concat([bytes('0002', '6869'), dh]), 0x0303, 0x0090))
    assert.equal(found.dhBits, 1025)
  })

  test('ECDHE: a named curve; an explicit one has no name', () => {
    const named = Buffer.concat([bytes('03', '0017', '02', '0405'), signed])
    assert.deepEqual(value(keyExchange(named, 0x0303, 0xc02f)), {
      group: 0x0017,
      dhBits: null,
      signatureScheme: 0x0401,
    })
    assert.equal(value(keyExchange(bytes('01', '0017'), 0x0303, 0xc02f)).group, null)
  })

  test('a prime of RFC 7919 is a named group', () => {
    // p = 2^3072 - 2^3008 + (floor(2^2942 e) + 2625351) 2^64 - 1
    const prime = (1n << 3072n) - (1n << 3008n) + ((eTimes(2942n) + 2625351n) << 64n) - 1n
    const body = bytes('0180', prime.toString(16), '0001', '02', '0001', '05')
    const found = value(keyExchange(body, 0x0303, 0x0034))
    assert.deepEqual([found.group, found.dhBits], [0x0101, 3072])
  })

  test('cut short is a problem', () => {
    const whole = Buffer.concat([dh, signed])
    for (let length = 0; length < whole.length; length += 1) {
      assert.equal(keyExchange(whole.subarray(0, length), 0x0303, 0x0033).ok, false)
    }
  })
})

/** floor(2^bits e), by the series of e. */
function eTimes(bits: bigint): bigint {
  let term = 1n << (bits + 64n)
  let sum = 0n
  for (let n = 1n; term > 0n; n += 1n) {
    sum += term
    term /= n
  }
  return sum >> 64n
}

/** What a CertificateRequest asks for. */
function requested(body: Buffer, version: number) {
  const found = value(parseCertificateRequest(body, version))
  return [found.signatureSchemes, found.authorities.map((one) => Buffer.from(one))]
}

describe('the other messages', () => {
  test('certificates of TLS 1.3 have their own extensions, those before have none', () => {
    const modern = bytes('00', '000010', '000002', '3000', '0009', '0012', '0005', '0003', '0001ff')
    const [sent] = value(parseCertificate(modern, 0x0304))
    assert.deepEqual(Buffer.from(sent?.der ?? []), bytes('3000'))
    assert.equal(sent?.extensions[0]?.type, 18)
    const timestamps = value(parseTimestamps(sent?.extensions[0]?.body ?? bytes('')))
    assert.deepEqual(
      timestamps.map((one) => Buffer.from(one)),
      [bytes('ff')],
    )
    const former = value(
      parseCertificate(bytes('00000a', '000002', '3000', '000002', '3001'), 0x0303),
    )
    assert.deepEqual(
      former.map(({ der }) => Buffer.from(der)),
      [bytes('3000'), bytes('3001')],
    )
  })

  test('of a list of staples the first is the leaf’s', () => {
    const list = bytes('02', '00000a', '000002', 'aaaa', '000002', 'bbbb')
    assert.deepEqual(Buffer.from(value(parseCertificateStatus(list)) ?? []), bytes('aaaa'))
    assert.equal(value(parseCertificateStatus(bytes('01', '000000'))), null)
    assert.equal(parseCertificateStatus(bytes('07', '000000')).ok, false)
  })

  test('a request for a certificate in the three shapes it had', () => {
    const names = ['0006', '0004', '30020500']
    const authorities = [bytes('30020500')]
    assert.deepEqual(requested(bytes('0101', ...names), 0x0302), [[], authorities])
    assert.deepEqual(requested(bytes('0101', '0002', '0401', ...names), 0x0303), [
      [0x0401],
      authorities,
    ])
    const extensions = ['000d', '0004', '0002', '0804', '002f', '0008', ...names]
    assert.deepEqual(requested(bytes('00', '0014', ...extensions), 0x0304), [[0x0804], authorities])
  })

  test('a HelloRetryRequest is known by its random', () => {
    const random = 'cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c'
    const retry = bytes('0303', random, '00', '1301', '00', '0006', '0033', '0002', '0018')
    const found = value(parseServerHello(retry))
    assert.deepEqual([found.isRetryRequest, found.group], [true, 0x0018])
  })

  test('no bytes make a parser throw', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(0x0301, 0x0303, 0x0304),
        (body, version) => {
          parseServerHello(body)
          parseEncryptedExtensions(body)
          parseCertificate(body, version)
          parseCertificateStatus(body)
          parseTimestamps(body)
          parseCertificateRequest(body, version)
          parseCertificateVerify(body)
          for (const code of [0x0033, 0x0034, 0x0090, 0xc02f, 0xc018, 0x002f]) {
            keyExchange(body, version, code)
          }
        },
      ),
    )
  })
})
