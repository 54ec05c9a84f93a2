/**
 * Writes the presentation language of TLS (RFC 8446 section 3): big-endian numbers, and vectors with
 * their length before them. The counterpart of `Cursor`.
 */
export function number(size: 1 | 2 | 3, value: number): Buffer {
  const bytes = Buffer.alloc(size)
  bytes.writeUIntBE(value, 0, size)
  return bytes
}

/** A vector whose length stands before it in `size` bytes. */
export function vector(size: 1 | 2 | 3, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([number(size, body.length), body])
}

/** A vector of two-byte numbers. */
export function numbers(sizeOfLength: 1 | 2, values: readonly number[]): Buffer {
  return vector(sizeOfLength, ...values.map((value) => number(2, value)))
}
