import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptedSuite, inventoryOf, offering, seen } from '../model/fixture-inventory.ts'
import type { AcceptedSuite } from '../model/inventory.ts'
import { reportInventory } from './inventory.ts'

const protocols = offering('SSLv2', 'TLSv1.2', 'TLSv1.3')

test('suites: newest version first, the server’s order where it is known, else strong before weak', () => {
  const names = (suites: readonly AcceptedSuite[]) =>
    reportInventory(inventoryOf({ protocols, suites }), null).ciphers.map(({ iana }) => iana)
  const weak = (order: number | null = null) => acceptedSuite('TLSv1.2', 0x002f, 'weak', order)
  const strong = (order: number | null = null) => acceptedSuite('TLSv1.2', 0xc02f, 'strong', order)
  const newest = acceptedSuite('TLSv1.3', 0x1301, 'newest')
  assert.deepEqual(names([weak(), strong(), newest]), ['newest', 'strong', 'weak'])
  assert.deepEqual(names([strong(2), weak(1), newest]), ['newest', 'weak', 'strong'])
})

test('what is weak is said of each suite, those of SSL 2.0 among them', () => {
  const weakOf = (one: AcceptedSuite) =>
    reportInventory(inventoryOf({ protocols, suites: [one] }), null).ciphers[0]?.weak
  assert.deepEqual(weakOf(acceptedSuite('TLSv1.2', 0x002f, 'AES128-SHA')), [
    'cbc-sha1',
    'static-rsa',
  ])
  assert.deepEqual(weakOf(acceptedSuite('TLSv1.2', 0xc02f, 'ECDHE')), [])
  assert.deepEqual(weakOf(acceptedSuite('SSLv2', 0x020080, 'SSL_CK_RC4_128_EXPORT40_WITH_MD5')), [
    'export',
    'rc4',
  ])
  assert.deepEqual(weakOf(acceptedSuite('SSLv2', 0x0700c0, 'SSL_CK_DES_192_EDE3_CBC_WITH_MD5')), [
    '3des',
  ])
  assert.deepEqual(weakOf(acceptedSuite('SSLv2', 0x060040, 'SSL_CK_DES_64_CBC_WITH_MD5')), ['des'])
})

test('hybrid groups are post-quantum ones, curves are not', () => {
  const group = (id: number, name: string) => ({ id, name, versions: [], ...seen })
  const groups = [group(29, 'x25519'), group(0x11ec, 'X25519MLKEM768'), group(513, 'MLKEM768')]
  assert.deepEqual(
    reportInventory(inventoryOf({ groups }), null).groups.map(({ postQuantum }) => postQuantum),
    [false, true, true],
  )
})
