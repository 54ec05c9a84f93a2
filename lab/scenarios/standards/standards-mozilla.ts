import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const standardsMozilla: Scenario = {
  ...oneServer('standards-mozilla', '127.77.26.1', {
    tls: {
      certificate: { kind: 'healthy' },
      ciphers:
        'TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305',
      groups: 'X25519MLKEM768:X25519:prime256v1:secp384r1',
    },
  }),
  flags: ['--depth', 'exhaustive', '--standard', 'mozilla-intermediate'],
  about: 'The server is set up as Mozilla’s intermediate configuration says.',
  rules: ['T-6', 'contract: standards[]'],
  mutation: 'outcome.ts: decide() is never met, or sightings.ts: nothing is ever whole',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['old-tls-version'],
    stages: allWell,
    standards: {
      'mozilla-intermediate': {
        version: '6.0',
        states: {
          versions: 'met',
          'version-1.3': 'met',
          'version-1.2': 'met',
          'suites-1.3': 'met',
          'suites-1.2': 'met',
          groups: 'met',
          keys: 'met',
          curves: 'met',
          'certificate-signatures': 'met',
          'certificate-lifetime': 'met',
          'ocsp-staple': 'met',
          'client-order': 'met',
        },
      },
    },
    quits: false,
  },
}
