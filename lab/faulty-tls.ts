import {
  constants,
  createPrivateKey,
  privateDecrypt,
  randomBytes,
  X509Certificate,
} from 'node:crypto'
import type { Socket } from 'node:net'
import { cipherSuiteParts } from '../src/protocol/tls/cipher-suites.ts'
import { Cursor } from '../src/protocol/tls/cursor.ts'
import { contentType, RecordReader, type TlsRecord } from '../src/protocol/tls/records.ts'
import { number, vector } from '../src/protocol/tls/wire.ts'
import { answerHello } from './raw-tls-answer.ts'
import { readHello, type ReceivedHello } from './raw-tls-hello.ts'
import type { RawTlsScript } from './raw-tls-server.ts'
import type { KeyAndChain } from './server-tls.ts'

/**
 * What a server's TLS does where famous faults were, each mended and as it was. The hellos that a fault
 * is about are answered here, byte by byte; all others by a TLS library, as ever.
 */
export interface FaultyTls {
  /** CVE-2014-0160. `lenient`: looks at the end of the record, not at the padding that belongs in it. */
  readonly heartbeat?: 'over-reads' | 'lenient' | 'discards'
  /** CVE-2014-0224. */
  readonly earlyChangeCipherSpec?: 'accepts' | 'refuses'
  /**
   * ROBOT. `tells-start`: at once, whether the secret starts as it should; `tells-whole`: whether all of it
   * is as it should be; `hides`: never (RFC 5246 7.4.7.1); `confused`: now this, now that.
   */
  readonly staticRsa?: 'tells-start' | 'tells-whole' | 'hides' | 'confused'
  /** CVE-2016-9244; the mended form is the library's own. */
  readonly ticket?: 'over-reads'
}

/** Whether one of the faults is about this hello (a whole record). Clients with a TLS library send none such. */
export function isFaultyHello(faulty: FaultyTls, record: Uint8Array): boolean {
  const hello = readHello(record)
  return hello !== null && faultFor(faulty, hello) !== null
}

function faultFor(faulty: FaultyTls, hello: ReceivedHello): keyof FaultyTls | null {
  const { extensions, cipherSuites, ticketBytes } = hello
  if (extensions.includes(supportedVersions)) return null
  const isStaticRsa = cipherSuites.every((suite) => cipherSuiteParts(suite)?.keyExchange === 'RSA')
  const about: keyof FaultyTls = extensions.includes(heartbeat)
    ? 'heartbeat'
    : ticketBytes > 0
      ? 'ticket'
      : isStaticRsa
        ? 'staticRsa'
        : 'earlyChangeCipherSpec'
  // A library's own hello has it; what is about the early message has not.
  if (about === 'earlyChangeCipherSpec' && extensions.includes(extendedMasterSecret)) return null
  return faulty[about] === undefined ? null : about
}

const heartbeat = 15
const extendedMasterSecret = 23
const supportedVersions = 43

/** Where neighbours in memory would be. */
const memory = Buffer.from('user=postmaster; password=never-shown; '.repeat(500))

/** Answers the hello and what follows, until the client goes or has to. */
export function playFaultyTls(
  socket: Socket,
  record: Uint8Array,
  { faulty, own }: { readonly faulty: FaultyTls; readonly own: KeyAndChain },
): void {
  const hello = readHello(record)
  if (hello === null) return void socket.destroy()
  socket.on('end', () => socket.end())
  socket.resume()
  if (faultFor(faulty, hello) === 'ticket') return void socket.write(resumeWithMemory(hello))
  const answer = answerHello(hello, scriptOf(faulty, own))
  if (!(answer instanceof Uint8Array)) return refuse(socket, answer.alert)
  socket.write(answer)
  const reader = new RecordReader()
  const read = createConversation(socket, faulty, own)
  socket.on('data', (bytes: Buffer) => {
    const { records, problem } = reader.push(bytes)
    for (const one of records) if (!socket.writableEnded) read(one)
    if (problem !== null) socket.destroy()
  })
}

