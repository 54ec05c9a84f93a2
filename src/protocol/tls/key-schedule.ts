import { createHash, createHmac } from 'node:crypto'

/**
 * The part of the key schedule of TLS 1.3 (RFC 8446 7.1) that a reader of a server's first flight needs:
 * from the shared secret to the traffic secret that protects EncryptedExtensions and Certificate.
 */
export function serverHandshakeSecret(
  hash: HandshakeHash,
  sharedSecret: Uint8Array,
  /** ClientHello and ServerHello with their headers, one behind the other. */
  hellos: Uint8Array,
): Uint8Array {
  const digest = (bytes: Uint8Array) => createHash(hash).update(bytes).digest()
  const zeros = Buffer.alloc(hashLengths[hash])
  const early = createHmac(hash, zeros).update(zeros).digest()
  const derived = expandLabel(hash, early, {
    label: 'derived',
    context: digest(zeros.subarray(0, 0)),
    length: zeros.length,
  })
  const handshake = createHmac(hash, derived).update(sharedSecret).digest()
  return expandLabel(hash, handshake, {
    label: 's hs traffic',
    context: digest(hellos),
    length: zeros.length,
  })
}

/** HKDF-Expand-Label (RFC 8446 7.1) for no more than one block of the hash (RFC 5869 2.3). */
export function expandLabel(
  hash: HandshakeHash,
  secret: Uint8Array,
  {
    label,
    context,
    length,
  }: { readonly label: string; readonly context?: Uint8Array; readonly length: number },
): Uint8Array {
  const name = Buffer.from(`tls13 ${label}`)
  const bound = context ?? new Uint8Array(0)
  return createHmac(hash, secret)
    .update(Buffer.from([0, length, name.length, ...name, bound.length, ...bound, 1]))
    .digest()
    .subarray(0, length)
}

export type HandshakeHash = 'sha256' | 'sha384'

/** The hash of a TLS 1.3 suite whose records `record-protection` opens; null for others. */
export function handshakeHash(cipherSuite: number): HandshakeHash | null {
  if (cipherSuite === 0x1302) return 'sha384'
  return cipherSuite >= 0x1301 && cipherSuite <= 0x1305 ? 'sha256' : null
}

const hashLengths: Readonly<Record<HandshakeHash, number>> = { sha256: 32, sha384: 48 }
