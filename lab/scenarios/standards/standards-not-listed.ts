import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const standardsNotListed: Scenario = {
  ...oneServer('standards-not-listed', '127.77.26.2', {
    tls: {
      certificate: { kind: 'healthy' },
      minVersion: 'TLSv1.2',
      ciphers: 'TLS_CHACHA20_POLY1305_SHA256:ECDHE-ECDSA-CHACHA20-POLY1305',
      groups: 'X25519MLKEM768:X25519',
    },
  }),
  flags: ['--depth', 'full', '--standard', 'bsi-tr-02102-2', '--standard', 'ncsc-nl-2025'],
  about:
    'The server takes ChaCha20 and X25519 alone, which the BSI does not list and NCSC-NL rates good.',
  rules: ['T-10', 'contract: standards[]'],
  mutation: 'outcome.ts: what is not on a list is not met',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['old-tls-version'],
    stages: allWell,
    standards: {
      'bsi-tr-02102-2': {
        version: '2026-01',
        states: {
          versions: 'met',
          'suites-1.3': 'not-listed',
          'suites-1.2': 'not-listed',
          'groups-1.3': 'not-listed',
          'early-data': 'not-tested',
        },
      },
      'ncsc-nl-2025': {
        version: '2025-05',
        states: { versions: 'met', 'suites-weak': 'met', keys: 'met' },
      },
    },
    quits: false,
  },
}
