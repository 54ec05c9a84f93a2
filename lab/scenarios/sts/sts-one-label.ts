import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy, policyLines } from '../../right-server.ts'

export const stsOneLabel: Scenario = {
  ...withPolicy(oneServer('sts-one-label', '127.77.22.5', { tls: soundTls }), {
    address: '127.77.22.105',
    policy: policyLines('sts-one-label.example', { mx: ['*.example'] }),
  }),
  about: '`*.example` stands for one label, not for two.',
  rules: ['S-5'],
  mutation: 'match-mx.ts: `*.` matches any number of labels',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-mx-not-listed', 'sts-pattern-unused'],
    clears: [],
    stages: allWell,
    proof: { sts: 'valid' },
  },
}
