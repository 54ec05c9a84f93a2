import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inNetworks, specialNetwork } from './guard.ts'

test('public addresses pass', () => {
  for (const address of [
    '8.8.8.8',
    '194.145.224.12',
    '2a00:1450:4001:82a::200e',
    '2001:4860:4860::8888',
  ]) {
    assert.equal(specialNetwork(address), null, address)
  }
})

test('special-purpose addresses are named with their range', () => {
  const expected: Record<string, string> = {
    '127.0.0.1': 'loopback',
    '10.1.2.3': 'private use',
    '172.31.255.255': 'private use',
    '192.168.0.1': 'private use',
    '169.254.169.254': 'link local',
    '100.64.0.1': 'shared address space',
    '192.0.2.1': 'documentation',
    '255.255.255.255': 'reserved',
    '0.0.0.0': 'this network',
    '::1': 'loopback',
    '::ffff:8.8.8.8': 'IPv4-mapped',
    '64:ff9b::808:808': 'translation',
    '2002:7f00:1::1': '6to4',
    'fd00::1': 'unique local',
    'fe80::1': 'link local',
    'ff02::1': 'multicast',
    '2001:db8::1': 'documentation',
    '4000::1': 'not global unicast',
  }
  for (const [address, name] of Object.entries(expected)) {
    assert.match(specialNetwork(address) ?? 'null', new RegExp(name), address)
  }
})

test('an allowed network holds addresses of its own family only', () => {
  assert.equal(inNetworks('127.77.0.10', ['10.0.0.0/8', '127.77.0.0/16']), true)
  assert.equal(inNetworks('127.78.0.10', ['127.77.0.0/16']), false)
  assert.equal(inNetworks('fd77::5', ['127.77.0.0/16', 'fd77::/64']), true)
  assert.equal(inNetworks('fd77::5', ['127.77.0.0/16']), false)
})
