import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const nameConstraintKept: Scenario = {
  ...oneServer('name-constraint-kept', '127.77.7.49', withCertificate('name-constraint-kept')),
  about: 'A CA that may sign only for the domain of the host, and did.',
  rules: ['RFC 5280 4.2.1.10'],
  mutation: 'path.ts: any name constraint makes the path invalid',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['name-constraint', 'trust-disagreement'],
    stages: allWell,
  },
}
