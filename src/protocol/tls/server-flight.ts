import { notParsed, parsed, type Parsed, type Problem } from '../../model/parsed.ts'
import { isFatal, type Alert } from './alerts.ts'
import { cipherSuiteParts } from './cipher-suites.ts'
import { extension } from './extensions.ts'
import { HandshakeJoiner, messageType, type HandshakeMessage } from './handshake-joiner.ts'
import {
  parseCertificate,
  parseCertificateRequest,
  parseCertificateStatus,
  parseCertificateVerify,
  parseEncryptedExtensions,
  parseServerHello,
  parseServerKeyExchange,
  parseTimestamps,
  type Extension,
  type SentCertificate,
} from './handshake-messages.ts'
import { createRecordOpener, isProtected, type OpenedRecord } from './record-protection.ts'
import { contentType, RecordReader, type TlsRecord } from './records.ts'
import { tls13 } from './versions.ts'

/**
 * What a server said in its half of the handshake.
 *
 * A TLS library tells little of it: it builds its own path out of the chain, keeps one name of a
 * group, and forgets the rest. A tester wants the bytes. So the server's bytes are recorded below the
 * library and read here once more, without any state of the library's.
 *
 * Until TLS 1.2 the whole flight is in clear: ServerHello, Certificate, CertificateStatus (the staple),
 * ServerKeyExchange (group and signature; none for static RSA), CertificateRequest, ServerHelloDone
 * (RFC 5246 7.3; RFC 4346 and 2246 alike). In TLS 1.3 only ServerHello is, perhaps after a HelloRetryRequest;
 * EncryptedExtensions, CertificateRequest, Certificate with staple and timestamps beside each
 * certificate, CertificateVerify and Finished come in protected records (RFC 8446 2), which the
 * server's handshake traffic secret opens; a key log names it SERVER_HANDSHAKE_TRAFFIC_SECRET.
 *
 * Nothing is verified here: no signature, no Finished, no order of messages. The library did that or it
 * refused; this reader says what was sent.
 */
export interface ServerFlight {
  /** null: no ServerHello came. */
  readonly version: number | null
  readonly cipherSuite: number | null
  readonly helloRetryRequest: boolean
  /** Named group; null for static RSA and an unnamed DH prime. */
  readonly group: number | null
  /** Bits of the prime of finite-field DH before TLS 1.3, whether RFC 7919 names it or not. */
  readonly dhBits: number | null
  /** null before TLS 1.2 and where nothing is signed. */
  readonly signatureScheme: number | null
  readonly certificates: readonly SentCertificate[]
  /** Stapled OCSP response of the leaf, DER. */
  readonly ocspResponse: Uint8Array | null
  /** Certificate timestamps from extensions of the handshake, each a SerializedSCT. */
  readonly timestamps: readonly Uint8Array[]
  readonly clientCertificateRequested: boolean
  /** Types in ServerHello and EncryptedExtensions, in the order seen. */
  readonly extensions: readonly number[]
  /** In order; nothing is read behind a fatal one. */
  readonly alerts: readonly Alert[]
  /** Read to the end: ServerHelloDone, or Finished in TLS 1.3. */
  readonly complete: boolean
}

/** More than this is never recorded of a handshake. */
export const maxFlightBytes = 2 ** 20

/**
 * Reads the bytes a server sent from its first one on; what follows the flight is ignored, a cut flight
 * gives what was read of it (`complete` false). Without `handshakeSecret` a TLS 1.3 flight ends with
 * ServerHello. Problems: no TLS records, malformed messages, records that do not open, more than
 * `maxFlightBytes` or `maxCertificates`.
 */
export function readServerFlight(
  bytes: Uint8Array,
  handshakeSecret: Uint8Array | null,
): Parsed<ServerFlight> {
  if (bytes.length > maxFlightBytes) return notParsed(maxFlightBytes, 'flight too long')
  const reading = new FlightReading(handshakeSecret)
  const { records, problem } = new RecordReader().push(bytes)
  for (const record of records) {
    const found = reading.accept(record)
    if (found !== null) return notParsed(record.at, found)
    if (reading.isOver) return parsed(reading.flight)
  }
  if (problem !== null) return { ok: false, problems: [problem] }
  return parsed(reading.flight)
}

/** No hello has so many; bounds the work of one that repeats itself. */
const maxExtensions = 100

type Writable<T> = { -readonly [K in keyof T]: T[K] }

class FlightReading {
  readonly #secret: Uint8Array | null
  readonly #joiner = new HandshakeJoiner()
  #open: ((record: TlsRecord) => OpenedRecord | null) | null = null
  isOver = false
  readonly flight: Writable<ServerFlight> = {
    version: null,
    cipherSuite: null,
    helloRetryRequest: false,
    group: null,
    dhBits: null,
    signatureScheme: null,
    certificates: [],
    ocspResponse: null,
    timestamps: [],
    clientCertificateRequested: false,
    extensions: [],
    alerts: [],
    complete: false,
  }

