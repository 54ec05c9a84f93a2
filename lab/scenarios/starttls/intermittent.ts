import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const intermittent: Scenario = {
  ...oneServer('intermittent', '127.77.5.16', {
    comeRound: true,
    connections: [{ tls: null }, { tls: soundTls }],
  }),
  about:
    'Several machines share the address, and not all of them offer STARTTLS: every second connection goes without.',
  rules: ['ST-1', 'contract: intermittent'],
  mutation: 'observe: a negative answer is not confirmed; or judge takes the better of two answers',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: ['intermittent', 'starttls-absent'],
    clears: ['handshake-failed'],
    args: { intermittent: { first: 'no-tls', second: 'encrypted' } },
    connections: 2,
  },
}
