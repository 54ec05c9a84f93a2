import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const stsRedirect: Scenario = {
  ...withPolicy(oneServer('sts-redirect', '127.77.22.9', { tls: soundTls }), {
    address: '127.77.22.109',
    route: { redirect: 'https://mta-sts.sts-redirect.example/policy.txt' },
  }),
  about: 'The policy host sends elsewhere, which nobody may follow.',
  rules: ['S-3'],
  mutation: 'http-client.ts: redirects are followed',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-policy-unavailable'],
    clears: [],
    stages: allWell,
    proof: { sts: 'error' },
    args: { 'sts-policy-unavailable': { reason: 'redirect' } },
  },
}
