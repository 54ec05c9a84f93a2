import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const stsHostOtherName: Scenario = {
  ...withPolicy(oneServer('sts-host-other-name', '127.77.22.11', { tls: soundTls }), {
    address: '127.77.22.111',
    certificate: { kind: 'healthy', names: ['www.sts-host-other-name.example'] },
  }),
  about: 'The certificate of the policy host is for the web site.',
  rules: ['S-3'],
  mutation: 'judge/sts.ts: the name of the policy host is not compared',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-policy-host-certificate'],
    clears: ['hostname-mismatch'],
    stages: allWell,
    proof: { sts: 'error' },
    args: { 'sts-policy-host-certificate': { reason: 'hostname-mismatch' } },
  },
}
