import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy, policyLines } from '../../right-server.ts'

export const stsContentType: Scenario = {
  ...withPolicy(oneServer('sts-content-type', '127.77.22.17', { tls: soundTls }), {
    address: '127.77.22.117',
    route: {
      status: 200,
      headers: { 'Content-Type': 'application/octet-stream' },
      body: policyLines('sts-content-type.example').join('\n'),
    },
  }),
  about: 'The policy comes as a file of unknown kind, which some senders accept and some do not.',
  rules: ['S-3'],
  mutation: 'policy.ts: the content type is not looked at',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-policy-disputed'],
    clears: [],
    stages: allWell,
    proof: { sts: 'valid' },
    args: { 'sts-policy-disputed': { problem: 'content-type' } },
  },
}
