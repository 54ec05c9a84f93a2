import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  readAlert,
  readHeartbeatResponse,
  writeBogusFinished,
  writeChangeCipherSpec,
  writeHeartbeatRequest,
  writeRsaKeyExchange,
} from './probe-messages.ts'
import { RecordReader } from './records.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

void test('a heartbeat request has no payload, and claims no more than its own padding, or one byte more', () => {
  const padding = '00'.repeat(16)
  assert.equal(hex(writeHeartbeatRequest(0x0303, 16)), `1803030013010010${padding}`)
  assert.equal(hex(writeHeartbeatRequest(0x0301, 17)), `1803010013010011${padding}`)
  // What a server that does not look would read ends with our record, or one byte behind it.
  for (const [claimed, beyond] of [
    [16, 0],
    [17, 1],
  ] as const) {
    const { length } = writeHeartbeatRequest(0x0303, claimed).subarray(8)
    assert.equal(claimed - length, beyond)
  }
})

void test('of a heartbeat response only the length is read', () => {
  assert.deepEqual(readHeartbeatResponse(Buffer.from('0200024142', 'hex')), { ok: true, value: 2 })
  for (const wrong of ['', '01000241', '02', '0200', '02000241']) {
    assert.equal(readHeartbeatResponse(Buffer.from(wrong, 'hex')).ok, false, wrong)
  }
})

void test('a key exchange has a length before the ciphertext, but not in SSL 3.0', () => {
  const encrypted = Buffer.from('aabbcc', 'hex')
  assert.equal(hex(writeRsaKeyExchange(0x0303, encrypted)), '1603030009100000050003aabbcc')
  assert.equal(hex(writeRsaKeyExchange(0x0300, encrypted)), '160300000710000003aabbcc')
})

void test('each message is one whole record', () => {
  const messages = [
    writeHeartbeatRequest(0x0303, 16),
    writeChangeCipherSpec(0x0302),
    writeBogusFinished(0x0303),
    writeRsaKeyExchange(0x0301, Buffer.alloc(256)),
  ]
  const { records, problem } = new RecordReader().push(Buffer.concat(messages))
  assert.equal(problem, null)
  assert.deepEqual(
    records.map(({ type, version }) => [type, version]),
    [
      [24, 0x0303],
      [20, 0x0302],
      [22, 0x0303],
      [22, 0x0301],
    ],
  )
})

void test('an alert is two bytes with a level that exists', () => {
  assert.equal(readAlert(Buffer.of(2, 40)), 40)
  assert.equal(readAlert(Buffer.of(1, 0)), 0)
  for (const wrong of [[], [2], [3, 40], [2, 40, 0]])
    assert.equal(readAlert(Buffer.from(wrong)), null)
})

void test('whatever bytes come, the readers end with a value or a problem', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const length = readHeartbeatResponse(bytes)
      if (length.ok) assert.ok(length.value <= bytes.length - 3)
      const code = readAlert(bytes)
      assert.ok(code === null || (code >= 0 && code <= 255))
    }),
  )
})
