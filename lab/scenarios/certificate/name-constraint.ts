import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const nameConstraint: Scenario = {
  ...oneServer('name-constraint', '127.77.7.22', withCertificate('name-constraint')),
  about: 'The CA may sign only for other domains than that of the host.',
  rules: ['contract: name-constraint', 'RFC 5280 4.2.1.10'],
  mutation: 'path.ts: name constraints are not applied',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    confidence: { min: 1, max: 89 },
    finds: ['name-constraint'],
    clears: ['hostname-mismatch'],
    stages: badCertificate,
    connections: 2,
  },
}
