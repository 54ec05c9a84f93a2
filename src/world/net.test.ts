import assert from 'node:assert/strict'
import { createServer, type AddressInfo } from 'node:net'
import { test } from 'node:test'
import { FaultError } from './fault-error.ts'
import { createNet } from './net.ts'

const never = new AbortController().signal
const net = (allowNetworks: readonly string[]) =>
  createNet({ connectTo: [], allowNetworks, roots: [] })

test('special-purpose addresses need the user: typed, or a network that he allowed', () => {
  assert.equal(net([]).barredNetwork('127.0.0.1', 'typed'), null)
  assert.match(net([]).barredNetwork('127.0.0.1', 'looked-up') ?? '', /loopback/)
  assert.equal(net(['127.77.0.0/16']).barredNetwork('127.77.0.1', 'looked-up'), null)
  assert.match(net(['127.77.0.0/16']).barredNetwork('127.0.0.1', 'typed') ?? '', /loopback/)
  assert.equal(net([]).barredNetwork('9.9.9.9', 'looked-up'), null)
})

test('a barred address is never dialled', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  let connections = 0
  server.on('connection', () => connections++)
  const { port } = server.address() as AddressInfo
  const turn = await net([]).turn({ address: '127.0.0.1', port }, 'looked-up', never)
  await assert.rejects(turn.connect(never), (error) => {
    assert.ok(error instanceof FaultError)
    return error.fault.kind === 'barred'
  })
  turn.end()
  server.close()
  assert.equal(connections, 0)
})
