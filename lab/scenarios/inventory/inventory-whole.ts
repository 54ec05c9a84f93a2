import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const inventoryWhole: Scenario = {
  ...oneServer('inventory-whole', '127.77.23.14', {
    tls: {
      certificate: { kind: 'rsa' },
      ciphers:
        'TLS_AES_256_GCM_SHA384:TLS_AES_128_GCM_SHA256:ECDHE-RSA-AES256-GCM-SHA384:AES128-SHA',
    },
  }),
  flags: ['--depth', 'exhaustive'],
  about: 'Everything that the server accepts is asked for, version by version.',
  rules: ['T-6', 'contract: --depth exhaustive'],
  mutation: 'visit-hosts.ts: exhaustive stops at 12 connections, or is the same as full',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['old-tls-version'],
    stages: allWell,
    at: {
      '127.77.23.14': {
        inventory: {
          complete: true,
          protocols: { TLSv1: 'no', 'TLSv1.1': 'no', 'TLSv1.2': 'yes', 'TLSv1.3': 'yes' },
          ciphers: {
            'TLSv1.3': ['TLS_AES_256_GCM_SHA384', 'TLS_AES_128_GCM_SHA256'],
            'TLSv1.2': ['ECDHE-RSA-AES256-GCM-SHA384', 'AES128-SHA'],
          },
        },
      },
    },
    quits: false,
  },
}
