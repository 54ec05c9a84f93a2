import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const inventoryWeak: Scenario = {
  ...oneServer('inventory-weak', '127.77.23.13', {
    tls: {
      certificate: { kind: 'rsa' },
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.2',
      ciphers: 'ECDHE-RSA-AES256-GCM-SHA384:AES128-SHA:AECDH-AES128-SHA:NULL-SHA',
    },
  }),
  flags: ['--depth', 'full'],
  about:
    'The server negotiates well and yet accepts TLS 1.0, suites without encryption, without a certificate and without forward secrecy.',
  rules: ['T-2', 'T-4', 'T-5', 'contract: --depth full'],
  mutation:
    'next-ask.ts: the weak classes are not asked for; or judge.ts: a weakness takes part in the verdict',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['old-versions-accepted', 'null-suites', 'anonymous-suites', 'static-rsa', 'cbc-sha1'],
    clears: ['old-tls-version', 'rc4', 'drown', 'poodle', 'crime', 'ems-absent', 'logjam'],
    args: { 'old-versions-accepted': { versions: ['TLSv1', 'TLSv1.1'] } },
    stages: allWell,
    at: {
      '127.77.23.13': {
        inventory: {
          complete: false,
          open: ['groups'],
          atMost: 12,
          protocols: {
            SSLv2: 'no',
            SSLv3: 'no',
            TLSv1: 'yes',
            'TLSv1.1': 'yes',
            'TLSv1.2': 'yes',
            'TLSv1.3': 'no',
          },
          weak: ['null', 'anonymous', 'cbc-sha1', 'static-rsa'],
        },
      },
    },
    quits: false,
  },
}
