import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { maxCertificates } from './handshake-messages.ts'
import { maxFlightBytes, readServerFlight, type ServerFlight } from './server-flight.ts'

interface Vector {
  readonly bytes: Buffer
  readonly secret: Buffer | null
}

const file: unknown = JSON.parse(
  readFileSync(new URL('vectors/server-flights.json', import.meta.url), 'utf8'),
)

function textAt(...path: readonly string[]): string | null {
  let value: unknown = file
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  }
  return typeof value === 'string' ? value : null
}

function vector(name: string): Vector {
  const bytes = textAt('flights', name, 'bytes')
  assert.ok(bytes, name)
  const secret = textAt('flights', name, 'secret')
  return {
    bytes: Buffer.from(bytes, 'hex'),
    secret: secret === null ? null : Buffer.from(secret, 'hex'),
  }
}

function read({ bytes, secret }: Vector): ServerFlight {
  const flight = readServerFlight(bytes, secret)
  assert.ok(flight.ok, JSON.stringify(flight))
  return flight.value
}

function chain(flight: ServerFlight): string[] {
  return flight.certificates.map(({ der }) => createHash('sha256').update(der).digest('hex'))
}

const certificates = (...names: readonly string[]): (string | null)[] =>
  names.map((name) => textAt('certificates', name))

const names = [
  'rfc8448',
  'tls13-odd-chain',
  'tls13-retry-ccm8',
  'tls12-dhe-rsa',
  'tls12-rsa',
  'tls11-ecdhe-ecdsa',
]

describe('recorded flights', () => {
  test('RFC 8448, simple 1-RTT handshake', () => {
    const flight = read(vector('rfc8448'))
    assert.equal(flight.version, 0x0304)
    assert.equal(flight.cipherSuite, 0x1301)
    assert.equal(flight.group, 0x001d)
    assert.equal(flight.signatureScheme, 0x0804)
    assert.deepEqual(flight.extensions, [51, 43, 10, 28, 0])
    assert.equal(flight.certificates[0]?.der.length, 432)
    assert.equal(flight.complete, true)
  })

  test('TLS 1.3, ChaCha20: the chain in its odd order, a client certificate requested', () => {
    const flight = read(vector('tls13-odd-chain'))
    assert.deepEqual([flight.version, flight.cipherSuite, flight.group], [0x0304, 0x1303, 0x001d])
    assert.deepEqual(chain(flight), certificates('leaf', 'root', 'other', 'ca'))
    assert.equal(flight.clientCertificateRequested, true)
    assert.equal(flight.signatureScheme, 0x0403)
  })

  test('TLS 1.3, CCM_8 behind a HelloRetryRequest', () => {
    const flight = read(vector('tls13-retry-ccm8'))
    assert.deepEqual([flight.cipherSuite, flight.group], [0x1305, 0x0018])
    assert.equal(flight.helloRetryRequest, true)
    assert.deepEqual(chain(flight), certificates('leaf'))
  })

  test('TLS 1.2, DHE: size of the prime and signature', () => {
    const flight = read(vector('tls12-dhe-rsa'))
    assert.deepEqual([flight.version, flight.cipherSuite], [0x0303, 0x009f])
    assert.deepEqual([flight.group, flight.dhBits, flight.signatureScheme], [null, 2048, 0x0804])
    assert.deepEqual(chain(flight), certificates('rsa'))
  })

  test('TLS 1.2, static RSA: no group, nothing signed', () => {
    const flight = read(vector('tls12-rsa'))
    assert.deepEqual([flight.group, flight.dhBits, flight.signatureScheme], [null, null, null])
    assert.equal(flight.clientCertificateRequested, false)
    assert.equal(flight.complete, true)
  })

  test('TLS 1.1: a group, and a signature without a scheme', () => {
    const flight = read(vector('tls11-ecdhe-ecdsa'))
    assert.deepEqual([flight.version, flight.group, flight.signatureScheme], [0x0302, 0x001d, null])
    assert.deepEqual(chain(flight), certificates('leaf', 'root', 'other', 'ca'))
    assert.equal(flight.clientCertificateRequested, true)
  })
})

