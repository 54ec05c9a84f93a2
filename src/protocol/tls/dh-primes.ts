import { createHash } from 'node:crypto'
import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'
import { Cursor } from './cursor.ts'
import { ffdhePrimes, groupName } from './groups.ts'

/** The prime of finite-field Diffie-Hellman as a server sent it. */
export interface DhPrime {
  readonly bits: number
  /** SHA-256 of its bytes without leading zeros, in hexadecimal: shared primes have the same. */
  readonly sha256: string
  /** Where it is known from; null for one of the server's own. */
  readonly origin: string | null
}

/** The prime of a ServerKeyExchange of DHE or DH_anon (RFC 5246 7.4.3). */
export function parseDhPrime(body: Uint8Array): Parsed<DhPrime> {
  const cursor = new Cursor(body)
  const bytes = cursor.vector(2)
  if (cursor.failed) return notParsed(cursor.at, 'ServerKeyExchange cut short')
  const prime = bytes.subarray(bytes.findIndex((byte) => byte !== 0))
  if (bytes.every((byte) => byte === 0)) return notParsed(2, 'prime of zero')
  const sha256 = createHash('sha256').update(prime).digest('hex')
  return parsed({
    bits: prime.length * 8 - (Math.clz32(prime[0] ?? 0) - 24),
    sha256,
    origin: primeOrigin(sha256),
  })
}

/** Where a prime is known from, by the SHA-256 of its bytes; null for one that no table has. */
export function primeOrigin(sha256: string): string | null {
  const group = ffdhePrimes[sha256]
  return group === undefined ? (knownPrimes[sha256] ?? null) : groupName(group)
}

/**
 * Primes that many servers share, so that one computation breaks all of them where they are small
 * (Adrian et al., "Imperfect Forward Secrecy", 2015): those of the standards, and the built-in ones of
 * widespread software. RFC 7919's stand in `groups.ts`.
 */
const knownPrimes: Readonly<Record<string, string>> = {
  b52ba6a3026520a6c49d37e4587601801bee500123b3259b6bf03e7cecc3e63d: 'RFC 2409 group 1',
  '3f35a3f5f6c4376a744acad409bb22f8d897f949d2311d885adaa890981b67a0': 'RFC 2409 group 2',
  '64fcc83ec403930bf18393dbc883ccaa1fbb08ac876f77f7aa99748ca945019b': 'RFC 3526 group 5',
  d66436f79bbd6b2e38c0ffbd079be904d2641415e2e67140e09448be9a60890e: 'RFC 3526 group 14',
  '48cf8b092fbce4359d9871abf74f98e25b6163379eaa15cd9087e800c6d1c55c': 'RFC 3526 group 15',
  '4ee95187682bcb230ad26a95205f6920e84708f6251b3894329b09ec23919e33': 'RFC 3526 group 16',
  d1bfe6d0925ce7e4da262b62861514a7755e35831e429f343e7b864848657efd: 'RFC 3526 group 17',
  '39ab4feab950a3128fb71accb9fc3965d857012e081998a85996e3ea8b3c3bcf': 'RFC 3526 group 18',
  '44c55cfee5c075927cf682da5b681bdecbd5c3eb0784c14f5dce7610f0ef133d': 'RFC 5114 group 22',
  bfe545862ca102ad1eeddb5fbfa5bf855ac4995c56a8b408ce3fe099dce93a9d: 'RFC 5114 group 23',
  '0b7835722cb619827610c2549fdda5587421686c4409a13865e76225522ddcc9': 'RFC 5114 group 24',
  '3cdb020b9ef298b2f3f6cf5a872af527337bf7b9f654b2e70c49da16a4d24137': 'Apache 2.0, 512 bits',
  f79d1db3c955a28fdeca462670a0712efee4b588c7858e4943883f903bd1354b: 'Apache 2.0, 1024 bits',
  db01e702899166da28c9bc7896af62bcdf0c96d0fb341950ba80e68bd51a57ef: 'Apache 2.2, 512 bits',
  bf910d9df4e0b2e76cda7443f592aa118e33ba2c224ebc27fb8978d873c8c2e3: 'Apache 2.2, 1024 bits',
  '8ae47dca3d24e9b64640062686da234dcabada26b0da6f090c5449c1338d9a11': 'nginx, 1024 bits',
  '73b391ec8da33ee197aed17d7cfce1321b94e04c5b55b3c02c1c7198eb88715b': 'Java, 512 bits',
  ee5483fe4b96caa10cb5b863ec409aab2762e6bf43af4a8a0a42817fef4dd7f3: 'Java, 768 bits',
  cc21a33dd1a3edf40bf636b5496e4aede198a437a8548e0cc1a621424e42419b: 'Java, 1024 bits',
  f26e2403f3f07946654404909f0ff81d9354de17250411b4c04b89af73178425: 'OpenSSL, 512 bits',
  '66d0bf38b0bdfacf2fdae33f35102ab6079fd5ff0feff8e436a4063745c72739': 'OpenSSL, 1024 bits',
  '3166ce19180005327a6059a2e7a4ed22775ad2f0eadaee59a7481ab391fe592f': 'OpenSSL, 2048 bits',
  '9e348a9471b7d123aa97071e38288379fc12a9992e8e75db2113c1ded5463ac3': 'OpenSSL, 2048 bits',
  ce7728db3aed1119a82b9f17b17df9f8e370ddd7639946df09a119f924aa42e8: 'OpenSSL, 4096 bits',
  '7b6551ea6ff09bd78c24bede10980a155f70b6c81e48b4dd8bec822ab3bf0e94': 'HAProxy 1.5, 2048 bits',
  ef627d8cc44144f36a075d8dd8511bbd278cb5cf438f1052bdbdabe715232c1e: 'Postfix, 1024 bits',
  bfa876fe4671a9c696c8e256c13d7fadaa05c8991660e0924604ff7b239c6d1a: 'IronPort, 1024 bits',
  '74a5cce5b6a93eb755e2f48250dc7cb3ea529484af916e1368034b6f70eb25fc': 'widespread, 1024 bits',
  '196085cb4281d1ff18efaad097bc1ec0af2581444026a6a3018b1479f6d89cdb': 'widespread, 1024 bits',
  '80571b97f71f89727ab0c40bb73b4f01a420469abd814b7b35090c8d6dff62b0': 'widespread, 1024 bits',
  '5f856a00120eee6d6b87ef8f596aefbbd284f8a611c8329a713d37cdec2a27b0': 'widespread, 1024 bits',
  deb671287187265a5383df13708d3a757735f4af22dd171265385822f5aca5b9: 'widespread, 1024 bits',
  bc19c041491e550f381d09415a82e1b359410e8e243744cc545a342455f5fcd8: 'widespread, 1024 bits',
  ac0ff7a415f003c6503d4c126f2929769e6f3f89c29efa450764212fa13e2069: 'widespread, 1024 bits',
  '2b07d24b932aa7a015c45a3f06e75ba71cb8cff8d33980acebf628afff1c101e': 'widespread, 1024 bits',
  '8523c72057043833089915168751620b02dd60206beaa3ddb65df468acc9584e': 'widespread, 1024 bits',
  '52d4faa53003b8349dac3e984a6423bc1ab6ab927f1855d94757185f71b5d97d': 'widespread, 1024 bits',
}
