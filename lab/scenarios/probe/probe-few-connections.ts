import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const probeFewConnections: Scenario = {
  ...oneServer('probe-few-connections', '127.77.77.10', {
    tls: { certificate: { kind: 'rsa' } },
  }),
  flags: ['--probe', '--max-connections', '3'],
  about: 'Three connections are allowed, and the probes would need more.',
  rules: ['contract: --probe', 'RFC 5321 3.8'],
  mutation: 'visit-hosts.ts: the budget of the probes is null',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: [],
    stages: allWell,
    at: {
      '127.77.77.10': {
        connections: 3,
        probes: {
          'starttls-command-injection': 'not-vulnerable: dropped',
          'ccs-injection': 'not-vulnerable: refused',
          heartbleed: 'not-tested: budget',
          ticketbleed: 'not-tested: budget',
          robot: 'not-tested: budget',
        },
      },
    },
    quits: false,
  },
}
