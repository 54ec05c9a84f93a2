import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy, policyLines } from '../../right-server.ts'

export const stsMxNotListed: Scenario = {
  ...withPolicy(oneServer('sts-mx-not-listed', '127.77.22.4', { tls: soundTls }), {
    address: '127.77.22.104',
    policy: policyLines('sts-mx-not-listed.example', { mx: ['mail.sts-mx-not-listed.example'] }),
  }),
  about:
    'The policy is enforced and lists another host than the MX record: senders that keep to it deliver nothing.',
  rules: ['S-6', 'S-10'],
  mutation: 'sts.ts: hosts are not compared with the policy',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    confidence: { min: 93, max: 93 },
    finds: ['sts-mx-not-listed', 'sts-pattern-unused'],
    severities: { 'sts-mx-not-listed': 'error' },
    clears: ['sts-certificate'],
    stages: allWell,
    proof: { sts: 'valid' },
  },
}
