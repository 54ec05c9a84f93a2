import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const stsNone: Scenario = {
  ...withPolicy(oneServer('sts-none', '127.77.22.3', { tls: soundTls }), {
    address: '127.77.22.103',
    policy: ['version: STSv1', 'mode: none', 'max_age: 86400'],
  }),
  about: 'A policy of mode none: MTA-STS is being given up, in good order.',
  rules: ['S-7'],
  mutation: 'sts.ts: hosts are compared with a policy of mode none',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-not-enforced'],
    clears: ['sts-mx-not-listed', 'sts-short-max-age'],
    stages: allWell,
    proof: { sts: 'valid' },
    args: { 'sts-not-enforced': { mode: 'none' } },
  },
}
