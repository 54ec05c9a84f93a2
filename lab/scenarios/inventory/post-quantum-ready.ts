import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const postQuantumReady: Scenario = {
  ...oneServer('post-quantum-ready', '127.77.23.40', {
    tls: { certificate: { kind: 'healthy' }, groups: 'X25519MLKEM768:x25519:P-256' },
  }),
  flags: ['--depth', 'full'],
  about: 'The server takes a post-quantum hybrid where it has the choice.',
  rules: ['T-10', 'contract: inventory'],
  mutation: 'post-quantum.ts: a hybrid that was negotiated is not told as taken',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: [],
    stages: allWell,
    at: {
      '127.77.23.40': {
        inventory: {
          atMost: 12,
          postQuantum: { offered: 'yes', taken: true, hybrid: ['X25519MLKEM768'], alone: [] },
        },
      },
    },
    quits: false,
  },
}
