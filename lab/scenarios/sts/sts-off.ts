import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const stsOff: Scenario = {
  ...withPolicy(oneServer('sts-off', '127.77.22.26', { tls: soundTls }), {
    address: '127.77.22.126',
    policy: ['nonsense'],
  }),
  flags: ['--no-mta-sts'],
  about: 'The policy is nonsense, and nobody asked for it.',
  rules: ['contract: --no-mta-sts'],
  mutation: 'observe.ts: policies are asked for in any case',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['sts-policy-invalid', 'sts-absent', 'tlsrpt-absent'],
    stages: allWell,
    proof: { sts: 'not-tested' },
    unasked: ['_mta-sts.sts-off.example', '_smtp._tls.sts-off.example'],
  },
}
