import type { Problem } from '../../model/parsed.ts'

/** Content types of the record layer (RFC 8446 5.1). */
export const contentType = {
  changeCipherSpec: 20,
  alert: 21,
  handshake: 22,
  applicationData: 23,
} as const

/** One record as it came; `fragment` is still protected where the connection is. */
export interface TlsRecord {
  /** Offset of its header in the stream. */
  readonly at: number
  readonly type: number
  readonly version: number
  readonly header: Uint8Array
  readonly fragment: Uint8Array
}

/** A protected record of TLS 1.2 may be this much longer than 2^14 (RFC 5246 6.2.3); TLS 1.3 allows less. */
export const maxFragment = 2 ** 14 + 2048

const headerLength = 5

/** What some bytes brought: records, and what is wrong behind the last of them; null where nothing is. */
export interface ReadRecords {
  readonly records: readonly TlsRecord[]
  readonly problem: Problem | null
}

/**
 * Cuts a byte stream into records, however it is split. Keeps at most one unfinished record.
 * Problem: bytes that are no TLS record, or one that is too long; from then on nothing more is read.
 */
export class RecordReader {
  readonly #pending = new Uint8Array(headerLength + maxFragment)
  #filled = 0
  #at = 0
  #problem: Problem | null = null

  /** The records that these bytes complete, in order. */
  push(bytes: Uint8Array): ReadRecords {
    const records: TlsRecord[] = []
    let rest = bytes
    while (this.#problem === null) {
      rest = this.#fill(rest, headerLength)
      if (!startsLikeTls(this.#pending.subarray(0, Math.min(this.#filled, 2)))) {
        this.#problem = { at: this.#at, problem: 'not a TLS record' }
        break
      }
      if (this.#filled < headerLength) break
      const length = (this.#pending[3] ?? 0) * 256 + (this.#pending[4] ?? 0)
      if (length > maxFragment) {
        this.#problem = { at: this.#at, problem: 'record too long' }
        break
      }
      rest = this.#fill(rest, headerLength + length)
      if (this.#filled < headerLength + length) break
      records.push(this.#finish())
    }
    return { records, problem: this.#problem }
  }

  /** Fills the pending record up to `target` bytes; gives back what is left over. */
  #fill(bytes: Uint8Array, target: number): Uint8Array {
    const wanted = Math.max(0, Math.min(target - this.#filled, bytes.length))
    this.#pending.set(bytes.subarray(0, wanted), this.#filled)
    this.#filled += wanted
    return bytes.subarray(wanted)
  }

  #finish(): TlsRecord {
    const bytes = this.#pending.slice(0, this.#filled)
    const record = {
      at: this.#at,
      type: bytes[0] ?? 0,
      version: (bytes[1] ?? 0) * 256 + (bytes[2] ?? 0),
      header: bytes.subarray(0, headerLength),
      fragment: bytes.subarray(headerLength),
    }
    this.#at += this.#filled
    this.#filled = 0
    return record
  }
}

/**
 * Whether the first bytes of a stream, as many as there are, can be those of a TLS record: a content
 * type of 20 to 24 and major version 3 (RFC 8446 5.1). No bytes at all can still become one.
 */
export function startsLikeTls(bytes: Uint8Array): boolean {
  const [type, major] = bytes
  if (type === undefined) return true
  if (type < contentType.changeCipherSpec || type > 24) return false
  return major === undefined || major === 3
}