function scriptOf(faulty: FaultyTls, { chainPem }: KeyAndChain): RawTlsScript {
  const chain = chainPem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return {
    versions: [0x0303],
    // ECDHE with AES-128-CBC, and static RSA.
    suites: [0xc013, 0x002f],
    acknowledges: [65281, ...(faulty.heartbeat === undefined ? [] : [heartbeat])],
    chains: { rsa: chain.map((pem) => new X509Certificate(pem).raw) },
  }
}

function createConversation(socket: Socket, faulty: FaultyTls, { keyPem }: KeyAndChain) {
  let hasExchanged = false
  let hasKeys = false
  return ({ type, fragment }: TlsRecord): void => {
    if (type === heartbeatType) {
      const response = answerHeartbeat(fragment, faulty.heartbeat ?? 'discards')
      if (response !== null) socket.write(record(heartbeatType, response))
    } else if (type === contentType.changeCipherSpec) {
      const isEarly = !hasExchanged && faulty.earlyChangeCipherSpec !== 'accepts'
      if (isEarly) refuse(socket, unexpectedMessage)
      else hasKeys = true
    } else if (type === contentType.handshake && hasKeys) {
      refuse(socket, badRecordMac)
    } else if (type === contentType.handshake && !hasExchanged && fragment[0] === keyExchange) {
      hasExchanged = true
      if (tellsOf(fragment, faulty.staticRsa ?? 'hides', keyPem)) refuse(socket, decryptError)
    } else if (type === contentType.handshake) {
      refuse(socket, unexpectedMessage)
    } else if (type === contentType.alert) socket.end()
  }
}

const heartbeatType = 24
const keyExchange = 16
const unexpectedMessage = 10
const badRecordMac = 20
const decryptError = 51

/** The response, with as much of the neighbouring memory as was asked for; null: none is due. */
function answerHeartbeat(
  request: Uint8Array,
  how: NonNullable<FaultyTls['heartbeat']>,
): Uint8Array | null {
  const claimed = new Cursor(request.subarray(1)).number(2)
  const least = { 'over-reads': 0, lenient: 3 + claimed, discards: 3 + claimed + 16 }
  if (request.length < least[how]) return null
  const payload = Buffer.concat([request.subarray(3), memory]).subarray(0, claimed)
  return Buffer.concat([number(1, 2), vector(2, payload), randomBytes(16)])
}

/** Whether the server lets on that the secret inside is not as it should be. */
function tellsOf(
  message: Uint8Array,
  how: NonNullable<FaultyTls['staticRsa']>,
  keyPem: string,
): boolean {
  const encrypted = new Cursor(message.subarray(4)).vector(2)
  const key = { key: createPrivateKey(keyPem), padding: constants.RSA_NO_PADDING }
  const block = privateDecrypt(key, encrypted)
  const startsWell = block.readUInt16BE(0) === 0x0002
  const zero = block.indexOf(0, 2)
  const isWhole =
    startsWell && zero === block.length - 49 && block.readUInt16BE(zero + 1) === 0x0303
  if (how === 'tells-start') return !startsWell
  if (how === 'tells-whole') return !isWhole
  return how === 'confused' && (confusion += 1) % 3 === 0
}

let confusion = 0

/** ServerHello of a resumed session: the session id is filled up from memory; then the rest of the flight. */
function resumeWithMemory({ sessionId, cipherSuites }: ReceivedHello): Uint8Array {
  const id = Buffer.concat([sessionId, memory]).subarray(0, 32)
  const hello = Buffer.concat([
    number(2, 0x0303),
    randomBytes(32),
    vector(1, id),
    number(2, cipherSuites[0] ?? 0),
    number(1, 0),
  ])
  return Buffer.concat([
    record(contentType.handshake, Buffer.concat([number(1, 2), vector(3, hello)])),
    record(contentType.changeCipherSpec, Buffer.of(1)),
    record(contentType.handshake, randomBytes(40)),
  ])
}

function refuse(socket: Socket, alert: number): void {
  socket.end(record(contentType.alert, Buffer.of(2, alert)))
}

function record(type: number, body: Uint8Array): Buffer {
  return Buffer.concat([number(1, type), number(2, 0x0303), vector(2, body)])
}
