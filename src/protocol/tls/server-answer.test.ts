import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { serverHandshakeSecret } from './key-schedule.ts'
import { AnswerReader, type AnswerContext, type ServerAnswer } from './server-answer.ts'
import { maxFlightBytes } from './server-flight.ts'

const file = JSON.parse(
  readFileSync(new URL('vectors/server-flights.json', import.meta.url), 'utf8'),
) as { flights: Record<string, { bytes: string; secret?: string }> }

function flight(name: string): Buffer {
  return Buffer.from(file.flights[name]?.bytes ?? '', 'hex')
}

const noShares: AnswerContext = { message: new Uint8Array(0), keyShares: [] }

function read(bytes: Uint8Array, context = noShares, piece = bytes.length): ServerAnswer {
  const reader = new AnswerReader(context)
  for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.subarray(at, at + piece))
  return reader.answer
}

/** RFC 8448 section 3: the ClientHello, and the secret that both sides share. */
const rfc8448 = {
  hello: Buffer.from(
    '010000c00303cb34ecb1e78163ba1c38c6dacb196a6dffa21a8d9912ec18a2ef6283024dece7000006130113031302' +
      '010000910000000b0009000006736572766572ff01000100000a00140012001d001700180019010001010102010301' +
      '0400230000003300260024001d002099381de560e4bd43d23d8e435a7dbafeb3c06e51c13cae4d5413691e529aaf2c' +
      '002b0003020304000d0020001e0403050306030203080408050806040105010601020104020502060202020' +
      '02d00020101001c00024001',
    'hex',
  ),
  shared: Buffer.from('8bd4054fb55b9d63fdfbacf9f04b9f0d35e6d63f537563efd46272900f89492d', 'hex'),
}

describe('recorded answers', () => {
  test('the key schedule of RFC 8448 opens the flight of RFC 8448', () => {
    const bytes = flight('rfc8448')
    const helloLength = 4 + bytes.readUIntBE(6, 3)
    const hellos = Buffer.concat([rfc8448.hello, bytes.subarray(5, 5 + helloLength)])
    const secret = serverHandshakeSecret('sha256', rfc8448.shared, hellos)
    assert.equal(Buffer.from(secret).toString('hex'), file.flights['rfc8448']?.secret)
    const share = { group: 0x001d, publicKey: new Uint8Array(0), secretWith: () => rfc8448.shared }
    const answer = read(bytes, { message: rfc8448.hello, keyShares: [share] })
    assert.deepEqual(
      [answer.kind, answer.version, answer.cipherSuite, answer.group, answer.signatureScheme],
      ['hello', 0x0304, 0x1301, 0x001d, 0x0804],
    )
    assert.equal(answer.certificates[0]?.length, 432)
    assert.deepEqual(
      answer.serverGroups,
      [0x1d, 0x17, 0x18, 0x19, 0x100, 0x101, 0x102, 0x103, 0x104],
    )
    assert.equal(answer.sawEncryptedExtensions, true)
  })

  test('without its share a TLS 1.3 answer ends with ServerHello', () => {
    const answer = read(flight('rfc8448'))
    assert.deepEqual([answer.kind, answer.group, answer.certificates], ['hello', 0x001d, []])
    assert.equal(answer.sawEncryptedExtensions, false)
  })

  test('a HelloRetryRequest names group and suite, and is read no further', () => {
    const answer = read(flight('tls13-retry-ccm8'))
    assert.deepEqual([answer.kind, answer.cipherSuite, answer.group], ['retry', 0x1305, 0x0018])
  })

  test('TLS 1.2 with DHE shows prime, scheme and chain', () => {
    const answer = read(flight('tls12-dhe-rsa'))
    assert.equal(answer.kind, 'hello')
    assert.equal(answer.version, 0x0303)
    assert.equal(answer.compression, 0)
    assert.ok(answer.dhPrime && answer.dhPrime.bits >= 1024)
    assert.ok(answer.signatureScheme !== null && answer.certificates.length > 0)
  })

  test('static RSA shows neither group nor prime', () => {
    const answer = read(flight('tls12-rsa'))
    assert.deepEqual([answer.group, answer.dhPrime, answer.signatureScheme], [null, null, null])
    assert.ok(answer.certificates.length > 0)
  })

  test('it does not matter how the bytes are cut', () => {
    for (const name of Object.keys(file.flights)) {
      const whole = read(flight(name))
      for (const piece of [1, 2, 5, 1000])
        assert.deepEqual(read(flight(name), noShares, piece), whole)
    }
  })

  test('a cut flight shows what came before the cut', () => {
    const answer = read(flight('tls12-rsa').subarray(0, 120))
    assert.deepEqual([answer.kind, answer.certificates], ['hello', []])
  })
})

