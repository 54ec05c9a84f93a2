import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const sts404: Scenario = {
  ...withPolicy(oneServer('sts-404', '127.77.22.8', { tls: soundTls }), {
    address: '127.77.22.108',
    route: { status: 404 },
  }),
  about:
    'There is a record and no policy: senders without one in their cache do as if there were no record.',
  rules: ['S-3', 'S-8'],
  mutation: 'sts.ts: any status brings a policy',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-policy-unavailable'],
    clears: ['sts-policy-invalid'],
    stages: allWell,
    proof: { sts: 'error' },
    args: { 'sts-policy-unavailable': { reason: 'status', detail: '404' } },
  },
}
