import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { getCiphers } from 'node:tls'
import { allCipherSuites, cipherSuite, cipherSuiteParts } from './cipher-suites.ts'

test('code points, IANA names and OpenSSL names are each unique', () => {
  const all = allCipherSuites()
  assert.ok(all.length > 350)
  const names = all.flatMap(({ openssl }) => openssl ?? [])
  assert.equal(new Set(all.map(({ code }) => code)).size, all.length)
  assert.equal(new Set(all.map(({ iana }) => iana)).size, all.length)
  assert.equal(new Set(names).size, names.length)
})

test('code, names, key exchange, authentication, strength and MAC are those that openssl lists', () => {
  const args = ['ciphers', '-V', '-stdname', 'ALL:COMPLEMENTOFALL:eNULL:@SECLEVEL=0']
  const lines = execFileSync('openssl', args, { encoding: 'utf8' }).trim().split('\n')
  assert.ok(lines.length > 100)
  for (const line of lines) {
    const found =
      /0x(..),0x(..) - (\S+) +- (\S+) +\S+ +Kx=(\S+) +Au=(\S+) +Enc=([^ (]+)(?:\((\d+)\))? +Mac=(\S+)/.exec(
        line,
      )
    assert.ok(found, line)
    const [, high = '', low = '', iana, openssl, kx = '', au = '', , bits = '0', mac] = found
    const parts = cipherSuiteParts(Number.parseInt(high + low, 16))
    assert.ok(parts, line)
    assert.deepEqual([parts.iana, parts.openssl], [iana, openssl])
    assert.equal(parts.keyExchange, keyExchanges[kx] ?? kx, line)
    assert.equal(parts.authentication, authentications[au] ?? au, line)
    assert.equal(parts.bits, Number(bits), line)
    assert.equal(parts.mac, mac?.replace('SHA1', 'SHA'), line)
  }
})

/** OpenSSL writes the ephemeral exchanges without their E. */
const keyExchanges: Readonly<Record<string, string>> = {
  DH: 'DHE',
  ECDH: 'ECDHE',
  DHEPSK: 'DHE_PSK',
  ECDHEPSK: 'ECDHE_PSK',
  RSAPSK: 'RSA_PSK',
}
const authentications: Readonly<Record<string, string>> = { None: 'anonymous' }

test('every suite of the TLS library in use is known by its OpenSSL name', () => {
  const names = new Set(allCipherSuites().map(({ openssl }) => openssl?.toLowerCase()))
  assert.deepEqual(
    getCiphers().filter((name) => !names.has(name)),
    [],
  )
})

test('strengths are effective ones', () => {
  for (const [code, bits] of [
    [0x000a, 112], // 3DES
    [0x0003, 40], // EXPORT RC4
    [0x0009, 56], // DES
    [0x0005, 128], // RC4
    [0x0002, 0], // NULL
    [0x1303, 256],
  ] as const) {
    assert.equal(cipherSuite(code).bits, bits)
  }
  assert.equal(cipherSuiteParts(0x0003)?.export, true)
  for (const { iana, bits } of allCipherSuites()) {
    assert.equal(bits === 0, /NULL|TLS_SHA\d+_SHA\d+/.test(iana), iana)
  }
})

test('a suite nobody knows keeps its number', () => {
  assert.deepEqual(cipherSuite(0xabcd), { iana: '0xABCD', openssl: '0xABCD', bits: 0 })
  assert.equal(cipherSuiteParts(0x0a0a), null)
})
