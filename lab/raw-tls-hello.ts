import { Cursor } from '../src/protocol/tls/cursor.ts'

/** What a client offered, as the raw server reads it. */
export interface ReceivedHello {
  /** 0x0002 for SSL 2.0. */
  readonly version: number
  readonly cipherSuites: readonly number[]
  readonly compression: readonly number[]
  /** Types, in the order sent. */
  readonly extensions: readonly number[]
  readonly groups: readonly number[]
  readonly signatureSchemes: readonly number[]
  readonly serverName: string | null
  readonly sessionId: Buffer
  /** Length of the session ticket; 0 where it has none. */
  readonly ticketBytes: number
  /** Bytes of the record. */
  readonly size: number
}

/** The length of the first record with its header; null until enough bytes are there. */
export function recordLength(bytes: Uint8Array): number | null {
  if (bytes.length < 5) return null
  const [first = 0, second = 0, , fourth = 0, fifth = 0] = bytes
  return first >= 0x80 ? 2 + (first & 0x7f) * 256 + second : 5 + fourth * 256 + fifth
}

/** Reads a whole record with a ClientHello or an SSL 2.0 CLIENT-HELLO; null for anything else. */
export function readHello(record: Uint8Array): ReceivedHello | null {
  return (record[0] ?? 0) >= 0x80 ? readSsl2(record) : readTls(record)
}

const nothing = {
  extensions: [],
  groups: [],
  signatureSchemes: [],
  serverName: null,
  sessionId: Buffer.alloc(0),
  ticketBytes: 0,
}

function readSsl2(record: Uint8Array): ReceivedHello | null {
  const cursor = new Cursor(record)
  cursor.number(2)
  if (cursor.number(1) !== 1) return null
  const version = cursor.number(2)
  const kindsLength = cursor.number(2)
  cursor.take(4)
  const kinds = new Cursor(cursor.take(kindsLength))
  const cipherSuites: number[] = []
  while (kinds.hasMore) cipherSuites.push(kinds.number(3))
  return cursor.failed
    ? null
    : { ...nothing, version, cipherSuites, compression: [], size: record.length }
}

function readTls(record: Uint8Array): ReceivedHello | null {
  const cursor = new Cursor(record)
  cursor.take(5)
  if (cursor.number(1) !== 1) return null
  cursor.number(3)
  const version = cursor.number(2)
  cursor.take(32)
  const sessionId = Buffer.from(cursor.vector(1))
  const cipherSuites = numbersIn(cursor.vector(2))
  const compression = [...cursor.vector(1)]
  const bodies = new Map<number, Uint8Array>()
  const list = new Cursor(cursor.hasMore ? cursor.vector(2) : new Uint8Array(0))
  while (list.hasMore) bodies.set(list.number(2), list.vector(2))
  if (cursor.failed || list.failed) return null
  const listOf = (type: number) =>
    numbersIn(new Cursor(bodies.get(type) ?? new Uint8Array(2)).vector(2))
  return {
    version,
    cipherSuites,
    compression,
    extensions: [...bodies.keys()],
    groups: listOf(10),
    signatureSchemes: listOf(13),
    serverName: readServerName(bodies.get(0)),
    sessionId,
    ticketBytes: bodies.get(35)?.length ?? 0,
    size: record.length,
  }
}

function readServerName(body: Uint8Array | undefined): string | null {
  if (body === undefined) return null
  const list = new Cursor(new Cursor(body).vector(2))
  list.number(1)
  return Buffer.from(list.vector(2)).toString('latin1')
}

function numbersIn(bytes: Uint8Array): readonly number[] {
  const cursor = new Cursor(bytes)
  const numbers: number[] = []
  while (cursor.hasMore) numbers.push(cursor.number(2))
  return numbers
}
