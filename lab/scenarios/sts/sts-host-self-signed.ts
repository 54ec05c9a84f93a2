import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const stsHostSelfSigned: Scenario = {
  ...withPolicy(oneServer('sts-host-self-signed', '127.77.22.10', { tls: soundTls }), {
    address: '127.77.22.110',
    certificate: { kind: 'self-signed' },
  }),
  about: 'The certificate of the policy host is self-signed: its policy is worth nothing.',
  rules: ['S-3'],
  mutation: 'judge/sts.ts: the certificate of the policy host is not judged',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-policy-host-certificate'],
    clears: ['self-signed', 'sts-mx-not-listed'],
    stages: allWell,
    proof: { sts: 'error' },
    args: { 'sts-policy-host-certificate': { reason: 'self-signed' } },
  },
}
