import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const stsHtml: Scenario = {
  ...withPolicy(oneServer('sts-html', '127.77.22.18', { tls: soundTls }), {
    address: '127.77.22.118',
    route: { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<html>Welcome</html>' },
  }),
  about: 'The web server answers everything with its home page.',
  rules: ['S-4'],
  mutation: 'policy.ts: what is no policy has an unknown problem',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-policy-invalid'],
    clears: [],
    stages: allWell,
    proof: { sts: 'invalid' },
    args: { 'sts-policy-invalid': { problem: 'html' } },
  },
}
