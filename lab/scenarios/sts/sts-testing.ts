import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy, policyLines } from '../../right-server.ts'

export const stsTesting: Scenario = {
  ...withPolicy(oneServer('sts-testing', '127.77.22.2', { tls: soundTls }), {
    address: '127.77.22.102',
    policy: policyLines('sts-testing.example', { mode: 'testing', mx: ['mail.elsewhere.example'] }),
  }),
  about: 'A policy of mode testing that names no host of ours: senders deliver all the same.',
  rules: ['S-7'],
  mutation: 'severity.ts: a policy that is not enforced makes errors',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-not-enforced', 'sts-mx-not-listed', 'sts-pattern-unused'],
    severities: { 'sts-mx-not-listed': 'warning' },
    clears: [],
    stages: allWell,
    proof: { sts: 'valid' },
    args: { 'sts-not-enforced': { mode: 'testing' } },
  },
}
