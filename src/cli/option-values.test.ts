import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { rootCertificates } from 'node:tls'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  connectToValue,
  heloValue,
  mailboxValue,
  networkValue,
  portValue,
  resolverValue,
  rootsFromFile,
  secondsValue,
  timeValue,
} from './option-values.ts'
import { UsageError } from './usage-error.ts'

/** Each reader with texts that it takes, and with texts that it refuses. */
function refuses(read: (text: string) => unknown, texts: readonly string[]): void {
  for (const text of texts) {
    assert.throws(
      () => read(text),
      (error) => error instanceof UsageError,
      JSON.stringify(text),
    )
  }
}

test('ports', () => {
  assert.equal(portValue('--port', '25'), 25)
  refuses(
    (text) => portValue('--port', text),
    ['0', '65536', '-1', '2.5', '', 'smtp', '1e3', '000025x'],
  )
})

test('seconds, fractions allowed', () => {
  assert.equal(secondsValue('--timeout', '0.5'), 500)
  assert.equal(secondsValue('--timeout', '30'), 30_000)
  refuses(
    (text) => secondsValue('--timeout', text),
    ['0', '-1', '3601', 'x', '', '1e2', 'Infinity'],
  )
})

test('resolvers, with and without a port', () => {
  assert.deepEqual(resolverValue('--resolver', '9.9.9.9'), { address: '9.9.9.9', port: 53 })
  assert.deepEqual(resolverValue('--resolver', '127.0.0.1:5353'), {
    address: '127.0.0.1',
    port: 5353,
  })
  assert.deepEqual(resolverValue('--resolver', '[2620:fe::fe]:53'), {
    address: '2620:fe::fe',
    port: 53,
  })
  assert.deepEqual(resolverValue('--resolver', '2620:fe::fe'), { address: '2620:fe::fe', port: 53 })
  refuses(
    (text) => resolverValue('--resolver', text),
    ['dns.example', '9.9.9.9:0', '[9.9.9.9]:53', ''],
  )
})

test('endpoints led elsewhere', () => {
  assert.deepEqual(connectToValue('--connect-to', '127.77.0.10:25=127.0.0.1:4100'), {
    from: { address: '127.77.0.10', port: 25 },
    to: { address: '127.0.0.1', port: 4100 },
  })
  assert.deepEqual(connectToValue('--connect-to', '[fd77::0A]:25=[::1]:4100').from, {
    address: 'fd77::a',
    port: 25,
  })
  refuses(
    (text) => connectToValue('--connect-to', text),
    [
      'a:1=b:2',
      '127.0.0.1:1',
      '127.0.0.1=127.0.0.1',
      '::1:25=::1:26',
      '1.1.1.1:1=1.1.1.1:1=1.1.1.1:1',
    ],
  )
})

test('networks', () => {
  assert.equal(networkValue('--allow-network', '10.0.0.0/8'), '10.0.0.0/8')
  refuses(
    (text) => networkValue('--allow-network', text),
    ['10.0.0.0', '10.0.0.0/33', 'fd00::/129', 'x/8'],
  )
})

test('times, UTC unless said otherwise', () => {
  assert.equal(timeValue('--at', '2027-03-01'), '2027-03-01T00:00:00.000Z')
  assert.equal(timeValue('--at', '2027-03-01T12:00:00Z'), '2027-03-01T12:00:00.000Z')
  assert.equal(timeValue('--at', '2027-03-01 12:00'), '2027-03-01T12:00:00.000Z')
  assert.equal(timeValue('--at', '2027-03-01T12:00:00+01:00'), '2027-03-01T11:00:00.000Z')
  refuses(
    (text) => timeValue('--at', text),
    ['now', '2027', '2027-02-30', '2027-13-01', '2027-03-01T25:00', '1.3.2027', '+d', '30d', '+1y'],
  )
})

test('times counted in days from now', () => {
  const now = '2027-02-27T10:20:30.000Z'
  assert.equal(timeValue('--at', '+2d', now), '2027-03-01T10:20:30.000Z')
  assert.equal(timeValue('--at', '+0d', now), now)
  refuses((text) => timeValue('--at', text, now), ['+100000d', '-1d', '+1.5d', '+1'])
})

test('EHLO names', () => {
  assert.equal(heloValue('--helo', 'Probe.Example.org'), 'probe.example.org')
  assert.equal(heloValue('--helo', '[192.0.2.1]'), '[192.0.2.1]')
  assert.equal(heloValue('--helo', '[IPv6:2001:db8::1]'), '[IPv6:2001:db8::1]')
  refuses((text) => heloValue('--helo', text), ['a b', 'x\r\nDATA', '[x]', '', '192.0.2.1'])
})

test('mailboxes cannot carry a second command', () => {
  assert.equal(mailboxValue('--mail-from', '<>', true), '')
  assert.equal(mailboxValue('--mail-from', '<probe@example.org>', true), 'probe@example.org')
  assert.equal(mailboxValue('--rcpt', 'probe@bücher.example', false), 'probe@xn--bcher-kva.example')
  refuses(
    (text) => mailboxValue('--rcpt', text, false),
    [
      '',
      '<>',
      'example.org',
      'a@b@c',
      'a b@example.org',
      'a@example.org>\r\nDATA',
      'a\u0000@example.org',
      `${'x'.repeat(65)}@example.org`,
    ],
  )
})

test('a file of roots must hold certificates that parse', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mxseal-test-'))
  const file = (text: string) => {
    const name = join(folder, 'roots.pem')
    writeFileSync(name, text)
    return name
  }
  const roots = rootCertificates.slice(0, 2)
  assert.equal(rootsFromFile('--ca-file', file(`# two\n${roots.join('\n\n')}\n`)).length, 2)
  refuses(
    (text) => rootsFromFile('--ca-file', file(text)),
    ['', 'no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
  )
  assert.throws(() => rootsFromFile('--ca-file', join(folder, 'missing.pem')), UsageError)
  assert.throws(() => rootsFromFile('--ca-file', folder), UsageError)
  rmSync(folder, { recursive: true })
})
