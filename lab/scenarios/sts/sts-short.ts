import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy, policyLines } from '../../right-server.ts'

export const stsShort: Scenario = {
  ...withPolicy(oneServer('sts-short', '127.77.22.21', { tls: soundTls }), {
    address: '127.77.22.121',
    policy: policyLines('sts-short.example', { maxAge: '3600' }),
  }),
  about:
    'The policy is forgotten after an hour, and protects hardly anybody who does not write every hour.',
  rules: ['S-9'],
  mutation: 'judge/sts.ts: max_age is not looked at',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-short-max-age'],
    clears: [],
    stages: allWell,
    proof: { sts: 'valid' },
    args: { 'sts-short-max-age': { seconds: 3600 } },
  },
}
