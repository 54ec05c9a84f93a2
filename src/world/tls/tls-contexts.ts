import { constants } from 'node:crypto'
import { createSecureContext, type SecureContext } from 'node:tls'

/** The hellos, made once from one set of anchors and used for every connection. */
export interface TlsContexts {
  readonly full: SecureContext
  readonly small: SecureContext
  readonly resumable: SecureContext
}

/**
 * Makes them all. `anchors`: PEM certificates, the only ones the library verifies against; nothing
 * that the machine adds. Takes some milliseconds; keep the result.
 */
export function createTlsContexts(anchors: readonly string[]): TlsContexts {
  const ca = [...anchors]
  return {
    full: createSecureContext({ ...fullHello, ca }),
    small: createSecureContext({ ...smallHello, ca }),
    resumable: createSecureContext({ ...fullHello, maxVersion: 'TLSv1.2', ca }),
  }
}

/**
 * Everything that the library can do from TLS 1.0 on, but for anonymous and NULL suites: what a server
 * has is to be judged, not refused. Security level 0 admits small keys and old hashes, and
 * SSL_OP_LEGACY_SERVER_CONNECT peers without RFC 5746. OpenSSL refuses a DH prime of less than 1024 bits
 * at every level (ERR_SSL_DH_KEY_TOO_SMALL).
 */
const fullHello = {
  minVersion: 'TLSv1',
  maxVersion: 'TLSv1.3',
  ciphers: [
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
    'TLS_AES_128_GCM_SHA256',
    'TLS_AES_128_CCM_SHA256',
    'TLS_AES_128_CCM_8_SHA256',
    'ALL',
    '!aNULL',
    '!eNULL',
    '@SECLEVEL=0',
  ].join(':'),
  // `*`: send a key share, as OpenSSL 3.5 itself does for these two; `/`: next in preference.
  ecdhCurve: [
    '*X25519MLKEM768/*x25519',
    'SecP256r1MLKEM768',
    'SecP384r1MLKEM1024',
    'MLKEM768',
    'MLKEM1024',
    'MLKEM512',
    'P-256',
    'x448',
    'P-384',
    'P-521',
    'brainpoolP256r1tls13',
    'brainpoolP384r1tls13',
    'brainpoolP512r1tls13',
    'ffdhe2048',
    'ffdhe3072',
    'ffdhe4096',
    'ffdhe6144',
    'ffdhe8192',
    'brainpoolP256r1',
    'brainpoolP384r1',
    'brainpoolP512r1',
    'secp256k1',
    'secp224r1',
    'secp224k1',
    'prime192v1',
    'secp192k1',
    'secp160k1',
    'secp160r1',
    'secp160r2',
    'sect571r1',
    'sect571k1',
    'sect409r1',
    'sect409k1',
    'sect283r1',
    'sect283k1',
    'sect239k1',
    'sect233r1',
    'sect233k1',
    'sect193r1',
    'sect193r2',
    'sect163r2',
    'sect163r1',
    'sect163k1',
  ].join(':'),
  sigalgs: [
    'ecdsa_secp256r1_sha256',
    'ecdsa_secp384r1_sha384',
    'ecdsa_secp521r1_sha512',
    'ed25519',
    'ed448',
    'rsa_pss_pss_sha256',
    'rsa_pss_pss_sha384',
    'rsa_pss_pss_sha512',
    'rsa_pss_rsae_sha256',
    'rsa_pss_rsae_sha384',
    'rsa_pss_rsae_sha512',
    'RSA+SHA256',
    'RSA+SHA384',
    'RSA+SHA512',
    'ecdsa_brainpoolP256r1tls13_sha256',
    'ecdsa_brainpoolP384r1tls13_sha384',
    'ecdsa_brainpoolP512r1tls13_sha512',
    'mldsa44',
    'mldsa65',
    'mldsa87',
    'ECDSA+SHA224',
    'RSA+SHA224',
    'DSA+SHA512',
    'DSA+SHA384',
    'DSA+SHA256',
    'DSA+SHA224',
    'ECDSA+SHA1',
    'RSA+SHA1',
    'DSA+SHA1',
  ].join(':'),
  secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
} as const

/** SSL_OP_NO_EXTENDED_MASTER_SECRET of OpenSSL 3; Node names no constant for it. */
const noExtendedMasterSecret = 1

/**
 * For peers that cannot bear the full one: TLS 1.2, few suites, few extensions. The anonymous suites
 * stand last, so that only a server that has nothing else picks one.
 */
const smallHello = {
  minVersion: 'TLSv1.2',
  maxVersion: 'TLSv1.2',
  ciphers: [
    'ECDHE-RSA-AES256-GCM-SHA384',
    'ECDHE-ECDSA-AES128-GCM-SHA256',
    'DHE-RSA-AES128-GCM-SHA256',
    'AES128-GCM-SHA256',
    'ECDHE-RSA-AES128-SHA',
    'DHE-RSA-AES128-SHA',
    'AES256-SHA',
    'AES128-SHA',
    'AECDH-AES128-SHA',
    'ADH-AES128-SHA',
    '@SECLEVEL=0',
  ].join(':'),
  ecdhCurve: 'P-256:P-384:x25519',
  sigalgs: 'RSA+SHA256:ecdsa_secp256r1_sha256:RSA+SHA1:ECDSA+SHA1',
  secureOptions:
    constants.SSL_OP_LEGACY_SERVER_CONNECT |
    constants.SSL_OP_NO_TICKET |
    constants.SSL_OP_NO_ENCRYPT_THEN_MAC |
    noExtendedMasterSecret,
} as const