  constructor(secret: Uint8Array | null) {
    this.#secret = secret
  }

  get #isTls13(): boolean {
    return (this.flight.version ?? 0) >= tls13
  }

  /** Takes one record; gives a problem or null. */
  accept(record: TlsRecord): string | null {
    if (!isProtected(record)) return this.#acceptContent(record.type, record.fragment)
    if (!this.#isTls13 || this.#secret === null) {
      this.isOver = true
      return null
    }
    this.#open ??= createRecordOpener(this.flight.cipherSuite ?? 0, this.#secret)
    const opened = this.#open?.(record) ?? null
    return opened === null
      ? 'record does not open'
      : this.#acceptContent(opened.type, opened.content)
  }

  #acceptContent(type: number, content: Uint8Array): string | null {
    if (type === contentType.alert) this.#acceptAlert(content)
    // Before TLS 1.3 all that follows is encrypted; in TLS 1.3 it means nothing (RFC 8446 5).
    if (type === contentType.changeCipherSpec && this.flight.version !== null && !this.#isTls13) {
      this.isOver = true
    }
    if (type !== contentType.handshake) return null
    const messages = this.#joiner.push(content)
    if (!messages.ok) return firstProblem(messages.problems)
    for (const message of messages.value) {
      const problem = this.#acceptMessage(message)
      if (problem !== null || this.isOver) return problem
    }
    return null
  }

  #acceptAlert(content: Uint8Array): void {
    const [level, code] = content
    if (level === undefined || code === undefined || this.flight.alerts.length >= 16) return
    const alert = { level, code }
    this.flight.alerts = [...this.flight.alerts, alert]
    if (isFatal(alert, this.#isTls13)) this.isOver = true
  }

  #acceptMessage({ type, body }: HandshakeMessage): string | null {
    const { flight } = this
    const version = flight.version ?? 0
    switch (type) {
      case messageType.serverHello:
        return this.#acceptServerHello(body)
      case messageType.encryptedExtensions:
        return take(parseEncryptedExtensions(body), (value) => this.#noteExtensions(value))
      case messageType.certificate:
        return take(parseCertificate(body, version), (value) => this.#acceptCertificates(value))
      case messageType.compressedCertificate:
        return 'compressed certificate, which was not offered'
      case messageType.certificateStatus:
        return take(parseCertificateStatus(body), (value) => (flight.ocspResponse = value))
      case messageType.serverKeyExchange: {
        const suite = cipherSuiteParts(flight.cipherSuite ?? 0)
        if (suite === null) return 'ServerKeyExchange for an unknown cipher suite'
        return take(parseServerKeyExchange(body, version, suite), (value) =>
          Object.assign(flight, value),
        )
      }
      case messageType.certificateRequest:
        return take(
          parseCertificateRequest(body, version),
          () => (flight.clientCertificateRequested = true),
        )
      case messageType.certificateVerify:
        return take(parseCertificateVerify(body), (value) => (flight.signatureScheme = value))
      case messageType.serverHelloDone:
      case messageType.finished:
        flight.complete = true
        this.isOver = true
        return null
      default:
        return null
    }
  }

  #acceptServerHello(body: Uint8Array): string | null {
    return take(parseServerHello(body), (hello) => {
      const { flight } = this
      if (hello.isRetryRequest) {
        flight.helloRetryRequest = true
        return
      }
      flight.version = hello.version
      flight.cipherSuite = hello.cipherSuite
      flight.group = hello.group
      this.#noteExtensions(hello.extensions)
    })
  }

  #acceptCertificates(certificates: readonly SentCertificate[]): void {
    this.flight.certificates = certificates
    for (const { type, body } of certificates[0]?.extensions ?? []) {
      if (type === extension.statusRequest) {
        const response = parseCertificateStatus(body)
        if (response.ok) this.flight.ocspResponse = response.value
      }
      if (type === extension.signedCertificateTimestamp) this.#noteTimestamps(body)
    }
  }

  #noteExtensions(extensions: readonly Extension[]): void {
    const types = new Set(this.flight.extensions)
    for (const { type, body } of extensions.slice(0, maxExtensions)) {
      if (types.size < maxExtensions) types.add(type)
      if (type === extension.signedCertificateTimestamp) this.#noteTimestamps(body)
    }
    this.flight.extensions = [...types]
  }

  #noteTimestamps(body: Uint8Array): void {
    const timestamps = parseTimestamps(body)
    if (timestamps.ok) this.flight.timestamps = timestamps.value
  }
}

/** Hands a parsed value on, or gives the problem. */
function take<T>(result: Parsed<T>, accept: (value: T) => unknown): string | null {
  if (!result.ok) return firstProblem(result.problems)
  accept(result.value)
  return null
}

function firstProblem(problems: readonly Problem[]): string {
  return problems[0]?.problem ?? 'malformed'
}
