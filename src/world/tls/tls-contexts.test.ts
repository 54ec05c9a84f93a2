import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, test } from 'node:test'
import { allCipherSuites, cipherSuiteParts } from '../../protocol/tls/cipher-suites.ts'
import { Cursor } from '../../protocol/tls/cursor.ts'
import { extension } from '../../protocol/tls/extensions.ts'
import { groups } from '../../protocol/tls/groups.ts'
import { startTls } from './start-tls.ts'
import { runTcpServer, stopAll } from './test-peers.ts'
import { createTlsContexts } from './tls-contexts.ts'

after(stopAll)

interface Hello {
  readonly suites: readonly number[]
  readonly extensions: ReadonlyMap<number, Uint8Array>
}

const contexts = createTlsContexts([])

/** The ClientHello that a server gets (RFC 8446 4.1.2). */
async function clientHello(hello: 'full' | 'small', serverName: string | null): Promise<Hello> {
  const received = Promise.withResolvers<Buffer>()
  const server = await runTcpServer((socket) => {
    socket.once('data', (bytes) => {
      received.resolve(Buffer.from(bytes))
      socket.destroy()
    })
  })
  const socket = connect({ port: server.port, host: '127.0.0.1' })
  await new Promise((resolve) => socket.once('connect', resolve))
  const { signal } = new AbortController()
  await assert.rejects(startTls(socket, { hello, serverName, contexts }, signal))
  server.stop()
  const cursor = new Cursor((await received.promise).subarray(9))
  cursor.take(34)
  cursor.vector(1)
  const suites = numbers(cursor.vector(2))
  cursor.vector(1)
  const list = new Cursor(cursor.vector(2))
  const extensions = new Map<number, Uint8Array>()
  while (list.hasMore) extensions.set(list.number(2), list.vector(2))
  assert.equal(cursor.failed || list.failed, false)
  return { suites, extensions }
}

function numbers(bytes: Uint8Array): number[] {
  const cursor = new Cursor(bytes)
  const found: number[] = []
  while (cursor.hasMore) found.push(cursor.number(2))
  return found
}

/** The numbers of an extension whose body is one vector of them. */
function listed(hello: Hello, type: number): number[] {
  return numbers(new Cursor(hello.extensions.get(type) ?? new Uint8Array(2)).vector(2))
}

const supportedGroups = 10
const serverNameType = 0

test('the full hello offers every version, and no anonymous or NULL suite', async () => {
  const hello = await clientHello('full', 'mx.example.com')
  const versions = hello.extensions.get(extension.supportedVersions)
  assert.equal(Buffer.from(versions ?? []).toString('hex'), '080304030303020301')
  const suites = hello.suites.flatMap((code) => cipherSuiteParts(code) ?? [])
  assert.deepEqual(
    suites.filter(({ authentication, bits }) => authentication === 'anonymous' || bits === 0),
    [],
  )
  for (const code of [0x1301, 0x1302, 0x1303, 0x1304, 0x1305, 0x002f, 0x0033, 0xc0a2, 0xc02f]) {
    assert.ok(hello.suites.includes(code), code.toString(16))
  }
  // TLS_EMPTY_RENEGOTIATION_INFO_SCSV is a signal and no suite (RFC 5746 3.3).
  const known = new Set(allCipherSuites().map(({ code }) => code))
  assert.deepEqual(
    hello.suites.filter((code) => !known.has(code)),
    [0x00ff],
  )
})

test('the full hello offers all groups, the post-quantum hybrid first, with two key shares', async () => {
  const hello = await clientHello('full', 'mx.example.com')
  const offered = listed(hello, supportedGroups)
  assert.deepEqual(offered.slice(0, 2), [0x11ec, 0x001d])
  assert.deepEqual(
    offered.filter((id) => !groups.has(id)),
    [],
  )
  const wanted = [...groups.values()].filter(({ name }) => !/^GC|SM2|Kyber/.test(name))
  assert.deepEqual(
    wanted.filter(({ id }) => !offered.includes(id)),
    [],
  )
  const shares = new Cursor(
    new Cursor(hello.extensions.get(extension.keyShare) ?? new Uint8Array(2)).vector(2),
  )
  const shared: number[] = []
  while (shares.hasMore) {
    shared.push(shares.number(2))
    shares.vector(2)
  }
  assert.deepEqual(shared, [0x11ec, 0x001d])
})

test('the full hello takes SHA-1 and post-quantum signatures, and asks for a staple', async () => {
  const hello = await clientHello('full', 'mx.example.com')
  const schemes = listed(hello, extension.signatureAlgorithms)
  for (const scheme of [0x0201, 0x0203, 0x0403, 0x0804, 0x0807, 0x0905]) {
    assert.ok(schemes.includes(scheme), scheme.toString(16))
  }
  assert.ok(hello.extensions.has(extension.statusRequest))
  assert.ok(hello.extensions.has(serverNameType))
  // No protocol negotiation, no session to resume, no compressed certificates.
  for (const type of [16, 41, 27]) assert.equal(hello.extensions.has(type), false)
})

test('the small hello is small: few suites, anonymous ones last, few extensions', async () => {
  const hello = await clientHello('small', null)
  const suites = hello.suites.flatMap((code) => cipherSuiteParts(code) ?? [])
  assert.equal(suites.length, 10)
  const kinds = suites.map(({ authentication }) => authentication === 'anonymous')
  assert.deepEqual(kinds, [...Array<boolean>(8).fill(false), true, true])
  const types = [...hello.extensions.keys()].sort((a, b) => a - b)
  // ec_point_formats, supported_groups and signature_algorithms; renegotiation_info or its signal.
  assert.deepEqual(
    types.filter((type) => type !== 65281),
    [10, 11, 13],
  )
})
