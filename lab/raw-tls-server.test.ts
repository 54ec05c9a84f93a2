import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { once } from 'node:events'
import { describe, test, type TestContext } from 'node:test'
import { readServerFlight } from '../src/protocol/tls/server-flight.ts'
import { writeSsl2ClientHello } from '../src/protocol/tls/ssl2.ts'
import { helloExtensions, writeClientHello } from '../src/protocol/tls/client-hello.ts'
import { startRawTlsServer, type RawTlsScript } from './raw-tls-server.ts'

/** What the raw server writes, as the reader of real servers' flights reads it. */

const rsaChain = [Buffer.from('leaf'), Buffer.from('issuer')]
const script: RawTlsScript = {
  versions: [0x0300, 0x0302],
  suites: [0xc014, 0x0033, 0x0005],
  chains: { rsa: rsaChain },
  dhPrime: 'ff'.repeat(64),
  acknowledges: [23, 15],
}

async function speak(t: TestContext, served: RawTlsScript, hello: Uint8Array): Promise<Buffer> {
  const server = await startRawTlsServer(served)
  t.after(() => server.stop())
  const socket = connect({ port: server.port, host: '127.0.0.1' })
  t.after(() => socket.destroy())
  for (const line of [null, 'EHLO me.example\r\n', 'STARTTLS\r\n']) {
    if (line !== null) socket.write(line)
    await once(socket, 'data')
  }
  socket.write(hello)
  const [bytes] = (await once(socket, 'data')) as [Buffer]
  return bytes
}

const helloOf = (versions: readonly number[], cipherSuites: readonly number[]) =>
  writeClientHello({
    versions,
    cipherSuites,
    extensions: [helloExtensions.supportedGroups([23]), helloExtensions.extendedMasterSecret()],
  }).bytes

describe('the raw server', () => {
  test('takes the newest common version and its own first suite', async (t) => {
    const flight = readServerFlight(
      await speak(t, script, helloOf([0x0303], [0x0005, 0xc014])),
      null,
    )
    assert.ok(flight.ok)
    const { version, cipherSuite, group, extensions, complete } = flight.value
    assert.deepEqual(
      [version, cipherSuite, group, extensions, complete],
      [0x0302, 0xc014, 23, [23], true],
    )
    assert.deepEqual(
      flight.value.certificates.map(({ der }) => Buffer.from(der)),
      rsaChain,
    )
  })

  test('follows the client where it shall, and shows its prime', async (t) => {
    const served = { ...script, order: 'client' } as const
    const flight = readServerFlight(
      await speak(t, served, helloOf([0x0300], [0x0033, 0x0005])),
      null,
    )
    assert.ok(flight.ok)
    const { version, cipherSuite, dhBits } = flight.value
    assert.deepEqual([version, cipherSuite, dhBits], [0x0300, 0x0033, 512])
  })

  test('refuses what it has not by the alert of the standard', async (t) => {
    const cases = [
      [{ ...script, versions: [0x0303] }, helloOf([0x0302], [0x0005]), 70],
      [script, helloOf([0x0303], [0xc02f]), 40],
      [script, helloOf([0x0303], [0xc013]), 40],
      [script, writeSsl2ClientHello(), 70],
    ] as const
    for (const [served, hello, code] of cases) {
      assert.equal(
        (await speak(t, served, hello)).toString('hex'),
        `150301000202${code.toString(16)}`,
      )
    }
  })

  test('speaks SSLv2 where it shall', async (t) => {
    const bytes = await speak(t, { ...script, ssl2CipherKinds: [0x010080] }, writeSsl2ClientHello())
    assert.equal(bytes.readUInt16BE(0), 0x8000 + bytes.length - 2)
    assert.equal(bytes.subarray(2, 7).toString('hex'), '0400010002')
    assert.ok(bytes.includes('leaf') && bytes.includes(Buffer.from('010080', 'hex')))
  })
})
