import type { StandardRules } from '../../model/standard.ts'
import {
  always,
  groupsOf,
  oldVersions,
  onlyList,
  schemesOf,
  suitesOf,
  tlsVersions,
  without,
} from './listed.ts'

/** Rated good, then sufficient. */
const suites = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_128_CCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_ECDSA_WITH_AES_256_CCM',
  'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_128_CCM',
  'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
] as const

const suitesToPhaseOut = [
  'TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_GCM_SHA384',
  'TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_CBC_SHA384',
  'TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_CBC_SHA256',
  'TLS_ECDHE_ECDSA_WITH_ARIA_256_GCM_SHA384',
  'TLS_ECDHE_ECDSA_WITH_ARIA_256_CBC_SHA384',
  'TLS_ECDHE_ECDSA_WITH_ARIA_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_ARIA_128_CBC_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384',
  'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256',
  'TLS_ECDHE_RSA_WITH_CAMELLIA_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_CAMELLIA_256_CBC_SHA384',
  'TLS_ECDHE_RSA_WITH_CAMELLIA_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_CAMELLIA_128_CBC_SHA256',
  'TLS_ECDHE_RSA_WITH_ARIA_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_ARIA_256_CBC_SHA384',
  'TLS_ECDHE_RSA_WITH_ARIA_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_ARIA_128_CBC_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256',
  'TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
  'TLS_DHE_RSA_WITH_CAMELLIA_256_GCM_SHA384',
  'TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA256',
  'TLS_DHE_RSA_WITH_CAMELLIA_128_GCM_SHA256',
  'TLS_DHE_RSA_WITH_CAMELLIA_128_CBC_SHA256',
  'TLS_DHE_RSA_WITH_ARIA_256_GCM_SHA384',
  'TLS_DHE_RSA_WITH_ARIA_256_CBC_SHA384',
  'TLS_DHE_RSA_WITH_ARIA_128_GCM_SHA256',
  'TLS_DHE_RSA_WITH_ARIA_128_CBC_SHA256',
  'TLS_DHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_DHE_RSA_WITH_AES_256_CCM',
  'TLS_DHE_RSA_WITH_AES_256_CBC_SHA256',
  'TLS_DHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_DHE_RSA_WITH_AES_128_CCM',
  'TLS_DHE_RSA_WITH_AES_128_CBC_SHA256',
] as const

/** Good, then sufficient. */
const groups = [
  'X25519MLKEM768',
  'SecP256r1MLKEM768',
  'SecP384r1MLKEM1024',
  'x25519',
  'x448',
  'secp256r1',
  'secp384r1',
  'secp521r1',
  'brainpoolP256r1',
  'brainpoolP384r1',
  'brainpoolP512r1',
  'brainpoolP256r1tls13',
  'brainpoolP384r1tls13',
  'brainpoolP512r1tls13',
] as const

const finiteFields = ['ffdhe3072', 'ffdhe4096', 'ffdhe6144', 'ffdhe8192'] as const
const groupsToPhaseOut = ['secp224r1', ...finiteFields] as const

const curves = [
  'secp256r1',
  'secp384r1',
  'secp521r1',
  'brainpoolP256r1',
  'brainpoolP384r1',
  'brainpoolP512r1',
] as const

const signaturesToPhaseOut = [
  'sha224WithRSAEncryption',
  'dsa_with_SHA224',
  'ecdsa-with-SHA224',
] as const

/**
 * NCSC-NL, ICT security guidelines for TLS, 2025-05. Not read itself: the rules are those that Internet.nl tests, and
 * the sections those that its source names (`checks/tasks/tls/tls_constants.py`, `evaluation.py`). What is neither
 * good, sufficient nor to be phased out is insufficient.
 */
