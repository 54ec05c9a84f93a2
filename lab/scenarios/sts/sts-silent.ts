import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const stsSilent: Scenario = {
  ...withPolicy(oneServer('sts-silent', '127.77.22.20', { tls: soundTls }), {
    address: '127.77.22.120',
    route: 'silence',
  }),
  flags: ['--timeout', '1.5'],
  about:
    'The policy host takes the question and does not answer: the rest of the report does not wait for ever.',
  rules: ['S-3', 'S-8'],
  mutation: 'sts.ts: the fetch has no time bound',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-policy-unavailable'],
    clears: [],
    stages: allWell,
    proof: { sts: 'error' },
    args: { 'sts-policy-unavailable': { reason: 'timeout' } },
  },
}
