import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parseHttpUrl } from './http-url.ts'

test('a URL is taken apart', () => {
  assert.deepEqual(parseHttpUrl('https://MTA-STS.Example.:8443/a%20b?c=d#e'), {
    ok: true,
    value: {
      isSecure: true,
      host: 'mta-sts.example',
      isAddress: false,
      port: 8443,
      authority: 'mta-sts.example:8443',
      path: '/a%20b?c=d',
    },
  })
  const plain = parseHttpUrl('http://crl.example')
  assert.ok(plain.ok)
  assert.deepEqual([plain.value.port, plain.value.path], [80, '/'])
})

test('numbers that pass for an address are that address', () => {
  for (const [text, host] of [
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://[::FFFF:7f00:1]/', '::ffff:7f00:1'],
    ['http://[0:0::1]/', '::1'],
  ] as const) {
    const url = parseHttpUrl(text)
    assert.ok(url.ok, text)
    assert.deepEqual([url.value.host, url.value.isAddress], [host, true])
  }
})

test('what is no place of the web is refused, with the reason', () => {
  for (const [text, problem] of [
    ['ldap://ca.example/cn=x', 'url-scheme'],
    ['file:///etc/passwd', 'url-scheme'],
    ['https:mta-sts.example', 'url-scheme'],
    ['http:///x', 'url-scheme'],
    ['', 'url-scheme'],
    ['http://a b/', 'url-character'],
    ['http://a.example/\r\nX: y', 'url-character'],
    ['http://m\u00fcller.example/', 'url-character'],
    ['http://user@a.example/', 'url-user'],
    ['http://user:secret@a.example/', 'url-user'],
    ['http://a.example:25/', 'url-port'],
    ['http://a.example:6667/', 'url-port'],
    ['http://a.example:0/', 'url-port'],
    ['http://a.example:70000/', 'url-form'],
    ['http://[::1/', 'url-form'],
    ['http://a%00b/', 'url-form'],
    ['http://./', 'url-host'],
    [`http://a.example/${'x'.repeat(2048)}`, 'url-too-long'],
  ] as const) {
    const url = parseHttpUrl(text)
    assert.equal(url.ok ? 'read' : url.problems[0]?.problem, problem, text)
  }
})

test('whatever the text, the parser never throws, and what it gives fits into a request', () => {
  const text = fc.oneof(
    fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true }),
    fc.array(fc.constantFrom('http://', 'a', '.', '@', ':', '[', ']', '/', '%', '\\', '?', '1')),
  )
  fc.assert(
    fc.property(text, (pieces) => {
      const url = parseHttpUrl(typeof pieces === 'string' ? pieces : pieces.join(''))
      if (!url.ok) return
      assert.match(url.value.path, /^\/[\x21-\x7e]*$/)
      assert.match(url.value.authority, /^[\x21-\x7e]+$/)
    }),
  )
})
