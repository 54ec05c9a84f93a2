import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto'
import { readU16 } from '../dns/message.ts'

/** How to check signatures of one algorithm number (IANA "DNSSEC Algorithm Numbers"). */
export interface SigningAlgorithm {
  readonly id: number
  /** The mnemonic. */
  readonly name: string
  /** The key of a DNSKEY record; null if it is none. May throw. */
  importKey(publicKey: Uint8Array): KeyObject | null
  /** May throw. */
  verify(key: KeyObject, signed: Uint8Array, signature: Uint8Array): boolean
}

/** How to make the digest of a DS record (IANA "Digest Algorithms"). */
export interface DigestAlgorithm {
  readonly id: number
  readonly hash: string
  /** Bytes. */
  readonly length: number
}

/** What a validator knows. An algorithm that is not here is unsupported: zones signed with no other are insecure. */
export interface AlgorithmTable {
  readonly signing: readonly SigningAlgorithm[]
  readonly digests: readonly DigestAlgorithm[]
  /** Rounds of NSEC3 hashes (RFC 5155 5); zones that want more are insecure (RFC 9276 3.2). */
  readonly maxIterations: number
}

/**
 * RFC 8624 3.1 and 3.3 in its continuation by RFC 9904, and RFC 9905: RSA with SHA-1 (5, 7) may be treated
 * as unsupported, and is; so are RSA/MD5, DSA and GOST, which must not be used. A DS digest of SHA-1 must
 * still be taken for validation; it is left aside where a better one stands beside it (RFC 4509 3).
 */
export const algorithms: AlgorithmTable = {
  signing: [
    rsa(8, 'RSASHA256', 'sha256'),
    rsa(10, 'RSASHA512', 'sha512'),
    ecdsa(13, 'ECDSAP256SHA256', { curve: 'P-256', hash: 'sha256', size: 32 }),
    ecdsa(14, 'ECDSAP384SHA384', { curve: 'P-384', hash: 'sha384', size: 48 }),
    eddsa(15, 'ED25519', { curve: 'Ed25519', size: 32 }),
    eddsa(16, 'ED448', { curve: 'Ed448', size: 57 }),
  ],
  digests: [
    { id: 1, hash: 'sha1', length: 20 },
    { id: 2, hash: 'sha256', length: 32 },
    { id: 4, hash: 'sha384', length: 48 },
  ],
  maxIterations: 100,
}

/** RFC 5702, with keys as RFC 3110 2 writes them. */
export function rsa(id: number, name: string, hash: string): SigningAlgorithm {
  return {
    id,
    name,
    importKey(publicKey) {
      const long = publicKey[0] === 0
      const at = long ? 3 : 1
      const length = long ? readU16(publicKey, 1) : (publicKey[0] ?? 0)
      const exponent = publicKey.subarray(at, at + length)
      const modulus = publicKey.subarray(at + length)
      // A long exponent would make each signature cost as much as making one.
      if (exponent.length === 0 || exponent.length > 8) return null
      if (modulus.length < 64 || modulus.length > 512) return null
      return importJwk({ kty: 'RSA', n: base64url(modulus), e: base64url(exponent) })
    },
    verify: (key, signed, signature) => verify(hash, signed, key, signature),
  }
}

/** RFC 6605: the point without its first byte, the signature as two numbers of fixed length. */
function ecdsa(
  id: number,
  name: string,
  { curve, hash, size }: { readonly curve: string; readonly hash: string; readonly size: number },
): SigningAlgorithm {
  return {
    id,
    name,
    importKey(publicKey) {
      if (publicKey.length !== 2 * size) return null
      const x = base64url(publicKey.subarray(0, size))
      return importJwk({ kty: 'EC', crv: curve, x, y: base64url(publicKey.subarray(size)) })
    },
    verify: (key, signed, signature) =>
      signature.length === 2 * size &&
      verify(hash, signed, { key, dsaEncoding: 'ieee-p1363' }, signature),
  }
}

/** RFC 8080. */
function eddsa(
  id: number,
  name: string,
  { curve, size }: { readonly curve: string; readonly size: number },
): SigningAlgorithm {
  return {
    id,
    name,
    importKey: (publicKey) =>
      publicKey.length === size
        ? importJwk({ kty: 'OKP', crv: curve, x: base64url(publicKey) })
        : null,
    verify: (key, signed, signature) => verify(null, signed, key, signature),
  }
}

function importJwk(key: Record<string, string>): KeyObject {
  return createPublicKey({ key, format: 'jwk' })
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}

/** The digest of a DS record over this: the owner's wire name and the RDATA of its DNSKEY (RFC 4034 5.1.4). */
export function dsDigest({ hash }: DigestAlgorithm, owner: Uint8Array, rdata: Uint8Array): Buffer {
  return createHash(hash).update(owner).update(rdata).digest()
}
