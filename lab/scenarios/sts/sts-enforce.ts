import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const stsEnforce: Scenario = {
  ...withPolicy(oneServer('sts-enforce', '127.77.22.1', { tls: soundTls }), {
    address: '127.77.22.101',
  }),
  about: 'A record, a policy of mode enforce behind a good certificate, and a host that fits it.',
  rules: ['S-1', 'S-3', 'S-4', 'S-6'],
  mutation:
    'sts.ts: the policy is asked for at another name or path; or match-mx.ts: `*.` matches nothing',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    confidence: { min: 100, max: 100 },
    finds: [],
    clears: [
      'sts-not-enforced',
      'sts-mx-not-listed',
      'sts-pattern-unused',
      'sts-certificate',
      'sts-policy-unavailable',
      'sts-absent',
    ],
    stages: allWell,
    proof: { sts: 'valid' },
  },
}
