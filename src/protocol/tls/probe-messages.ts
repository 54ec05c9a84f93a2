import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'
import { Cursor } from './cursor.ts'
import { contentType } from './records.ts'
import { number, vector } from './wire.ts'

/** The few messages that the active probes send out of turn, each as one record; `version` as negotiated. */

/** RFC 6520 3. */
export const heartbeatContentType = 24

const heartbeatRequestType = 1
const heartbeatResponseType = 2
/** The least padding of a heartbeat message (RFC 6520 4). */
const heartbeatPadding = 16

/**
 * A HeartbeatRequest whose payload_length says more than there is, which a receiver MUST discard
 * (RFC 6520 4). No payload, and sixteen bytes of padding, all zero. `claimed` 16: who does not look at
 * lengths answers with our own padding, so that nothing of the server's memory comes along; 17: with one
 * byte of it, the least that tells a missing check from a lenient one.
 */
export function writeHeartbeatRequest(version: number, claimed: 16 | 17): Uint8Array {
  return writeRecord(
    heartbeatContentType,
    version,
    Buffer.concat([
      number(1, heartbeatRequestType),
      number(2, claimed),
      Buffer.alloc(heartbeatPadding),
    ]),
  )
}

/** Length of the payload that a HeartbeatResponse brings; the payload itself is not kept. Problem: no response, or cut short. */
export function readHeartbeatResponse(fragment: Uint8Array): Parsed<number> {
  const cursor = new Cursor(fragment)
  if (cursor.number(1) !== heartbeatResponseType) return notParsed(0, 'no HeartbeatResponse')
  const { length } = cursor.vector(2)
  return cursor.failed ? notParsed(cursor.at, 'HeartbeatResponse cut short') : parsed(length)
}

/** ChangeCipherSpec (RFC 5246 7.1). */
export function writeChangeCipherSpec(version: number): Uint8Array {
  return writeRecord(contentType.changeCipherSpec, version, Buffer.of(1))
}

/** What stands where a protected Finished would: no key protects it, so whoever opens it fails. */
export function writeBogusFinished(version: number): Uint8Array {
  // A whole number of blocks of every block cipher, and longer than any tag.
  return writeRecord(contentType.handshake, version, Buffer.alloc(64, 0x5a))
}

/** ClientKeyExchange of static RSA; SSL 3.0 has no length before the ciphertext (RFC 6101 5.6.7, RFC 5246 7.4.7.1). */
export function writeRsaKeyExchange(version: number, encrypted: Uint8Array): Uint8Array {
  const body = version > 0x0300 ? vector(2, encrypted) : encrypted
  const message = Buffer.concat([number(1, clientKeyExchangeType), vector(3, body)])
  return writeRecord(contentType.handshake, version, message)
}

const clientKeyExchangeType = 16

/** The code of a whole clear alert; null for anything else. */
export function readAlert(fragment: Uint8Array): number | null {
  const [level, code] = fragment
  return fragment.length === 2 && (level === 1 || level === 2) ? (code ?? null) : null
}

function writeRecord(type: number, version: number, body: Uint8Array): Uint8Array {
  return Buffer.concat([number(1, type), number(2, version), vector(2, body)])
}
