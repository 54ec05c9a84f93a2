import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const stsEndless: Scenario = {
  ...withPolicy(oneServer('sts-endless', '127.77.22.19', { tls: soundTls }), {
    address: '127.77.22.119',
    route: { endless: 'body' },
  }),
  about: 'The policy never ends: reading stops at 64 kB.',
  rules: ['S-3'],
  mutation: 'http-client.ts: the body is not bounded',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-policy-unavailable'],
    clears: [],
    stages: allWell,
    proof: { sts: 'error' },
    args: { 'sts-policy-unavailable': { reason: 'too-large' } },
  },
}
