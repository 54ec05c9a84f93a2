import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { Socket } from 'node:net'
import { after, before, describe, test } from 'node:test'
import type { Fault } from '../../model/fault.ts'
import { FaultError } from '../fault-error.ts'
import { completedHandshake } from './completed-handshake.ts'
import { faultOfTlsError, handshakeFault } from './handshake-fault.ts'
import {
  Mint,
  runSplitter,
  runTcpServer,
  runTlsServer,
  shake,
  stopAll,
  type Identity,
} from './test-peers.ts'
import { createTlsContexts, type TlsContexts } from './tls-contexts.ts'

const mint = new Mint()
let contexts: TlsContexts
let leaf: Identity

before(() => {
  leaf = mint.issue('mx.example.com', 'ecdsa')
  contexts = createTlsContexts([])
})

after(() => {
  stopAll()
  mint.close()
})

/** The fault of a handshake that must fail; the socket below must be gone after it. */
async function faultOf(port: number, hello: 'full' | 'small' = 'full'): Promise<Fault> {
  const sockets: Socket[] = []
  try {
    await shake(port, contexts, { hello, onSocket: (one) => sockets.push(one) })
  } catch (error) {
    assert.ok(error instanceof FaultError, String(error))
    assert.equal(sockets[0]?.destroyed, true)
    return error.fault
  }
  throw new Error('the handshake completed')
}

/** What comes of a server that acts once the ClientHello is there. */
async function faultOfServer(act: (socket: Socket) => void): Promise<Fault> {
  const server = await runTcpServer((socket) => socket.once('data', () => act(socket)))
  const fault = await faultOf(server.port)
  server.stop()
  return fault
}

const alertRecord = (level: number, code: number): Buffer =>
  Buffer.from([21, 3, 3, 0, 2, level, code])

describe('a server that fails the handshake', () => {
  test('with an alert is quoted', async () => {
    assert.deepEqual(await faultOfServer((socket) => socket.end(alertRecord(2, 40))), {
      kind: 'tls',
      reason: 'alert',
      alert: 'handshake_failure',
      library: 'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE',
    })
  })

  test('for want of a common suite is told from its alert; the small hello gets through', async () => {
    const options = { ciphers: 'aNULL:@SECLEVEL=0', maxVersion: 'TLSv1.2' } as const
    const server = await runTlsServer(options)
    const fault = await faultOf(server.port)
    assert.equal(fault.kind === 'tls' && fault.alert, 'handshake_failure')
    const { stream } = await shake(server.port, contexts, { hello: 'small' })
    stream.destroy()
    server.stop()
  })

  test('with its version alert, though a reset follows', async () => {
    const fault = await faultOfServer((socket) =>
      socket.write(alertRecord(2, 70), () => setImmediate(() => socket.resetAndDestroy())),
    )
    assert.equal(fault.kind === 'tls' && fault.alert, 'protocol_version')
  })

  test('in clear text is no TLS', async () => {
    const fault = await faultOfServer((socket) => socket.write('454 TLS not available\r\n'))
    assert.ok(fault.kind === 'tls')
    assert.deepEqual([fault.reason, fault.alert], ['not-tls', null])
  })

  test('with one byte of clear text and the end is no TLS', async () => {
    const fault = await faultOfServer((socket) => socket.end('4'))
    assert.equal(fault.kind === 'tls' && fault.reason, 'not-tls')
  })

  test('with records that our library refuses is rejected', async () => {
    const fault = await faultOfServer((socket) =>
      socket.write(Buffer.from('16030300080200000400000000', 'hex')),
    )
    assert.ok(fault.kind === 'tls')
    assert.deepEqual([fault.reason, fault.alert], ['rejected', null])
    assert.match(fault.library ?? '', /^ERR_SSL_/)
  })

  test('by a reset', async () => {
    const fault = await faultOfServer((socket) => socket.resetAndDestroy())
    assert.deepEqual(fault, { kind: 'tcp', reason: 'reset' })
  })

  test('by closing at once', async () => {
    const fault = await faultOfServer((socket) => socket.end())
    assert.deepEqual(fault, { kind: 'tcp', reason: 'closed' })
  })

  test('by close_notify is closed, not an error of TLS', async () => {
    const fault = await faultOfServer((socket) => socket.end(alertRecord(1, 0)))
    assert.notEqual(fault.kind === 'tls' && fault.reason, 'alert')
  })

  test('by closing in the middle of its flight', async () => {
    const server = await runTlsServer(leaf)
    const cut = await runSplitter(server.port, (bytes) => [bytes.subarray(0, 200)])
    const before = await runTcpServer((socket) => {
      socket.once('data', () => socket.end(Buffer.from('16030300', 'hex')))
    })
    assert.deepEqual(await faultOf(before.port), { kind: 'tcp', reason: 'closed' })
    for (const { stop } of [server, cut, before]) stop()
  })

  test('by endless bytes is cut off at our bound', async () => {
    const requests = Buffer.concat([Buffer.from([22, 3, 3, 0x3f, 0xfc]), Buffer.alloc(0x3ffc)])
    let sent = 0
    const fault = await faultOfServer((socket) => {
      const more = (): void => {
        while (!socket.destroyed) {
          sent += requests.length
          if (!socket.write(requests)) break
        }
      }
      socket.on('drain', more)
      more()
    })
    assert.deepEqual(fault, { kind: 'tls', reason: 'rejected', alert: null, library: 'too-long' })
    assert.ok(sent < 2 ** 24, `${sent} bytes were taken`)
  })
})

