/**
 * Reads the presentation language of TLS (RFC 8446 section 3): big-endian numbers and vectors with a
 * length before them. Reading past the end sets `failed` and gives zeros and empty bytes from then on,
 * so that a parser asks once, at its end.
 */
export class Cursor {
  readonly bytes: Uint8Array
  at = 0
  failed = false

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** An unsigned number of 1, 2 or 3 bytes. */
  number(size: 1 | 2 | 3): number {
    let value = 0
    for (const byte of this.take(size)) value = value * 256 + byte
    return value
  }

  /** The next bytes, not copied. */
  take(length: number): Uint8Array {
    if (this.failed || this.at + length > this.bytes.length) {
      this.failed = true
      return new Uint8Array(0)
    }
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }

  /** A vector whose length stands before it in `size` bytes. */
  vector(size: 1 | 2 | 3): Uint8Array {
    return this.take(this.number(size))
  }

  get hasMore(): boolean {
    return !this.failed && this.at < this.bytes.length
  }
}
