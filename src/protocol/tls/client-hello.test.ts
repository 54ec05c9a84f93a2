import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { helloExtensions, renegotiationScsv, writeClientHello } from './client-hello.ts'
import { createKeyShare, sharedGroups } from './key-share.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('a ClientHello', () => {
  test('of SSLv3 is the bare one of RFC 6101', () => {
    const { bytes } = writeClientHello({
      versions: [0x0300],
      cipherSuites: [0x000a, renegotiationScsv],
      extensions: [],
    })
    const text = hex(bytes)
    assert.equal(text.slice(0, 22), '160300002f0100002b0300')
    assert.equal(text.slice(22 + 64), '000004000a00ff0100')
  })

  test('of TLS 1.2 has its version inside and a low one outside; null compression stands last', () => {
    const { bytes, message } = writeClientHello({
      versions: [0x0303, 0x0302],
      cipherSuites: [0xc02f],
      compression: [1],
      extensions: [
        helloExtensions.extendedMasterSecret(),
        helloExtensions.serverName('mx.example'),
      ],
    })
    assert.equal(hex(bytes.subarray(0, 3)), '160301')
    assert.equal(hex(bytes.subarray(5)), hex(message))
    assert.equal(hex(message.subarray(4, 6)), '0303')
    assert.equal(
      hex(message.subarray(38)),
      '000002c02f0201000017001700000000000f000d00000a6d782e6578616d706c65',
    )
  })

  test('of TLS 1.3 says so in supported_versions, hides behind 1.2 and brings its shares', () => {
    const share = { group: 0x001d, publicKey: Buffer.alloc(32, 7), secretWith: () => null }
    const { message } = writeClientHello({
      versions: [0x0304, 0x0303],
      cipherSuites: [0x1301],
      extensions: [],
      keyShares: [share],
    })
    assert.equal(hex(message.subarray(4, 6)), '0303')
    assert.equal(message[38], 32)
    const extensions = hex(message.subarray(38 + 33 + 4 + 2))
    const versions = '002b00050403040303'
    const shares = `003300260024001d0020${'07'.repeat(32)}`
    assert.equal(
      extensions,
      `00${hex(Buffer.from([versions.length / 2 + shares.length / 2]))}${versions}${shares}`,
    )
  })

  test('is never of the size that makes some servers hang', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 60 }),
        (many, groups) => {
          const { message } = writeClientHello({
            versions: [0x0303],
            cipherSuites: Array.from({ length: many }, (_, index) => index),
            extensions: [helloExtensions.supportedGroups(Array.from({ length: groups }, () => 23))],
          })
          // With its header, as RFC 7685 and OpenSSL count.
          assert.ok(message.length < 256 || message.length > 511, String(message.length))
        },
      ),
    )
  })
})

describe('a key share', () => {
  const lengths: Readonly<Record<number, number>> = {
    0x0017: 65,
    0x0018: 97,
    0x0019: 133,
    0x001d: 32,
    0x001e: 56,
    0x001f: 65,
    0x0020: 97,
    0x0021: 129,
    0x0200: 800,
    0x0201: 1184,
    0x0202: 1568,
    0x11eb: 1249,
    0x11ec: 1216,
    0x11ed: 1665,
  }
  test('has the length that its standard says', () => {
    for (const group of sharedGroups()) {
      assert.equal(createKeyShare(group)?.publicKey.length, lengths[group], group.toString(16))
    }
  })

  test('of two sides of a curve agree', () => {
    for (const group of [0x0017, 0x0018, 0x0019, 0x001d, 0x001e]) {
      const [ours, theirs] = [createKeyShare(group), createKeyShare(group)]
      assert.ok(ours && theirs)
      const secret = ours.secretWith(theirs.publicKey)
      assert.ok(secret && secret.length >= 32)
      assert.deepEqual(secret, theirs.secretWith(ours.publicKey))
    }
  })

  test('with hostile bytes gives none and does not throw', () => {
    const shares = sharedGroups().map(createKeyShare)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1700 }), fc.nat(shares.length - 1), (bytes, at) => {
        const secret = shares[at]?.secretWith(bytes) ?? null
        assert.ok(secret === null || secret.length > 0)
      }),
      { numRuns: 60 },
    )
  })

  test('is none for a finite field or a group that nobody knows', () => {
    assert.equal(createKeyShare(0x0100), null)
    assert.equal(createKeyShare(0xfefe), null)
  })
})
