import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatResolverAddress, parseResolverAddress } from './resolver-address.ts'
import { systemServers } from './system-servers.ts'

void test('every usual form of a resolver is read, and shown with its port', () => {
  const forms = {
    '192.0.2.1': '192.0.2.1:53',
    '192.0.2.1:5353': '192.0.2.1:5353',
    '2001:db8::1': '[2001:db8::1]:53',
    '[2001:db8::1]': '[2001:db8::1]:53',
    '[::1]:65535': '[::1]:65535',
    'fe80::1%eth0': '[fe80::1%eth0]:53',
    '[fe80::1%eth0]:54': '[fe80::1%eth0]:54',
  }
  for (const [text, shown] of Object.entries(forms)) {
    const server = parseResolverAddress(text)
    assert.ok(server.ok, text)
    assert.equal(formatResolverAddress(server.value), shown)
  }
})

void test('what is no address and port is refused', () => {
  const texts = [
    '',
    'dns.example',
    '192.0.2.1:',
    '192.0.2.1:0',
    '192.0.2.1:65536',
    '[192.0.2.1]:53',
  ]
  for (const text of [...texts, '192.0.2:53', '[::1', '::1]:53', '[::1]53', '192.0.2.1:5 3']) {
    assert.equal(parseResolverAddress(text).ok, false, text)
  }
})

void test('the resolvers of the system are addresses with ports', () => {
  for (const { address, port } of systemServers()) {
    assert.ok(parseResolverAddress(address).ok)
    assert.ok(port > 0)
  }
})
