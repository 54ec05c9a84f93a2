import { isFatal, type Alert } from './alerts.ts'
import { cipherSuiteParts } from './cipher-suites.ts'
import { Cursor } from './cursor.ts'
import { parseDhPrime, type DhPrime } from './dh-primes.ts'
import { extension } from './extensions.ts'
import { HandshakeJoiner, messageType, type HandshakeMessage } from './handshake-joiner.ts'
import {
  parseCertificate,
  parseCertificateVerify,
  parseEncryptedExtensions,
  parseServerHello,
  parseServerKeyExchange,
  type Extension,
} from './handshake-messages.ts'
import { handshakeHash, serverHandshakeSecret } from './key-schedule.ts'
import type { KeyShare } from './key-share.ts'
import { createRecordOpener, isProtected, type OpenedRecord } from './record-protection.ts'
import { contentType, RecordReader, startsLikeTls, type TlsRecord } from './records.ts'
import { maxFlightBytes } from './server-flight.ts'
import {
  parseSsl2ServerHello,
  ssl2RecordLength,
  startsLikeSsl2,
  type Ssl2ServerHello,
} from './ssl2.ts'
import { tls13 } from './versions.ts'
import { number, vector } from './wire.ts'

/**
 * What came back on one of our own hellos. Nothing is verified, and nothing is completed: the answer is
 * read as far as the first flight goes, in TLS 1.3 with the key share that the hello carried.
 */
export interface ServerAnswer {
  /**
   * `hello`: a ServerHello; `retry`: a HelloRetryRequest, which is read no further; `ssl2`: a SERVER-HELLO
   * of SSL 2.0; `alert`: a fatal one and no hello; `nothing`: no whole message came; `garbage`: no TLS.
   */
  readonly kind: 'hello' | 'retry' | 'ssl2' | 'alert' | 'nothing' | 'garbage'
  readonly version: number | null
  readonly cipherSuite: number | null
  readonly compression: number | null
  /** Length and first byte of the session id; the rest is not kept. null: none was sent. */
  readonly sessionId: { readonly length: number; readonly first: number } | null
  /** Of the key share, the HelloRetryRequest or the ServerKeyExchange. */
  readonly group: number | null
  readonly dhPrime: DhPrime | null
  /** Of ServerKeyExchange or CertificateVerify. */
  readonly signatureScheme: number | null
  /** Types in ServerHello and EncryptedExtensions, in the order seen. */
  readonly extensions: readonly number[]
  /** EncryptedExtensions were read: what is missing among `extensions` was not acknowledged. */
  readonly sawEncryptedExtensions: boolean
  /** The server's own `supported_groups`, in its order (RFC 8446 4.2.7); null where it sent none. */
  readonly serverGroups: readonly number[] | null
  /** DER, in the order sent. */
  readonly certificates: readonly Uint8Array[]
  /** The fatal alert, in clear or protected. */
  readonly alert: Alert | null
  readonly ssl2: Ssl2ServerHello | null
}

export interface AnswerContext {
  /** The ClientHello with its header; empty for SSL 2.0. */
  readonly message: Uint8Array
  readonly keyShares: readonly KeyShare[]
}

const nothing: ServerAnswer = {
  kind: 'nothing',
  version: null,
  cipherSuite: null,
  compression: null,
  sessionId: null,
  group: null,
  dhPrime: null,
  signatureScheme: null,
  extensions: [],
  sawEncryptedExtensions: false,
  serverGroups: null,
  certificates: [],
  alert: null,
  ssl2: null,
}

/** No hello has so many; bounds the work of one that repeats itself. */
const maxExtensions = 100

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Reads an answer as it comes, however it is split. Keeps no more than `maxFlightBytes`; never throws. */
export class AnswerReader {
  readonly #context: AnswerContext
  readonly #records = new RecordReader()
  readonly #joiner = new HandshakeJoiner()
  #start: Uint8Array = new Uint8Array(0)
  #protocol: 'tls' | 'ssl2' | null = null
  #read = 0
  #open: ((record: TlsRecord) => OpenedRecord | null) | null = null
  readonly #answer: Writable<ServerAnswer> = { ...nothing }
  /** There is no more to learn. */
  isOver = false