export const ncscNl2025: StandardRules = {
  id: 'ncsc-nl-2025',
  version: '2025-05',
  date: '2025-05-01',
  basis: 'NCSC-NL, ICT-beveiligingsrichtlijnen voor Transport Layer Security (TLS)',
  source: 'second-hand',
  notes: ['phase-out'],
  requirements: [
    {
      key: 'versions',
      section: '3.3.1',
      level: 'must',
      rule: onlyList({ of: 'versions' }, always('TLSv1.2', 'TLSv1.3')),
    },
    {
      key: 'suites-weak',
      section: '3.3.3, 3.3.4',
      level: 'must',
      rule: {
        kind: 'classes-refused',
        classes: ['null', 'anonymous', 'export', 'rc4', '3des', 'des', 'cbc-sha1', 'static-rsa'],
      },
    },
    {
      key: 'suites',
      section: '3.3.3, 3.3.4, B',
      level: 'must',
      rule: onlyList(
        suitesOf(...oldVersions, 'TLSv1.2', 'TLSv1.3'),
        always(...suites, ...suitesToPhaseOut),
      ),
    },
    {
      key: 'suites-phase-out',
      section: '3.3.3, 3.3.4, B',
      level: 'should',
      rule: without(suitesOf(...oldVersions, 'TLSv1.2', 'TLSv1.3'), ...suitesToPhaseOut),
    },
    {
      key: 'groups',
      section: null,
      level: 'must',
      rule: onlyList(groupsOf(...tlsVersions), always(...groups, ...groupsToPhaseOut)),
    },
    {
      key: 'groups-phase-out',
      section: null,
      level: 'should',
      rule: without(groupsOf(...tlsVersions), ...groupsToPhaseOut),
    },
    {
      key: 'dh-primes',
      section: '3.3.3.1',
      level: 'must',
      rule: {
        kind: 'dh-primes',
        minBits: 3072,
        origins: [always(...finiteFields)],
        others: 'not-met',
      },
    },
    {
      key: 'dh-phase-out',
      section: '3.3.3.1',
      level: 'should',
      rule: { kind: 'classes-refused', classes: ['finite-field-dh'] },
    },
    {
      key: 'keys',
      section: '3.3.2.1',
      level: 'must',
      rule: {
        kind: 'keys',
        of: 'chain',
        minBits: { rsa: 2048, 'rsa-pss': 2048, ec: 224, ed25519: 256, ed448: 456 },
      },
    },
    {
      key: 'keys-phase-out',
      section: '3.3.2.1',
      level: 'should',
      rule: {
        kind: 'keys',
        of: 'chain',
        minBits: { rsa: 3072, 'rsa-pss': 3072, ec: 256, ed25519: 256, ed448: 456 },
      },
    },
    {
      key: 'curves',
      section: '3.3.2.1',
      level: 'must',
      rule: onlyList({ of: 'curves', whose: 'chain' }, always(...curves, 'secp224r1')),
    },
    {
      key: 'certificate-signatures',
      section: '3.3.2, 3.3.5',
      level: 'must',
      rule: {
        kind: 'list',
        from: { of: 'certificate-signatures', whose: 'chain' },
        listed: [
          always(
            'sha256WithRSAEncryption',
            'sha384WithRSAEncryption',
            'sha512WithRSAEncryption',
            'ecdsa-with-SHA256',
            'ecdsa-with-SHA384',
            'ecdsa-with-SHA512',
            'ED25519',
            'ED448',
            ...signaturesToPhaseOut,
          ),
        ],
        excluded: [
          'md2WithRSAEncryption',
          'md5WithRSAEncryption',
          'sha1WithRSAEncryption',
          'sha1WithRSA',
          'dsa-with-SHA1',
          'ecdsa-with-SHA1',
        ],
        others: 'not-listed',
      },
    },
    {
      key: 'certificate-signatures-phase-out',
      section: '3.3.2, 3.3.5',
      level: 'should',
      rule: without({ of: 'certificate-signatures', whose: 'chain' }, ...signaturesToPhaseOut),
    },
    {
      key: 'signature-hashes',
      section: '3.3.5',
      level: 'must',
      rule: without(
        schemesOf('TLSv1.2', 'TLSv1.3'),
        'rsa_pkcs1_md5',
        'rsa_pkcs1_sha1',
        'dsa_sha1',
        'ecdsa_sha1',
      ),
    },
    {
      key: 'signature-hashes-phase-out',
      section: '3.3.5',
      level: 'should',
      rule: without(
        schemesOf('TLSv1.2', 'TLSv1.3'),
        'rsa_pkcs1_sha224',
        'dsa_sha224',
        'ecdsa_sha224',
      ),
    },
    {
      key: 'secure-renegotiation',
      section: '3.4.2',
      level: 'must',
      rule: { kind: 'feature', feature: 'secureRenegotiation', wanted: 'yes' },
    },
    {
      key: 'client-renegotiation',
      section: '3.4.2',
      level: 'should',
      rule: { kind: 'unobservable' },
    },
    {
      key: 'compression',
      section: null,
      level: 'must',
      rule: { kind: 'feature', feature: 'compression', wanted: 'no' },
    },
    {
      key: 'early-data',
      section: null,
      level: 'must',
      rule: { kind: 'unobservable' },
    },
    {
      key: 'extended-master-secret',
      section: null,
      level: 'must',
      rule: { kind: 'feature', feature: 'extendedMasterSecret', wanted: 'yes' },
    },
    {
      key: 'server-order',
      section: null,
      level: 'must',
      rule: { kind: 'order', by: 'server', last: suitesToPhaseOut },
    },
  ],
}
