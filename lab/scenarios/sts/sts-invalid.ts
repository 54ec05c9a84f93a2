import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const stsInvalid: Scenario = {
  ...withPolicy(oneServer('sts-invalid', '127.77.22.16', { tls: soundTls }), {
    address: '127.77.22.116',
    policy: ['version: STSv1', 'mode: enforce', 'mx: *.sts-invalid.example'],
  }),
  about: 'The policy has no max_age.',
  rules: ['S-4'],
  mutation: 'policy.ts: max_age may be absent',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-policy-invalid'],
    clears: [],
    stages: allWell,
    proof: { sts: 'invalid' },
    args: { 'sts-policy-invalid': { problem: 'max-age-missing' } },
  },
}
