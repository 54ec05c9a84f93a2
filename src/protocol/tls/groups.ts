/**
 * Named groups (IANA "TLS Supported Groups"; RFC 8446 4.2.7, RFC 8422, RFC 7919, RFC 7027, RFC 8734,
 * draft-ietf-tls-ecdhe-mlkem). `bits`: size of the field or of the prime; for ML-KEM and the hybrids
 * the parameter set's number or the curve's size.
 */
export interface NamedGroup {
  readonly id: number
  /** IANA name. */
  readonly name: string
  readonly kind: 'ec' | 'ffdh' | 'kem' | 'hybrid'
  readonly bits: number
}

export const groups: ReadonlyMap<number, NamedGroup> = new Map(
  (
    [
      [0x0001, 'sect163k1', 'ec', 163],
      [0x0002, 'sect163r1', 'ec', 163],
      [0x0003, 'sect163r2', 'ec', 163],
      [0x0004, 'sect193r1', 'ec', 193],
      [0x0005, 'sect193r2', 'ec', 193],
      [0x0006, 'sect233k1', 'ec', 233],
      [0x0007, 'sect233r1', 'ec', 233],
      [0x0008, 'sect239k1', 'ec', 239],
      [0x0009, 'sect283k1', 'ec', 283],
      [0x000a, 'sect283r1', 'ec', 283],
      [0x000b, 'sect409k1', 'ec', 409],
      [0x000c, 'sect409r1', 'ec', 409],
      [0x000d, 'sect571k1', 'ec', 571],
      [0x000e, 'sect571r1', 'ec', 571],
      [0x000f, 'secp160k1', 'ec', 160],
      [0x0010, 'secp160r1', 'ec', 160],
      [0x0011, 'secp160r2', 'ec', 160],
      [0x0012, 'secp192k1', 'ec', 192],
      [0x0013, 'secp192r1', 'ec', 192],
      [0x0014, 'secp224k1', 'ec', 224],
      [0x0015, 'secp224r1', 'ec', 224],
      [0x0016, 'secp256k1', 'ec', 256],
      [0x0017, 'secp256r1', 'ec', 256],
      [0x0018, 'secp384r1', 'ec', 384],
      [0x0019, 'secp521r1', 'ec', 521],
      [0x001a, 'brainpoolP256r1', 'ec', 256],
      [0x001b, 'brainpoolP384r1', 'ec', 384],
      [0x001c, 'brainpoolP512r1', 'ec', 512],
      [0x001d, 'x25519', 'ec', 255],
      [0x001e, 'x448', 'ec', 448],
      [0x001f, 'brainpoolP256r1tls13', 'ec', 256],
      [0x0020, 'brainpoolP384r1tls13', 'ec', 384],
      [0x0021, 'brainpoolP512r1tls13', 'ec', 512],
      [0x0022, 'GC256A', 'ec', 256],
      [0x0023, 'GC256B', 'ec', 256],
      [0x0024, 'GC256C', 'ec', 256],
      [0x0025, 'GC256D', 'ec', 256],
      [0x0026, 'GC512A', 'ec', 512],
      [0x0027, 'GC512B', 'ec', 512],
      [0x0028, 'GC512C', 'ec', 512],
      [0x0029, 'curveSM2', 'ec', 256],
      [0x0100, 'ffdhe2048', 'ffdh', 2048],
      [0x0101, 'ffdhe3072', 'ffdh', 3072],
      [0x0102, 'ffdhe4096', 'ffdh', 4096],
      [0x0103, 'ffdhe6144', 'ffdh', 6144],
      [0x0104, 'ffdhe8192', 'ffdh', 8192],
      [0x0200, 'MLKEM512', 'kem', 512],
      [0x0201, 'MLKEM768', 'kem', 768],
      [0x0202, 'MLKEM1024', 'kem', 1024],
      [0x11eb, 'SecP256r1MLKEM768', 'hybrid', 256],
      [0x11ec, 'X25519MLKEM768', 'hybrid', 255],
      [0x11ed, 'SecP384r1MLKEM1024', 'hybrid', 384],
      [0x11ee, 'curveSM2MLKEM768', 'hybrid', 256],
      [0x6399, 'X25519Kyber768Draft00', 'hybrid', 255],
      [0x639a, 'SecP256r1Kyber768Draft00', 'hybrid', 256],
    ] as const
  ).map(([id, name, kind, bits]) => [id, { id, name, kind, bits }]),
)

/** IANA name of a group; one that no registry knows is named by its number, `0xABCD`. */
export function groupName(id: number): string {
  return groups.get(id)?.name ?? `0x${id.toString(16).toUpperCase().padStart(4, '0')}`
}

/**
 * The primes of RFC 7919 appendix A, by the SHA-256 of their bytes. A server before TLS 1.3 sends the
 * prime itself and no name (RFC 7919 section 4).
 */
export const ffdhePrimes: Readonly<Record<string, number>> = {
  '9cd3b7f336872f46c09428d1bbc19877a4d440512cda8d1c1cf0cd6e33698966': 0x0100,
  '0eaf67db3a839156d5013494a5318a772b5697d270d721f37f092efc69ea5a17': 0x0101,
  '4648414224ac881b3d0dc59b466f96d06a558278776807797ecf1f66ff397b3e': 0x0102,
  '227ac9066b3ddd9e193670cda2388fa884f65ba0cf98b742d1fe77a6687c79c7': 0x0103,
  '770b14efaf6f049929c523113b3fa99a8d11dab1b18af3609590122075d19833': 0x0104,
}
