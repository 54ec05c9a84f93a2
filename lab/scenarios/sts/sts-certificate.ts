import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const stsCertificate: Scenario = {
  ...withPolicy(oneServer('sts-certificate', '127.77.22.6', withCertificate('wrong-name')), {
    address: '127.77.22.106',
  }),
  about:
    'The policy is enforced, and the certificate is for another name: senders that keep to it deliver nothing.',
  rules: ['S-6', 'S-10'],
  mutation: 'sts.ts: certificates are not compared with the policy',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['hostname-mismatch', 'sts-certificate'],
    clears: [],
    stages: badCertificate,
    proof: { sts: 'valid' },
    args: { 'sts-certificate': { reason: 'hostname-mismatch', mode: 'enforce' } },
  },
}
