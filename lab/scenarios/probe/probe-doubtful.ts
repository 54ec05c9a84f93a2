import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const probeDoubtful: Scenario = {
  ...oneServer('probe-doubtful', '127.77.77.8', {
    tls: { certificate: { kind: 'rsa' }, faulty: { heartbeat: 'lenient', staticRsa: 'confused' } },
  }),
  flags: ['--probe'],
  about:
    'The server answers a heartbeat that lacks its padding, and questions about RSA now so, now otherwise.',
  rules: ['contract: --probe', 'RFC 6520 4'],
  mutation: 'heartbleed.ts: the first answer is enough; robot.ts: nothing is asked twice',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: [],
    stages: allWell,
    at: {
      '127.77.77.8': {
        probes: { heartbleed: 'not-vulnerable: dropped', robot: 'not-tested: inconsistent' },
      },
    },
    quits: false,
  },
}
