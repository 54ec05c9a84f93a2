import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'

/** A whole handshake message (RFC 8446 4). */
export interface HandshakeMessage {
  readonly type: number
  readonly body: Uint8Array
}

/** Message types (RFC 8446 4, RFC 5246 7.4, RFC 6066 8, RFC 8879). */
export const messageType = {
  serverHello: 2,
  newSessionTicket: 4,
  encryptedExtensions: 8,
  certificate: 11,
  serverKeyExchange: 12,
  certificateRequest: 13,
  serverHelloDone: 14,
  certificateVerify: 15,
  finished: 20,
  certificateStatus: 22,
  compressedCertificate: 25,
} as const

/** Longer than any message that OpenSSL accepts from a server (its limit for certificates is 100 kB). */
const maxMessage = 2 ** 19

/**
 * Joins the fragments of handshake messages: one message may be spread over many records, and many may
 * stand in one (RFC 8446 5.1). Each byte is copied a bounded number of times.
 */
export class HandshakeJoiner {
  #buffer = new Uint8Array(4096)
  #start = 0
  #end = 0

  /** The messages that this fragment completes. Problem: a message longer than our bound. */
  push(fragment: Uint8Array): Parsed<readonly HandshakeMessage[]> {
    this.#append(fragment)
    const messages: HandshakeMessage[] = []
    while (this.#end - this.#start >= 4) {
      const [type = 0, high = 0, middle = 0, low = 0] = this.#buffer.subarray(
        this.#start,
        this.#start + 4,
      )
      const length = high * 65536 + middle * 256 + low
      if (length > maxMessage) return notParsed(0, 'handshake message too long')
      if (this.#end - this.#start < 4 + length) break
      const from = this.#start + 4
      messages.push({ type, body: this.#buffer.slice(from, from + length) })
      this.#start = from + length
    }
    return parsed(messages)
  }

  #append(fragment: Uint8Array): void {
    const needed = this.#end - this.#start + fragment.length
    if (this.#end + fragment.length > this.#buffer.length) {
      const room = Math.max(4096, needed * 2)
      const larger = new Uint8Array(room)
      larger.set(this.#buffer.subarray(this.#start, this.#end))
      this.#buffer = larger
      this.#end -= this.#start
      this.#start = 0
    }
    this.#buffer.set(fragment, this.#end)
    this.#end += fragment.length
  }
}
