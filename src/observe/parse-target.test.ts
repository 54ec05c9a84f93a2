import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Target } from '../model/target.ts'
import { parseTarget } from './parse-target.ts'

function read(text: string): Target {
  const target = parseTarget(text)
  assert.ok(target.ok, `${text}: ${JSON.stringify(target)}`)
  return target.value
}

test('a domain is read without case and trailing dot', () => {
  assert.deepEqual(read('Example.ORG.'), {
    input: 'example.org',
    kind: 'domain',
    domain: 'example.org',
    asciiDomain: 'example.org',
    given: null,
  })
})

test('an international domain is kept for people and turned into A-labels for DNS', () => {
  const { domain, asciiDomain } = read('Bücher.example')
  assert.deepEqual([domain, asciiDomain], ['bücher.example', 'xn--bcher-kva.example'])
  assert.equal(read('xn--bcher-kva.example').domain, 'bücher.example')
  assert.equal(read('straße.example').asciiDomain, 'xn--strae-oqa.example')
})

test('the local part of an address goes nowhere', () => {
  for (const typed of [
    'secret.person@example.org',
    '"se@cret person"@example.org',
    'secret@person@example.org',
  ]) {
    const target = read(typed)
    assert.equal(target.kind, 'address')
    assert.doesNotMatch(JSON.stringify(target), /secret|person|cret/)
    assert.equal(target.asciiDomain, 'example.org')
  }
})

test('a host and an IP literal are given hosts', () => {
  assert.deepEqual(read('host:MX.example.org').given, {
    host: 'mx.example.org',
    isAddress: false,
    port: null,
  })
  for (const [typed, address] of [
    ['192.0.2.1', '192.0.2.1'],
    ['[192.0.2.1]', '192.0.2.1'],
    ['2001:DB8:0::1', '2001:db8::1'],
    ['[IPv6:2001:db8::1]', '2001:db8::1'],
    ['host:127.0.0.1', '127.0.0.1'],
    ['user@[192.0.2.1]', '192.0.2.1'],
  ] as const) {
    assert.deepEqual(read(typed).given, { host: address, isAddress: true, port: null }, typed)
  }
})

test('a domain with a given host keeps both', () => {
  const target = read('user@example.org[mx.example.net:2525]')
  assert.equal(target.asciiDomain, 'example.org')
  assert.equal(target.input, 'example.org[mx.example.net:2525]')
  assert.deepEqual(target.given, { host: 'mx.example.net', isAddress: false, port: 2525 })
  assert.deepEqual(read('example.org[127.0.0.1]').given?.host, '127.0.0.1')
  assert.deepEqual(read('example.org[::1]').given, { host: '::1', isAddress: true, port: null })
  assert.deepEqual(read('example.org[[::1]:26]').given, { host: '::1', isAddress: true, port: 26 })
})

test('what is no target gets the code of what is wrong, and the text concerned', () => {
  const expected: [typed: string, problem: string, text: string][] = [
    ['', 'target-empty', ''],
    ['user@', 'target-empty', ''],
    ['https://example.org/', 'target-web-address', ''],
    ['exa mple.org', 'target-not-a-domain', 'exa mple.org'],
    ['secret person@exa mple.org', 'target-not-a-domain', 'exa mple.org'],
    ['-', 'target-not-a-domain', '-'],
    ['a..b', 'target-not-a-domain', 'a..b'],
    ['1.2.3', 'target-not-a-domain', '1.2.3'],
    ['1.2.3.4.5', 'target-not-a-domain', '1.2.3.4.5'],
    ['256.1.1.1', 'target-not-a-domain', '256.1.1.1'],
    ['0x7f.1', 'target-not-a-domain', '0x7f.1'],
    [`${'a'.repeat(64)}.example`, 'target-not-a-domain', `${'a'.repeat(64)}.example`],
    ['fe80::1%eth0', 'target-not-a-domain', 'fe80::1%eth0'],
    ['\u202eexample.org', 'target-not-a-domain', '\u202eexample.org'],
    ['_dmarc.example.org', 'target-not-a-domain', '_dmarc.example.org'],
    ['example.org[mx:0]', 'target-port', '0'],
    ['example.org[mx:65536]', 'target-port', '65536'],
    ['example.org[mx:x]', 'target-port', 'x'],
    ['user@[x]', 'target-literal', '[x]'],
    ['host:mx.example:25', 'target-host-port', ''],
    ['x'.repeat(1001), 'target-too-long', ''],
  ]
  for (const [typed, problem, text] of expected) {
    assert.deepEqual(parseTarget(typed), { ok: false, problem, text }, typed)
  }
})

test('whatever is typed, the parser answers with a name that DNS can take', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
      const target = parseTarget(typed)
      if (target.ok) assert.match(target.value.asciiDomain, /^[a-z0-9.:-]+$/)
    }),
  )
})
