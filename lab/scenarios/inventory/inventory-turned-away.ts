import { allWell, oneServer, type Scenario } from '../../scenario.ts'

const tooMany = { greeting: { say: '421 4.7.0 Too many connections', ends: 'close' } } as const

export const inventoryTurnedAway: Scenario = {
  ...oneServer('inventory-turned-away', '127.77.123.2', {
    tls: { certificate: { kind: 'healthy' } },
    connections: [{}, {}, {}, {}, {}, tooMany],
  }),
  flags: ['--depth', 'full', '--max-connections', '7'],
  about:
    'From the sixth connection on the server answers 421. What was not reached by then is not tested, and never "not offered".',
  rules: ['contract: 421 is temporary', 'RFC 5321 3.8', 'contract: inventory'],
  mutation:
    'ask.ts: being turned away is read as a refusal; or ask-server.ts: 421 ends the whole check',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['rate-limited'],
    stages: allWell,
    connections: 7,
    at: {
      '127.77.123.2': {
        inventory: {
          complete: false,
          protocols: { 'TLSv1.3': 'yes', 'TLSv1.2': 'yes', TLSv1: 'no', SSLv3: 'no', SSLv2: 'no' },
          open: ['weakClasses', 'order', 'groups', 'keyTypes', 'fallbackScsv'],
        },
      },
    },
    quits: false,
  },
}
