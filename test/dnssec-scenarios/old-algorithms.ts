import { createPublicKey, verify } from 'node:crypto'
import {
  algorithms,
  rsa,
  type AlgorithmTable,
  type SigningAlgorithm,
} from '../../src/protocol/dnssec/algorithm.ts'

/** The product's algorithms and those of twenty years ago, with which the scenarios were signed. */
export const oldAlgorithms: AlgorithmTable = {
  ...algorithms,
  signing: [
    ...algorithms.signing,
    dsa(3, 'DSA'),
    rsa(5, 'RSASHA1', 'sha1'),
    dsa(6, 'DSA-NSEC3-SHA1'),
    rsa(7, 'RSASHA1-NSEC3-SHA1', 'sha1'),
  ],
}

/** RFC 2536. */
function dsa(id: number, name: string): SigningAlgorithm {
  return {
    id,
    name,
    importKey(key) {
      const size = 64 + 8 * (key[0] ?? 0)
      const q = key.subarray(1, 21)
      const [p, g, y] = [0, 1, 2].map((index) =>
        integer(key.subarray(21 + index * size, 21 + (index + 1) * size)),
      )
      if (!p || !g || !y || key.length !== 21 + 3 * size) return null
      const oid = Buffer.from('06072a8648ce380401', 'hex')
      const parameters = der(0x30, p, integer(q), g)
      const spki = der(0x30, der(0x30, oid, parameters), der(0x03, Buffer.alloc(1), y))
      return createPublicKey({ key: spki, format: 'der', type: 'spki' })
    },
    // Many of the scenarios were signed by a program that wrote DER; unbound takes both.
    verify: (key, signed, signature) =>
      signature[0] === 0x30
        ? verify('sha1', signed, { key, dsaEncoding: 'der' }, signature)
        : verify('sha1', signed, { key, dsaEncoding: 'ieee-p1363' }, signature.subarray(1)),
  }
}

function integer(bytes: Uint8Array): Buffer {
  // No leading zeros but one before a first bit that is set.
  const start = bytes.findIndex((byte) => byte !== 0)
  const number = bytes.subarray(start)
  const sign = (number[0] ?? 0) < 0x80 ? [] : [0]
  return der(0x02, Uint8Array.from(sign), number)
}

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const length = content.length
  const head = length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Uint8Array.of(tag, ...head), content])
}
