import { clearText, oneServer, type Scenario } from '../../scenario.ts'
import { withPolicy } from '../../right-server.ts'

export const stsWithoutTls: Scenario = {
  ...withPolicy(oneServer('sts-without-tls', '127.77.22.7', {}), {
    address: '127.77.22.107',
  }),
  about: 'The policy is enforced, and the host has no STARTTLS.',
  rules: ['S-6'],
  mutation: 'sts.ts: only certificates are compared with the policy',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: ['starttls-absent', 'sts-certificate'],
    clears: [],
    stages: clearText,
    proof: { sts: 'valid' },
    args: { 'sts-certificate': { reason: 'no-tls' } },
  },
}
