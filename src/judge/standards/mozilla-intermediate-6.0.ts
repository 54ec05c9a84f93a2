import type { StandardRules } from '../../model/standard.ts'
import { always, groupsOf, oldVersions, onList, suitesOf } from './listed.ts'

/**
 * Mozilla Server Side TLS, guidelines 6.0, configuration "intermediate": the publisher's own
 * `src/static/guidelines/6.0.json` in mozilla/ssl-config-generator; sections are its field names.
 */
export const mozillaIntermediate6: StandardRules = {
  id: 'mozilla-intermediate',
  version: '6.0',
  date: '2026-04-06',
  basis: 'Mozilla, Server Side TLS guidelines, intermediate configuration',
  source: 'publisher-data',
  notes: ['for-web-servers'],
  requirements: [
    {
      key: 'versions',
      section: 'tls_versions',
      level: 'must',
      rule: {
        kind: 'list',
        from: { of: 'versions' },
        listed: [always('TLSv1.2', 'TLSv1.3')],
        excluded: oldVersions,
        others: 'not-listed',
      },
    },
    {
      key: 'version-1.3',
      section: 'tls_versions',
      level: 'must',
      rule: { kind: 'version-offered', anyOf: ['TLSv1.3'] },
    },
    {
      key: 'version-1.2',
      section: 'tls_versions',
      level: 'must',
      rule: { kind: 'version-offered', anyOf: ['TLSv1.2'] },
    },
    {
      key: 'suites-1.3',
      section: 'ciphersuites',
      level: 'must',
      rule: onList(
        suitesOf('TLSv1.3'),
        always('TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256'),
      ),
    },
    {
      key: 'suites-1.2',
      section: 'ciphers',
      level: 'must',
      rule: onList(
        suitesOf('TLSv1.2'),
        always(
          'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
          'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
          'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
          'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
          'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
          'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
        ),
      ),
    },
    {
      key: 'groups',
      section: 'tls_curves',
      level: 'must',
      rule: onList(
        groupsOf('TLSv1.2', 'TLSv1.3'),
        always('X25519MLKEM768', 'x25519', 'secp256r1', 'secp384r1'),
      ),
    },
    {
      key: 'keys',
      section: 'certificate_types, rsa_key_size',
      level: 'must',
      rule: { kind: 'keys', of: 'leaf', minBits: { rsa: 2048, ec: 256 } },
    },
    {
      key: 'curves',
      section: 'certificate_curves',
      level: 'must',
      rule: onList({ of: 'curves', whose: 'leaf' }, always('secp256r1', 'secp384r1')),
    },
    {
      key: 'certificate-signatures',
      section: 'certificate_signatures',
      level: 'must',
      rule: onList(
        { of: 'certificate-signatures', whose: 'leaf' },
        always(
          'sha256WithRSAEncryption',
          'ecdsa-with-SHA256',
          'ecdsa-with-SHA384',
          'ecdsa-with-SHA512',
        ),
      ),
    },
    {
      key: 'certificate-lifetime',
      section: 'maximum_certificate_lifespan',
      level: 'must',
      rule: { kind: 'lifetime', maxDays: 366 },
    },
    {
      key: 'ocsp-staple',
      section: 'ocsp_staple',
      level: 'should',
      rule: { kind: 'ocsp-staple' },
    },
    {
      key: 'client-order',
      section: 'server_preferred_order',
      level: 'should',
      rule: { kind: 'order', by: 'client' },
    },
  ],
}