describe('what cannot be read', () => {
  test('a TLS 1.3 flight without its secret ends with ServerHello', () => {
    const flight = read({ ...vector('rfc8448'), secret: null })
    assert.deepEqual([flight.version, flight.certificates.length], [0x0304, 0])
    assert.equal(flight.complete, false)
  })

  test('a record that does not open is a problem, at its place', () => {
    const { bytes } = vector('rfc8448')
    const flight = readServerFlight(bytes, Buffer.alloc(32))
    assert.deepEqual(flight, { ok: false, problems: [{ at: 95, problem: 'record does not open' }] })
  })

  test('a cut flight gives what was read, and is not complete', () => {
    for (const name of names) {
      const { bytes, secret } = vector(name)
      for (let length = 0; length < 400; length += 7) {
        assert.equal(read({ bytes: bytes.subarray(0, length), secret }).complete, false)
      }
    }
  })

  test('bytes behind the flight do not matter', () => {
    for (const name of names) {
      const { bytes, secret } = vector(name)
      const more = Buffer.concat([bytes, Buffer.alloc(9000, 'x')])
      assert.deepEqual(read({ bytes: more, secret }), read({ bytes, secret }))
    }
  })

  test('more than our bound, and more certificates than our bound, are problems', () => {
    assert.equal(readServerFlight(new Uint8Array(maxFlightBytes + 1), null).ok, false)
    const flight = read({ bytes: Buffer.concat([hello, chainOf(maxCertificates)]), secret: null })
    assert.equal(flight.certificates.length, maxCertificates)
    const longer = Buffer.concat([hello, chainOf(maxCertificates + 1)])
    const refused = readServerFlight(longer, null)
    assert.equal(!refused.ok && refused.problems[0]?.problem, 'too many certificates')
  })
})

/** A Certificate message with so many of two bytes each. */
function chainOf(count: number): Buffer {
  const list = Buffer.from('0000023000'.repeat(count), 'hex')
  return handshake(11, Buffer.concat([Buffer.from([0, list.length >> 8, list.length & 255]), list]))
}

function alert(level: number, code: number): Buffer {
  return Buffer.from([21, 3, 3, 0, 2, level, code])
}

/** One message in one record. */
function handshake(type: number, body: Uint8Array): Buffer {
  const length = body.length
  const header = [22, 3, 3, (length + 4) >> 8, (length + 4) & 255, type, 0, length >> 8]
  return Buffer.concat([Buffer.from([...header, length & 255]), body])
}

/** A ServerHello of TLS 1.2 for TLS_RSA_WITH_AES_128_CBC_SHA. */
const hello = handshake(2, Buffer.from(`0303${'00'.repeat(32)}00002f00`, 'hex'))

describe('alerts', () => {
  test('a warning is noted and read on; behind a fatal one nothing is', () => {
    const bytes = Buffer.concat([alert(1, 112), hello, alert(2, 40), alert(2, 80)])
    const flight = read({ bytes, secret: null })
    assert.deepEqual(flight.alerts, [
      { level: 1, code: 112 },
      { level: 2, code: 40 },
    ])
    assert.equal(flight.cipherSuite, 0x002f)
  })

  test('an alert without a ServerHello is a flight', () => {
    const flight = read({ bytes: alert(2, 70), secret: null })
    assert.deepEqual([flight.version, flight.alerts], [null, [{ level: 2, code: 70 }]])
  })
})

test('the staple of TLS 1.2 stands in a message of its own', () => {
  const status = handshake(22, Buffer.from('0100000530030a0106', 'hex'))
  const flight = read({ bytes: Buffer.concat([hello, status]), secret: null })
  assert.equal(Buffer.from(flight.ocspResponse ?? []).toString('hex'), '30030a0106')
})

test('a flight with any bytes changed is read or refused, never thrown at, and quickly', () => {
  let seed = 20261123
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  let refused = 0
  for (const name of names) {
    const { bytes, secret } = vector(name)
    for (let round = 0; round < 400; round += 1) {
      const changed = Buffer.from(bytes)
      for (let count = 1 + random(4); count > 0; count -= 1) {
        changed[random(round % 2 === 0 ? 120 : changed.length)] = random(256)
      }
      if (!readServerFlight(changed, secret).ok) refused += 1
    }
  }
  assert.ok(refused > 100, `${refused} refused`)
})

test('the longest flights that mean nothing cost little', () => {
  const empty = Buffer.from('1603030000', 'hex')
  const tiny = Buffer.from('160303000100', 'hex')
  const encrypted = Buffer.concat([hello, handshake(8, Buffer.from('0004000a0000', 'hex'))])
  for (const piece of [empty, tiny, encrypted, Buffer.from('1503030002016e', 'hex')]) {
    const count = Math.floor(maxFlightBytes / piece.length)
    const before = process.cpuUsage()
    readServerFlight(Buffer.concat(Array<Buffer>(count).fill(piece)), null)
    const { user } = process.cpuUsage(before)
    assert.ok(user < 2_000_000, `${user} microseconds for ${piece.toString('hex')}`)
  }
})
