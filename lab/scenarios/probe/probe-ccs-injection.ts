import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const probeCcsInjection: Scenario = {
  ...oneServer('probe-ccs-injection', '127.77.77.3', {
    tls: { certificate: { kind: 'rsa' }, faulty: { earlyChangeCipherSpec: 'accepts' } },
  }),
  flags: ['--probe'],
  about: 'The server makes its keys before any secret was agreed upon.',
  rules: ['contract: --probe', 'RFC 5246 7.1'],
  mutation: 'ccs-injection.ts: nothing is sent behind the early message',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['ccs-injection'],
    clears: [],
    stages: allWell,
    at: {
      '127.77.77.3': {
        probes: { 'ccs-injection': 'vulnerable: early-keys' },
      },
    },
    quits: false,
  },
}
