import { allWell, oneServer, type Scenario } from '../../scenario.ts'

const tooMany = { greeting: { say: '421 4.7.0 Too many connections', ends: 'close' } } as const

export const inventoryGoesOn: Scenario = {
  ...oneServer('inventory-goes-on', '127.77.123.3', {
    tls: {
      certificate: { kind: 'rsa' },
      ciphers: 'TLS_AES_256_GCM_SHA384:ECDHE-RSA-AES256-GCM-SHA384:AES128-SHA',
    },
    connections: [{}, {}, {}, {}, {}, tooMany, tooMany, {}],
  }),
  flags: ['--depth', 'exhaustive'],
  about:
    'After five connections the server answers 421 for some seconds, then takes them again: we wait, go on, and find everything.',
  rules: ['contract: 421 is temporary', 'RFC 5321 3.8', 'contract: --depth exhaustive'],
  mutation: 'pace.ts: the server is left after its first 421; or nothing is waited for',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['rate-limited'],
    stages: allWell,
    at: {
      '127.77.123.3': {
        inventory: {
          complete: true,
          ciphers: {
            'TLSv1.3': ['TLS_AES_256_GCM_SHA384'],
            'TLSv1.2': ['ECDHE-RSA-AES256-GCM-SHA384', 'AES128-SHA'],
          },
        },
      },
    },
    quits: false,
  },
}
