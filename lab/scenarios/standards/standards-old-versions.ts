import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const standardsOldVersions: Scenario = {
  ...oneServer('standards-old-versions', '127.77.26.3', {
    tls: {
      certificate: { kind: 'rsa' },
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.2',
      ciphers: 'ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-SHA:AES128-SHA',
    },
  }),
  flags: ['--depth', 'full', '--standard', 'ncsc-nl-2025', '--standard', 'nist-800-52r2'],
  about:
    'The server still takes TLS 1.0 and 1.1, CBC with SHA-1 and static RSA, and has no TLS 1.3.',
  rules: ['T-2', 'T-5', 'contract: standards[]'],
  mutation: 'judge-list.ts: what is excluded is only not listed',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: [],
    stages: allWell,
    standards: {
      'ncsc-nl-2025': {
        version: '2025-05',
        states: {
          versions: 'not-met',
          'suites-weak': 'not-met',
          suites: 'not-met',
          keys: 'met',
          'keys-phase-out': 'not-met',
        },
      },
      'nist-800-52r2': {
        version: 'r2',
        states: { 'version-1.3': 'not-met', 'version-1.2': 'met', versions: 'not-listed' },
      },
    },
    quits: false,
  },
}
