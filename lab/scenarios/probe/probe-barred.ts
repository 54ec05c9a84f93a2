import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const probeBarred: Scenario = {
  ...oneServer('probe-barred', '127.77.77.9', {
    tls: { certificate: { kind: 'rsa' } },
    connections: [{}, { greeting: { say: '421 4.7.0 Too many connections', ends: 'close' } }],
  }),
  flags: ['--probe'],
  about: 'Behind its first connection the server takes no more for a while.',
  rules: ['contract: --probe', 'RFC 5321 3.8'],
  mutation: 'door.ts: a refusal does not shut the door',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: [],
    stages: allWell,
    at: {
      '127.77.77.9': {
        connections: 2,
        probes: {
          'starttls-command-injection': 'not-tested: rate-limited',
          heartbleed: 'not-tested: rate-limited',
          'ccs-injection': 'not-tested: rate-limited',
          robot: 'not-tested: rate-limited',
          ticketbleed: 'not-tested: rate-limited',
        },
      },
    },
    quits: false,
  },
}
