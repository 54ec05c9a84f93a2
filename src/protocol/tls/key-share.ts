import {
  createECDH,
  createPublicKey,
  decapsulate,
  diffieHellman,
  generateKeyPairSync,
} from 'node:crypto'

/** Our half of a key exchange, made for one hello (RFC 8446 4.2.8; RFC 10024 for the hybrids). */
export interface KeyShare {
  readonly group: number
  /** `key_exchange` of the KeyShareEntry. */
  readonly publicKey: Uint8Array
  /** The shared secret with the server's half; null where that is none. */
  readonly secretWith: (serverShare: Uint8Array) => Uint8Array | null
}

/**
 * A new key share; null for a group that is offered without one (finite-field and exotic ones, and
 * whatever this runtime's library cannot do): the server then answers with a HelloRetryRequest.
 */
export function createKeyShare(group: number): KeyShare | null {
  const make = makers[group]
  if (make === undefined) return null
  try {
    const half = make()
    return {
      group,
      publicKey: half.publicKey,
      secretWith: (share) => orNull(() => half.agree(share)),
    }
  } catch {
    return null
  }
}

/** The groups that `createKeyShare` knows, the likeliest first. */
export function sharedGroups(): readonly number[] {
  return likeliest
}

const likeliest: readonly number[] = [
  0x001d, 0x0017, 0x0018, 0x0019, 0x11ec, 0x11eb, 0x11ed, 0x001e, 0x0201, 0x0202, 0x0200, 0x001f,
  0x0020, 0x0021,
]

interface Half {
  readonly publicKey: Uint8Array
  /** Throws where the share is none. */
  readonly agree: (share: Uint8Array) => Uint8Array
}

/** SubjectPublicKeyInfo up to the key itself (RFC 8410). */
const montgomery = {
  x25519: { prefix: Buffer.from('302a300506032b656e032100', 'hex'), length: 32 },
  x448: { prefix: Buffer.from('3042300506032b656f033900', 'hex'), length: 56 },
} as const

/** Lengths of FIPS 203 table 3. */
const mlKem = {
  'ml-kem-512': { key: 800, ciphertext: 768 },
  'ml-kem-768': { key: 1184, ciphertext: 1088 },
  'ml-kem-1024': { key: 1568, ciphertext: 1568 },
} as const

const makers: Readonly<Record<number, () => Half>> = {
  0x0017: () => curve('prime256v1'),
  0x0018: () => curve('secp384r1'),
  0x0019: () => curve('secp521r1'),
  0x001d: () => montgomeryHalf('x25519'),
  0x001e: () => montgomeryHalf('x448'),
  0x001f: () => curve('brainpoolP256r1'),
  0x0020: () => curve('brainpoolP384r1'),
  0x0021: () => curve('brainpoolP512r1'),
  0x0200: () => kem('ml-kem-512'),
  0x0201: () => kem('ml-kem-768'),
  0x0202: () => kem('ml-kem-1024'),
  0x11eb: () => hybrid(curve('prime256v1'), kem('ml-kem-768'), 65),
  // The one hybrid that names its parts the other way round (RFC 10024).
  0x11ec: () => hybrid(kem('ml-kem-768'), montgomeryHalf('x25519'), 1088),
  0x11ed: () => hybrid(curve('secp384r1'), kem('ml-kem-1024'), 97),
}

function curve(name: string): Half {
  const ecdh = createECDH(name)
  const publicKey = ecdh.generateKeys()
  return { publicKey, agree: (share) => ecdh.computeSecret(share) }
}

function montgomeryHalf(name: 'x25519' | 'x448'): Half {
  const { prefix, length } = montgomery[name]
  // Two calls: the overloads of node:crypto know one name each.
  const pair = name === 'x25519' ? generateKeyPairSync('x25519') : generateKeyPairSync('x448')
  return {
    publicKey: tail(pair.publicKey.export({ format: 'der', type: 'spki' }), length),
    agree: (share) =>
      diffieHellman({
        privateKey: pair.privateKey,
        publicKey: createPublicKey({
          key: Buffer.concat([prefix, share]),
          format: 'der',
          type: 'spki',
        }),
      }),
  }
}

function kem(name: keyof typeof mlKem): Half {
  const pair = kemPair(name)
  return {
    publicKey: tail(pair.publicKey.export({ format: 'der', type: 'spki' }), mlKem[name].key),
    agree: (share) => decapsulate(pair.privateKey, share),
  }
}

function kemPair(name: keyof typeof mlKem) {
  if (name === 'ml-kem-512') return generateKeyPairSync('ml-kem-512')
  return name === 'ml-kem-768'
    ? generateKeyPairSync('ml-kem-768')
    : generateKeyPairSync('ml-kem-1024')
}

/** `firstLength`: bytes of the first part in the server's share. */
function hybrid(first: Half, second: Half, firstLength: number): Half {
  return {
    publicKey: Buffer.concat([first.publicKey, second.publicKey]),
    agree: (share) =>
      Buffer.concat([
        first.agree(share.subarray(0, firstLength)),
        second.agree(share.subarray(firstLength)),
      ]),
  }
}

function tail(bytes: Buffer, length: number): Uint8Array {
  return bytes.subarray(bytes.length - length)
}

function orNull<T>(make: () => T): T | null {
  try {
    return make()
  } catch {
    return null
  }
}
