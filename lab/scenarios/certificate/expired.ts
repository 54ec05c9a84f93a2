import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const expired: Scenario = {
  ...oneServer('expired', '127.77.7.10', withCertificate('expired')),
  about: 'The certificate ran out ten days ago; everything else is well.',
  rules: ['contract: expired', 'RFC 5280 4.1.2.5'],
  mutation: 'path.ts: notAfter is not compared with the moment of judging',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    confidence: { min: 1, max: 89 },
    finds: ['expired'],
    clears: ['not-yet-valid', 'incomplete-chain', 'hostname-mismatch'],
    stages: badCertificate,
    connections: 2,
  },
}
