import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import ipaddr from 'ipaddr.js'
import { formatRdata } from './format-rdata.ts'
import { readRdata } from './read-rdata.ts'
import type { RecordOf, RecordType } from './record.ts'

/** RDATA that stands alone, behind a header that pointers must not enter. */
function readAlone<T extends RecordType>(type: T, rdata: Uint8Array) {
  const message = Uint8Array.from([...new Uint8Array(12), ...rdata])
  return readRdata(type, { rdata, rdataAt: 12 }, message)
}

function roundTrip<T extends RecordType>(type: T, value: RecordOf<T>): void {
  const rdata = formatRdata(type, value)
  assert.ok(rdata.ok, JSON.stringify(rdata))
  assert.deepEqual(readAlone(type, rdata.value), { ok: true, value })
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'))
}

void test('each type is read into its shape', () => {
  roundTrip('A', '192.0.2.1')
  roundTrip('AAAA', '2001:db8::1')
  roundTrip('MX', { preference: 65_535, exchange: '.' })
  roundTrip('PTR', 'host.example')
  roundTrip('CNAME', 'a.b.example')
  roundTrip('NS', 'ns.example')
  roundTrip('DNAME', 'other.example')
  roundTrip('TLSA', { usage: 3, selector: 1, matchingType: 1, association: 'ab'.repeat(32) })
  roundTrip('TLSA', { usage: 255, selector: 0, matchingType: 0, association: '' })
  roundTrip('SOA', {
    primary: 'ns.example',
    mailbox: String.raw`a\.b.example`,
    serial: 4_294_967_295,
    refresh: 1,
    retry: 2,
    expire: 3,
    minimum: 0x01020304,
  })
  for (const length of [0, 1, 255, 256, 510, 511]) roundTrip('TXT', 'é'.repeat(length))
})

void test('RDATA of the wrong length is a problem, never half a value', () => {
  const wrong: readonly (readonly [RecordType, string])[] = [
    ['A', '7f0000'],
    ['A', '7f00000101'],
    ['A', ''],
    ['AAAA', '00'.repeat(15)],
    ['AAAA', '00'.repeat(17)],
    ['MX', '000a'],
    ['MX', '000a 0161 00 00'],
    ['MX', '000a 0161'],
    ['CNAME', ''],
    ['CNAME', '0161 00 00'],
    ['TXT', ''],
    ['TXT', '0261'],
    ['SOA', '00 00 00000001'],
    ['TLSA', '0301'],
  ]
  for (const [type, rdata] of wrong) {
    assert.equal(readAlone(type, bytes(rdata)).ok, false, `${type} ${rdata}`)
  }
})

void test('a name that goes on past its RDATA into the next record is a problem', () => {
  const message = bytes(`${'00'.repeat(12)} 0361 6263 00`)
  const rdata = message.subarray(12, 14)
  assert.equal(readRdata('CNAME', { rdata, rdataAt: 12 }, message).ok, false)
})

void test('IPv6 is shown as RFC 5952 wants it', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['20010db8000000000000000000000001', '2001:db8::1'],
    ['20010db8000000010001000100010001', '2001:db8:0:1:1:1:1:1'],
    ['20010db8000000000001000000000001', '2001:db8::1:0:0:1'],
    ['2001000000000001000000000000000a', '2001:0:0:1::a'],
    ['00000000000000000000000000000000', '::'],
    ['00000000000000000000000000000001', '::1'],
    ['fe800000000000000000000000000000', 'fe80::'],
    ['00000000000000000000ffffc0000201', '::ffff:192.0.2.1'],
  ]
  for (const [rdata, shown] of cases) {
    assert.deepEqual(readAlone('AAAA', bytes(rdata)), { ok: true, value: shown })
  }
})

void test('property: an IPv6 address survives text and back', () => {
  const groups = fc.uint8Array({ minLength: 16, maxLength: 16 })
  fc.assert(
    fc.property(groups, fc.integer({ min: 0, max: 0xffff }), (address, mask) => {
      const sparse = address.map((byte, index) => ((mask >> index) & 1 ? byte : 0))
      const shown = readAlone('AAAA', sparse)
      assert.ok(shown.ok)
      assert.deepEqual(formatRdata('AAAA', shown.value), { ok: true, value: sparse })
      assert.equal(ipaddr.process(shown.value).kind().startsWith('ipv'), true)
    }),
  )
})

void test('what cannot be written is a problem', () => {
  assert.equal(formatRdata('A', '2001:db8::1').ok, false)
  assert.equal(formatRdata('A', '127.1').ok, false)
  assert.equal(formatRdata('AAAA', '127.0.0.1').ok, false)
  assert.equal(formatRdata('AAAA', 'fe80::1%eth0').ok, false)
  assert.equal(formatRdata('MX', { preference: 65_536, exchange: 'a' }).ok, false)
  assert.equal(formatRdata('MX', { preference: 1, exchange: 'a..b' }).ok, false)
  const tlsa = { usage: 3, selector: 1, matchingType: 1, association: 'abc' }
  assert.equal(formatRdata('TLSA', tlsa).ok, false)
})
