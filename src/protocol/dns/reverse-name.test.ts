import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reverseName } from './reverse-name.ts'

void test('the examples of RFC 1035 3.5 and RFC 3596 2.5', () => {
  assert.deepEqual(reverseName('10.2.0.52'), { ok: true, value: '52.0.2.10.in-addr.arpa' })
  assert.deepEqual(reverseName('4321:0:1:2:3:4:567:89ab'), {
    ok: true,
    value: 'b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.0.0.0.0.1.2.3.4.ip6.arpa',
  })
})

void test('what is no plain address has no reverse name', () => {
  for (const text of ['', 'example', '1.2.3', '010.2.0.52', '0x7f.1', '::1%lo', '256.1.1.1']) {
    assert.equal(reverseName(text).ok, false, text)
  }
})
