/*
 * The tables of BSI TR-02102-2 that are the same in the versions 2025-01 and 2026-01; only the years until which they
 * are recommended differ.
 */

/** 3.3.1.1: (EC)DHE, the part with elliptic curves; and 3.3.1.3, with a pre-shared key. */
export const suitesWithEcdhe = [
  'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384',
  'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_ECDSA_WITH_AES_128_CCM',
  'TLS_ECDHE_ECDSA_WITH_AES_256_CCM',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384',
  'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA256',
  'TLS_ECDHE_PSK_WITH_AES_256_CBC_SHA384',
  'TLS_ECDHE_PSK_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_PSK_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_PSK_WITH_AES_128_CCM_SHA256',
] as const

/** 3.3.1.1 and 3.3.1.3, the part with finite fields. */
export const suitesWithDhe = [
  'TLS_DHE_DSS_WITH_AES_128_CBC_SHA256',
  'TLS_DHE_DSS_WITH_AES_256_CBC_SHA256',
  'TLS_DHE_DSS_WITH_AES_128_GCM_SHA256',
  'TLS_DHE_DSS_WITH_AES_256_GCM_SHA384',
  'TLS_DHE_RSA_WITH_AES_128_CBC_SHA256',
  'TLS_DHE_RSA_WITH_AES_256_CBC_SHA256',
  'TLS_DHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_DHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_DHE_RSA_WITH_AES_128_CCM',
  'TLS_DHE_RSA_WITH_AES_256_CCM',
  'TLS_DHE_PSK_WITH_AES_128_CBC_SHA256',
  'TLS_DHE_PSK_WITH_AES_256_CBC_SHA384',
  'TLS_DHE_PSK_WITH_AES_128_GCM_SHA256',
  'TLS_DHE_PSK_WITH_AES_256_GCM_SHA384',
  'TLS_DHE_PSK_WITH_AES_128_CCM',
  'TLS_DHE_PSK_WITH_AES_256_CCM',
] as const

/** 3.3.1.2 and 3.3.1.3: where forward secrecy is not possible. */
export const suitesWithoutForwardSecrecy = [
  'TLS_ECDH_ECDSA_WITH_AES_128_CBC_SHA256',
  'TLS_ECDH_ECDSA_WITH_AES_256_CBC_SHA384',
  'TLS_ECDH_ECDSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDH_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDH_RSA_WITH_AES_128_CBC_SHA256',
  'TLS_ECDH_RSA_WITH_AES_256_CBC_SHA384',
  'TLS_ECDH_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDH_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_DH_DSS_WITH_AES_128_CBC_SHA256',
  'TLS_DH_DSS_WITH_AES_256_CBC_SHA256',
  'TLS_DH_DSS_WITH_AES_128_GCM_SHA256',
  'TLS_DH_DSS_WITH_AES_256_GCM_SHA384',
  'TLS_DH_RSA_WITH_AES_128_CBC_SHA256',
  'TLS_DH_RSA_WITH_AES_256_CBC_SHA256',
  'TLS_DH_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_DH_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_RSA_PSK_WITH_AES_128_CBC_SHA256',
  'TLS_RSA_PSK_WITH_AES_256_CBC_SHA384',
  'TLS_RSA_PSK_WITH_AES_128_GCM_SHA256',
  'TLS_RSA_PSK_WITH_AES_256_GCM_SHA384',
] as const

/** 3.4.4 */
export const suites13 = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_AES_128_CCM_SHA256',
] as const

/** 3.3.2 */
export const curves12 = [
  'secp256r1',
  'secp384r1',
  'secp521r1',
  'brainpoolP256r1',
  'brainpoolP384r1',
  'brainpoolP512r1',
] as const

/** 3.4.2 */
export const groups13 = [
  'secp256r1',
  'secp384r1',
  'secp521r1',
  'brainpoolP256r1tls13',
  'brainpoolP384r1tls13',
  'brainpoolP512r1tls13',
  'ffdhe3072',
  'ffdhe4096',
] as const

/** 3.3.2 and 3.4.2 */
export const finiteFields = ['ffdhe3072', 'ffdhe4096'] as const

/** 3.4.3, for the server's signature. */
export const schemes13 = [
  'rsa_pss_rsae_sha256',
  'rsa_pss_rsae_sha384',
  'rsa_pss_rsae_sha512',
  'rsa_pss_pss_sha256',
  'rsa_pss_pss_sha384',
  'rsa_pss_pss_sha512',
  'ecdsa_secp256r1_sha256',
  'ecdsa_secp384r1_sha384',
  'ecdsa_secp521r1_sha512',
  'ecdsa_brainpoolP256r1tls13_sha256',
  'ecdsa_brainpoolP384r1tls13_sha384',
  'ecdsa_brainpoolP512r1tls13_sha512',
] as const

/** 3.3.3: `rsa` with the hashes of its next table. */
export const pkcs1Schemes = ['rsa_pkcs1_sha256', 'rsa_pkcs1_sha384', 'rsa_pkcs1_sha512'] as const

/** 3.3.3: `dsa` with these hashes. */
export const dsaSchemes = ['dsa_sha256', 'dsa_sha384', 'dsa_sha512'] as const

/** 3.3.3 and 3.4.3, as certificates name them. */
export const pkcs1Signatures = [
  'sha256WithRSAEncryption',
  'sha384WithRSAEncryption',
  'sha512WithRSAEncryption',
] as const

/** 3.4.3 */
export const otherSignatures = [
  'rsassaPss',
  'ecdsa-with-SHA256',
  'ecdsa-with-SHA384',
  'ecdsa-with-SHA512',
] as const

/** 3.6.1, in bits. */
export const keySizes = { rsa: 3000, 'rsa-pss': 3000, dsa: 3000, ec: 250 } as const
