import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const probeRobot: Scenario = {
  ...oneServer('probe-robot', '127.77.77.4', {
    tls: { certificate: { kind: 'rsa' }, faulty: { staticRsa: 'tells-start' } },
  }),
  flags: ['--probe'],
  about: 'The server says at once when what was encrypted to its key does not start as it should.',
  rules: ['contract: --probe', 'RFC 5246 7.4.7.1'],
  mutation: 'robot.ts: all five secrets are sound',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['robot'],
    clears: [],
    args: { robot: { strength: 'strong' } },
    stages: allWell,
    at: {
      '127.77.77.4': {
        probes: { robot: 'vulnerable: strong' },
      },
    },
    quits: false,
  },
}