describe('short answers', () => {
  test('a fatal alert is one, a warning is not', () => {
    assert.equal(read(Buffer.from('15030100020228', 'hex')).alert?.code, 40)
    assert.equal(read(Buffer.from('15030100020228', 'hex')).kind, 'alert')
    assert.equal(read(Buffer.from('15030100020170', 'hex')).kind, 'nothing')
  })

  test('a warning before the hello does not hide it', () => {
    const warning = Buffer.from('15030100020170', 'hex')
    assert.equal(read(Buffer.concat([warning, flight('tls12-rsa')])).kind, 'hello')
  })

  test('SMTP, an ended stream and a single byte', () => {
    assert.equal(read(Buffer.from('454 4.7.0 TLS not available\r\n')).kind, 'garbage')
    assert.equal(read(Buffer.alloc(0)).kind, 'nothing')
    assert.equal(read(Buffer.from([0x16])).kind, 'nothing')
  })

  test('a SERVER-HELLO of SSLv2, however cut', () => {
    const bytes = Buffer.from(
      ['8024', '04', '00', '01', '0002', '0003', '0006', '0010', '3082aa', '0700c0', '020080']
        .join('')
        .concat('55'.repeat(16)),
      'hex',
    )
    for (const piece of [1, 3, bytes.length]) {
      const answer = read(bytes, noShares, piece)
      assert.equal(answer.kind, 'ssl2')
      assert.deepEqual(answer.ssl2?.cipherKinds, [0x0700c0, 0x020080])
      assert.equal(Buffer.from(answer.ssl2.certificate).toString('hex'), '3082aa')
    }
    assert.equal(read(Buffer.from('8003000001', 'hex')).kind, 'garbage')
  })
})

describe('hostile answers', () => {
  test('mutated flights never throw, and end', () => {
    const flights = Object.keys(file.flights).map(flight)
    const share = { group: 0x001d, publicKey: new Uint8Array(0), secretWith: () => rfc8448.shared }
    const context = { message: rfc8448.hello, keyShares: [share] }
    const mutation = fc.tuple(fc.nat(400), fc.nat(255))
    fc.assert(
      fc.property(
        fc.nat(flights.length - 1),
        fc.array(mutation, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 3000 }),
        (index, mutations, piece) => {
          const bytes = Buffer.from(flights[index] ?? Buffer.alloc(0))
          for (const [at, value] of mutations) if (at < bytes.length) bytes[at] = value
          read(bytes, context, piece)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('noise never throws', () => {
    const start = fc.constantFrom(
      '',
      '160303',
      '16030300',
      '80',
      '8024',
      '1503',
      '1603030040020000',
    )
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 600 }), (first, rest) => {
        read(Buffer.concat([Buffer.from(first, 'hex'), rest]), noShares, 7)
      }),
      { numRuns: 500 },
    )
  })

  test('an endless flight is given up at our bound', () => {
    const reader = new AnswerReader(noShares)
    const record = Buffer.concat([Buffer.from('160303400001000000', 'hex'), Buffer.alloc(0x3ffc)])
    let pushed = 0
    while (!reader.isOver && pushed < 2 ** 24) {
      reader.push(record)
      pushed += record.length
    }
    assert.ok(pushed <= maxFlightBytes + record.length)
  })

  test('a second ServerHello ends the reading and changes nothing', () => {
    const hello = flight('tls12-rsa')
    const first = hello.subarray(0, 5 + hello.readUInt16BE(3))
    const other = Buffer.from(first)
    other.writeUInt16BE(0x0301, 9)
    assert.equal(read(Buffer.concat([first, other])).version, 0x0303)
  })
})
