import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const inventoryParallel: Scenario = {
  ...oneServer('inventory-parallel', '127.77.123.4', {
    tls: {
      certificate: { kind: 'rsa' },
      minVersion: 'TLSv1',
      ciphers: 'TLS_AES_256_GCM_SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-SHA:AES128-SHA',
    },
  }),
  flags: ['--depth', 'exhaustive', '--parallel', '3'],
  about:
    'Asked for with three connections at a time, everything that the server accepts is found too.',
  rules: ['contract: --parallel', 'contract: --depth exhaustive'],
  mutation: 'visit-hosts.ts: --parallel is not heard; or pace.ts: no more than so many at a time',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: [],
    stages: allWell,
    at: {
      '127.77.123.4': {
        inventory: {
          complete: true,
          ciphers: {
            'TLSv1.3': ['TLS_AES_256_GCM_SHA384'],
            'TLSv1.2': ['ECDHE-RSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES128-SHA', 'AES128-SHA'],
            'TLSv1.1': ['ECDHE-RSA-AES128-SHA', 'AES128-SHA'],
            TLSv1: ['ECDHE-RSA-AES128-SHA', 'AES128-SHA'],
          },
        },
      },
    },
    quits: false,
  },
}