test('a chain past our bound, which the library takes, is rejected as too long', async () => {
  const server = await runTlsServer({ key: leaf.key, cert: leaf.cert.repeat(201) })
  const fault = await faultOf(server.port)
  server.stop()
  assert.deepEqual(fault, { kind: 'tls', reason: 'rejected', alert: null, library: 'too-long' })
})

describe('an abort', () => {
  test('ends a handshake with a silent server, with the reason given', async () => {
    const controller = new AbortController()
    const reason = new FaultError({ kind: 'timeout', bound: 'silence', seconds: 30 })
    const closed = Promise.withResolvers<void>()
    const server = await runTcpServer((socket) => {
      socket.once('data', () => controller.abort(reason))
      socket.on('close', () => closed.resolve())
    })
    await assert.rejects(shake(server.port, contexts, { signal: controller.signal }), reason)
    await closed.promise
    server.stop()
  })

  test('before the start sends nothing', async () => {
    const server = await runTcpServer((socket) => {
      socket.on('data', () => assert.fail('bytes were sent'))
    })
    const signal = AbortSignal.abort(new Error('given up'))
    await assert.rejects(shake(server.port, contexts, { signal }), /given up/)
    server.stop()
  })
})

describe('after the handshake', () => {
  test('what breaks below is an error of the stream, and unhandled by nobody', async () => {
    const server = await runTlsServer(leaf)
    for (const isHeard of [true, false]) {
      const sockets: Socket[] = []
      const onSocket = (socket: Socket): void => void sockets.push(socket)
      const { stream } = await shake(server.port, contexts, { onSocket })
      const heard: string[] = []
      if (isHeard) stream.on('error', (error) => heard.push(error.message))
      const closed = new Promise((resolve) => stream.on('close', resolve))
      for (const socket of sockets) socket.destroy(new Error('broken below'))
      await closed
      assert.deepEqual(heard, isHeard ? ['broken below'] : [])
      assert.equal(stream.destroyed, true)
    }
    server.stop()
  })

  test('a client certificate that TLS 1.3 misses late is an alert', async () => {
    const server = await runTlsServer({ ...leaf, requestCert: true })
    const { stream, completed } = await shake(server.port, contexts)
    assert.equal(completed.handshake.clientCertificateRequested, true)
    stream.resume()
    const error = await new Promise<Error>((resolve) => stream.on('error', resolve))
    const fault = faultOfTlsError(error)
    assert.equal(fault?.kind === 'tls' && fault.alert, 'certificate_required')
    assert.equal(faultOfTlsError(new Error('of another kind')), null)
    server.stop()
  })

  test('destroying the stream closes the socket below', async () => {
    const server = await runTlsServer(leaf)
    const sockets: Socket[] = []
    const { stream } = await shake(server.port, contexts, {
      onSocket: (socket) => sockets.push(socket),
    })
    const [socket] = sockets
    assert.ok(socket)
    const closed = once(socket, 'close')
    stream.destroy()
    await closed
    server.stop()
  })

  test('no listener is left on the signal', async () => {
    const server = await runTlsServer(leaf)
    const controller = new AbortController()
    const { stream } = await shake(server.port, contexts, { signal: controller.signal })
    controller.abort()
    stream.write('still there')
    const [bytes] = await once(stream, 'data')
    assert.ok(String(bytes).startsWith('hello'))
    stream.destroy()
    server.stop()
  })
})

test('where the library and our reader disagree, it is a problem and not a fact', () => {
  // ServerHello: version 3.3, a random of zeros, no session, suite 0x002F, no compression.
  const body = `0303${'00'.repeat(32)}00002f00`
  const hello = Buffer.from(`160303002a02000026${body}`, 'hex')
  const done = Buffer.from('16030300040e000000', 'hex')
  const view = { version: 'TLSv1.2', cipher: 'TLS_RSA_WITH_AES_128_CBC_SHA', verify: 'ok' }
  const options = { serverName: null, hello: 'full' } as const
  const bytes = Buffer.concat([hello, done])
  assert.equal(completedHandshake(bytes, null, { ...options, library: view }).ok, true)
  const other = { ...view, cipher: 'TLS_RSA_WITH_AES_256_CBC_SHA' }
  assert.equal(completedHandshake(bytes, null, { ...options, library: other }).ok, false)
  assert.equal(completedHandshake(hello, null, { ...options, library: view }).ok, false)
})

describe('the best witness says why a handshake failed', () => {
  const nothing = { recorded: new Uint8Array(0), secret: null, isOverLimit: false, ended: null }

  test('an alert that only the library could open', () => {
    for (const [code, alert] of [
      ['ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE', 'bad_certificate'],
      ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'unknown_ca'],
      ['ERR_SSL_TLSV1_UNRECOGNIZED_NAME', 'unrecognized_name'],
    ] as const) {
      const fault = handshakeFault({ ...nothing, code })
      assert.deepEqual(fault, { kind: 'tls', reason: 'alert', alert, library: code })
    }
  })

  test('how the connection ended, where nothing else speaks', () => {
    const ends = [
      [{ by: 'peer' }, 'closed'],
      [{ by: 'error', code: 'ECONNRESET' }, 'reset'],
      [{ by: 'error', code: 'EHOSTUNREACH' }, 'unreachable'],
    ] as const
    for (const [ended, reason] of ends) {
      const fault = handshakeFault({ ...nothing, ended, code: 'ECONNRESET' })
      assert.deepEqual(fault, { kind: 'tcp', reason })
    }
  })
})
