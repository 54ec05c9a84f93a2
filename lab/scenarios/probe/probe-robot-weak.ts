import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const probeRobotWeak: Scenario = {
  ...oneServer('probe-robot-weak', '127.77.77.5', {
    tls: { certificate: { kind: 'rsa' }, faulty: { staticRsa: 'tells-whole' } },
  }),
  flags: ['--probe'],
  about: 'The server tells a secret that is sound in every way from all others, and no more.',
  rules: ['contract: --probe', 'RFC 5246 7.4.7.1'],
  mutation: 'protocol/tls/robot.ts: every oracle is strong',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['robot'],
    clears: [],
    args: { robot: { strength: 'weak' } },
    stages: allWell,
    at: {
      '127.77.77.5': {
        probes: { robot: 'vulnerable: weak' },
      },
    },
    quits: false,
  },
}
