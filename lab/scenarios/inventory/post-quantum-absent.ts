import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const postQuantumAbsent: Scenario = {
  ...oneServer('post-quantum-absent', '127.77.23.41', {
    tls: { certificate: { kind: 'healthy' }, groups: 'x25519:P-256:P-384' },
  }),
  flags: ['--depth', 'full'],
  about: 'The server has classical groups alone.',
  rules: ['T-10', 'contract: inventory'],
  mutation: 'post-quantum.ts: groups that were refused count as not tested',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: [],
    stages: allWell,
    at: {
      '127.77.23.41': {
        inventory: { atMost: 12, postQuantum: { offered: 'no', taken: null, hybrid: [] } },
      },
    },
    quits: false,
  },
}
