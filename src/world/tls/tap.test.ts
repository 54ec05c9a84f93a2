import assert from 'node:assert/strict'
import { once } from 'node:events'
import { duplexPair } from 'node:stream'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { Tap } from './tap.ts'

test('the tap records what it passes on, until it is released', async () => {
  const [socket, peer] = duplexPair()
  const tap = new Tap(socket, 100)
  tap.setEncoding('latin1')
  peer.write('recorded')
  assert.deepEqual(await once(tap, 'data'), ['recorded'])
  assert.equal(Buffer.from(tap.recorded()).toString(), 'recorded')
  tap.release()
  peer.write('x'.repeat(200))
  await once(tap, 'data')
  assert.equal(tap.recorded().length, 0)
  assert.equal(tap.destroyed, false)
})

test('where nobody reads, the sender waits and the tap stays small', async () => {
  const [socket, peer] = duplexPair()
  const tap = new Tap(socket, 1)
  tap.release()
  let sent = 0
  while (peer.write(Buffer.alloc(16_384))) sent += 1
  for (let round = 0; round < 100; round += 1) {
    if (!peer.writableNeedDrain) peer.write(Buffer.alloc(16_384))
    await setImmediate()
    if (round === 0) tap.read(0)
  }
  assert.ok(tap.readableLength <= 256 * 1024, `${tap.readableLength} bytes wait, ${sent} sent`)
  assert.equal(socket.isPaused(), true)
})

test('past its limit the tap cuts the connection, and keeps what it had', async () => {
  const [socket, peer] = duplexPair()
  const tap = new Tap(socket, 10)
  tap.on('error', () => {}).resume()
  peer.write('12345678')
  peer.write('12345678')
  await once(socket, 'close')
  assert.equal(tap.isOverLimit, true)
  assert.equal(Buffer.from(tap.recorded()).toString(), '12345678')
})

test('the tap tells an end from a break', async () => {
  for (const isBroken of [false, true]) {
    const [socket, peer] = duplexPair()
    const tap = new Tap(socket, 10)
    tap.on('error', () => {}).resume()
    if (isBroken) socket.destroy(Object.assign(new Error('broken'), { code: 'ECONNRESET' }))
    else peer.end()
    await new Promise((resolve) => tap.on(isBroken ? 'close' : 'end', resolve))
    assert.deepEqual(tap.ended, isBroken ? { by: 'error', code: 'ECONNRESET' } : { by: 'peer' })
  }
})
