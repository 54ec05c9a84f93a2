import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const pathLength: Scenario = {
  ...oneServer('path-length', '127.77.7.21', withCertificate('path-length')),
  about: 'There is one intermediate certificate more than the CA above them may have.',
  rules: ['contract: path-length', 'RFC 5280 4.2.1.9'],
  mutation: 'path.ts: the path length is not counted',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    confidence: { min: 1, max: 89 },
    finds: ['path-length'],
    clears: ['expired'],
    stages: badCertificate,
    connections: 2,
  },
}
