import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const postQuantumNotTaken: Scenario = {
  ...oneServer('post-quantum-not-taken', '127.77.23.42', {
    tls: { certificate: { kind: 'healthy' }, groups: 'x25519:P-256/X25519MLKEM768' },
  }),
  flags: ['--depth', 'full'],
  about: 'The server has a hybrid group, and takes a classical one all the same.',
  rules: ['T-10', 'contract: inventory'],
  mutation: 'post-quantum.ts: what is offered counts as taken',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: [],
    stages: allWell,
    at: {
      '127.77.23.42': {
        inventory: {
          atMost: 12,
          postQuantum: { offered: 'yes', taken: false, alone: [] },
        },
      },
    },
    quits: false,
  },
}
