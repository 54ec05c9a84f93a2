import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Socket } from 'node:net'
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

/** The kernel's own list: state 01 is an established connection. */
function establishedTo(port: number): number {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  return readFileSync('/proc/net/tcp', 'ascii')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , remote, state]) => remote?.endsWith(`:${hex}`) && state === '01').length
}

test('a turn closes its connection before it dials again, however long the server keeps its end', {
  skip: process.platform !== 'linux' && 'only Linux lists its connections in a file',
}, async (t) => {
  const kept: Socket[] = []
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (socket) =>
    kept.push(socket),
  ).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const turn = await net([]).turn({ address: '127.0.0.1', port }, 'typed', never)
  t.after(() => {
    turn.end()
    for (const socket of kept) socket.destroy()
    server.close()
  })
  await turn.connect(never)
  const second = turn.connect(never)
  // Dialled, and not answered yet: the first is closed already.
  const between = establishedTo(port)
  await second
  assert.equal(between, 0)
  assert.equal(establishedTo(port), 1)
  turn.end()
  assert.equal(establishedTo(port), 0)
})