  constructor(context: AnswerContext) {
    this.#context = context
  }

  get answer(): ServerAnswer {
    return { ...this.#answer }
  }

  push(bytes: Uint8Array): void {
    if (this.isOver) return
    this.#read += bytes.length
    if (this.#read > maxFlightBytes) this.isOver = true
    else if (this.#protocol === 'tls') this.#pushTls(bytes)
    else this.#pushStart(bytes)
  }

  /** The first bytes say which protocol it is. */
  #pushStart(bytes: Uint8Array): void {
    this.#start = Buffer.concat([this.#start, bytes])
    if (this.#protocol === null && this.#start.length >= 3) {
      if (startsLikeTls(this.#start)) this.#protocol = 'tls'
      else if (startsLikeSsl2(this.#start)) this.#protocol = 'ssl2'
    }
    if (this.#protocol === 'tls') this.#pushTls(this.#start)
    else if (this.#protocol === 'ssl2') this.#pushSsl2()
    else if (!startsLikeTls(this.#start) && !startsLikeSsl2(this.#start)) this.#fail()
  }

  #pushSsl2(): void {
    const length = ssl2RecordLength(this.#start)
    if (length === null || this.#start.length < length) return
    const hello = parseSsl2ServerHello(this.#start.subarray(0, length))
    if (!hello.ok) {
      this.#fail()
      return
    }
    this.#answer.kind = 'ssl2'
    this.#answer.ssl2 = hello.value
    this.isOver = true
  }

  #pushTls(bytes: Uint8Array): void {
    const { records, problem } = this.#records.push(bytes)
    for (const record of records) {
      if (!this.isOver) this.#acceptRecord(record)
    }
    if (problem !== null) this.#fail()
  }

  /** What is malformed ends the reading; what was read before stands. */
  #fail(): void {
    if (this.#answer.kind === 'nothing') this.#answer.kind = 'garbage'
    this.isOver = true
  }

  get #isTls13(): boolean {
    return (this.#answer.version ?? 0) >= tls13
  }

  #acceptRecord(record: TlsRecord): void {
    if (!isProtected(record)) {
      this.#acceptContent(record.type, record.fragment)
      return
    }
    const opened = this.#open?.(record) ?? null
    if (opened === null) this.isOver = true
    else this.#acceptContent(opened.type, opened.content)
  }

  #acceptContent(type: number, content: Uint8Array): void {
    if (type === contentType.alert) this.#acceptAlert(content)
    if (type === contentType.changeCipherSpec && !this.#isTls13) this.isOver = true
    if (type !== contentType.handshake) return
    const messages = this.#joiner.push(content)
    if (!messages.ok) {
      this.#fail()
      return
    }
    for (const message of messages.value) {
      if (!this.isOver) this.#acceptMessage(message)
    }
  }

  #acceptAlert(content: Uint8Array): void {
    const [level, code] = content
    if (level === undefined || code === undefined) return
    if (!isFatal({ level, code }, this.#isTls13)) return
    this.#answer.alert = { level, code }
    if (this.#answer.kind === 'nothing') this.#answer.kind = 'alert'
    this.isOver = true
  }

  #acceptMessage({ type, body }: HandshakeMessage): void {
    const answer = this.#answer
    switch (type) {
      case messageType.serverHello:
        this.#acceptServerHello(body)
        break
      case messageType.encryptedExtensions: {
        const extensions = parseEncryptedExtensions(body)
        if (!extensions.ok) return this.#fail()
        answer.sawEncryptedExtensions = true
        this.#noteExtensions(extensions.value)
        break
      }
      case messageType.certificate: {
        const certificates = parseCertificate(body, answer.version ?? 0)
        if (!certificates.ok) return this.#fail()
        answer.certificates = certificates.value.map(({ der }) => der)
        break
      }
      case messageType.serverKeyExchange:
        this.#acceptServerKeyExchange(body)
        break
      case messageType.certificateVerify: {
        const scheme = parseCertificateVerify(body)
        if (scheme.ok) answer.signatureScheme = scheme.value
        break
      }
      case messageType.serverHelloDone:
      case messageType.finished:
        this.isOver = true
        break
      default:
    }
  }

  #acceptServerHello(body: Uint8Array): void {
    const hello = parseServerHello(body)
    if (!hello.ok || this.#answer.kind !== 'nothing') return this.#fail()
    const answer = this.#answer
    answer.kind = hello.value.isRetryRequest ? 'retry' : 'hello'
    answer.version = hello.value.version
    answer.cipherSuite = hello.value.cipherSuite
    answer.group = hello.value.group
    answer.compression = compressionOf(body)
    const [first] = hello.value.sessionId
    answer.sessionId = first === undefined ? null : { length: hello.value.sessionId.length, first }
    this.#noteExtensions(hello.value.extensions)
    if (answer.kind === 'retry') this.isOver = true
    else if (this.#isTls13 && !this.#openRecords(body, hello.value.extensions)) this.isOver = true
  }

  /** Whether the protected rest of the flight can be read. */
  #openRecords(body: Uint8Array, extensions: readonly Extension[]): boolean {
    const suite = this.#answer.cipherSuite ?? 0
    const hash = handshakeHash(suite)
    const entry = new Cursor(
      extensions.find(({ type }) => type === extension.keyShare)?.body ?? none,
    )
    const group = entry.number(2)
    const share = this.#context.keyShares.find((one) => one.group === group)
    const secret = share?.secretWith(entry.vector(2)) ?? null
    if (hash === null || secret === null || entry.failed) return false
    const serverHello = [number(1, messageType.serverHello), vector(3, body)]
    const hellos = Buffer.concat([this.#context.message, ...serverHello])
    this.#open = createRecordOpener(suite, serverHandshakeSecret(hash, secret, hellos))
    return this.#open !== null
  }

  #acceptServerKeyExchange(body: Uint8Array): void {
    const answer = this.#answer
    const suite = cipherSuiteParts(answer.cipherSuite ?? 0)
    if (suite === null) return
    const exchange = parseServerKeyExchange(body, answer.version ?? 0, suite)
    if (!exchange.ok) return this.#fail()
    answer.group = exchange.value.group
    answer.signatureScheme = exchange.value.signatureScheme
    const prime = suite.keyExchange === 'DHE' ? parseDhPrime(body) : null
    answer.dhPrime = prime?.ok === true ? prime.value : null
  }

  #noteExtensions(extensions: readonly Extension[]): void {
    const answer = this.#answer
    const types = new Set(answer.extensions)
    for (const { type, body } of extensions.slice(0, maxExtensions)) {
      if (types.size < maxExtensions) types.add(type)
      if (type === extension.supportedGroups) answer.serverGroups = readGroups(body)
    }
    answer.extensions = [...types]
  }
}

const none = new Uint8Array(0)

/** Behind version, random, session and cipher suite (RFC 5246 7.4.1.3). */
function compressionOf(body: Uint8Array): number {
  const cursor = new Cursor(body)
  cursor.take(34)
  cursor.vector(1)
  cursor.number(2)
  return cursor.number(1)
}

/** A list longer than any registry is not believed; null where it is malformed. */
function readGroups(body: Uint8Array): readonly number[] | null {
  const list = new Cursor(new Cursor(body).vector(2))
  const groups: number[] = []
  while (list.hasMore && groups.length < maxExtensions) groups.push(list.number(2))
  return list.failed || groups.length === 0 ? null : groups
}
