import { randomBytes } from 'node:crypto'
import { contentType } from './records.ts'
import type { KeyShare } from './key-share.ts'
import type { Extension } from './handshake-messages.ts'
import { tls12, tls13 } from './versions.ts'
import { number, numbers, vector } from './wire.ts'

/**
 * A ClientHello of our own (RFC 8446 4.1.2, RFC 5246 7.4.1.2, RFC 6101 5.6.1.2).
 *
 * A TLS library offers what it would use itself. An inventory has to offer what nobody should use any
 * more, one selection after the other, and only reads the answer; so it writes its hellos itself.
 */
export interface ClientHello {
  /** What it offers, highest first. 0x0304 brings `supported_versions`; else the highest stands in the hello alone. */
  readonly versions: readonly number[]
  /** In order of preference. Signalling values may stand among them. */
  readonly cipherSuites: readonly number[]
  /** Compression methods; null (0) is always there, behind the others. */
  readonly compression?: readonly number[]
  /** In the order sent; `helloExtensions` makes the usual ones. */
  readonly extensions: readonly Extension[]
  readonly keyShares?: readonly KeyShare[]
  /** Absent: none, in TLS 1.3 a random one. */
  readonly sessionId?: Uint8Array
}

export interface WrittenHello {
  /** As one record. */
  readonly bytes: Uint8Array
  /** The handshake message with its header, for the transcript of TLS 1.3. */
  readonly message: Uint8Array
}

/** Signalling values (RFC 5746 3.3, RFC 7507). */
export const renegotiationScsv = 0x00ff
export const fallbackScsv = 0x5600

const clientHelloType = 1

export function writeClientHello(hello: ClientHello): WrittenHello {
  const highest = Math.max(...hello.versions)
  const compression = [...(hello.compression ?? []).filter((method) => method !== 0), 0]
  const fields = [
    number(2, Math.min(highest, tls12)),
    randomBytes(32),
    // TLS 1.3 wants one for the sake of middleboxes (RFC 8446 D.4).
    vector(1, hello.sessionId ?? (highest >= tls13 ? randomBytes(32) : Buffer.alloc(0))),
    numbers(2, hello.cipherSuites),
    vector(1, Buffer.from(compression)),
  ]
  const extensions = [...versionExtensions(hello), ...hello.extensions]
  const length = Buffer.concat(fields).length + 4 + lengthOf(extensions)
  const padded = [...extensions, ...padding(length, extensions.length > 0)]
  const body = padded.length > 0 ? [vector(2, ...padded.map(writeExtension))] : []
  const message = Buffer.concat([number(1, clientHelloType), vector(3, ...fields, ...body)])
  return { message, bytes: writeRecord(message, highest) }
}

/** The record's version is the lowest that old servers read, as every client does (RFC 8446 5.1). */
function writeRecord(message: Uint8Array, highest: number): Uint8Array {
  const version = number(2, Math.min(highest, 0x0301))
  return Buffer.concat([number(1, contentType.handshake), version, vector(2, message)])
}

function versionExtensions({ versions, keyShares = [] }: ClientHello): Extension[] {
  if (!versions.some((version) => version >= tls13)) return []
  const shares = keyShares.map((share) =>
    Buffer.concat([number(2, share.group), vector(2, share.publicKey)]),
  )
  return [
    { type: 43, body: numbers(1, versions) },
    { type: 51, body: vector(2, ...shares) },
  ]
}

function lengthOf(extensions: readonly Extension[]): number {
  return extensions.length === 0
    ? 0
    : extensions.reduce((sum, { body }) => sum + 4 + body.length, 2)
}

/** Some servers hang on a hello of 256 to 511 bytes (RFC 7685); filled up it is none. */
function padding(length: number, hasExtensions: boolean): Extension[] {
  if (!hasExtensions || length < 256 || length > 511) return []
  return [{ type: 21, body: Buffer.alloc(Math.max(1, 512 - length - 4)) }]
}

function writeExtension({ type, body }: Extension): Uint8Array {
  return Buffer.concat([number(2, type), vector(2, body)])
}

/** Bodies of the extensions that a hello may carry. */
export const helloExtensions = {
  /** RFC 6066 3; ASCII host names only. */
  serverName: (name: string): Extension => ({
    type: 0,
    body: vector(2, number(1, 0), vector(2, Buffer.from(name, 'latin1'))),
  }),
  /** RFC 6066 8, OCSP. */
  statusRequest: (): Extension => ({ type: 5, body: Buffer.from([1, 0, 0, 0, 0]) }),
  supportedGroups: (groups: readonly number[]): Extension => ({
    type: 10,
    body: numbers(2, groups),
  }),
  /** Uncompressed and both compressed forms (RFC 4492 5.1.2). */
  pointFormats: (): Extension => ({ type: 11, body: vector(1, Buffer.from([0, 1, 2])) }),
  signatureAlgorithms: (schemes: readonly number[]): Extension => ({
    type: 13,
    body: numbers(2, schemes),
  }),
  /** peer_not_allowed_to_send (RFC 6520 2): asks whether the server knows it, and wants none. */
  heartbeat: (): Extension => ({ type: 15, body: Buffer.from([2]) }),
  /** peer_allowed_to_send: the server may ask, and answers where it is asked. */
  heartbeatBothWays: (): Extension => ({ type: 15, body: Buffer.from([1]) }),
  encryptThenMac: (): Extension => ({ type: 22, body: Buffer.alloc(0) }),
  extendedMasterSecret: (): Extension => ({ type: 23, body: Buffer.alloc(0) }),
  /** Empty: asks for one (RFC 5077 3.2). */
  sessionTicket: (ticket: Uint8Array = Buffer.alloc(0)): Extension => ({ type: 35, body: ticket }),
  /** psk_dhe_ke (RFC 8446 4.2.9). */
  pskModes: (): Extension => ({ type: 45, body: vector(1, Buffer.from([1])) }),
  renegotiationInfo: (): Extension => ({ type: 65281, body: Buffer.from([0]) }),
} as const
