import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const expiredIntermediate: Scenario = {
  ...oneServer('expired-intermediate', '127.77.7.29', withCertificate('expired-intermediate')),
  about:
    'The certificate of the server is valid, the intermediate certificate above it has expired.',
  rules: ['contract: expired', 'RFC 5280 6.1.3'],
  mutation: 'path.ts: dates are compared for the leaf only',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    confidence: { min: 1, max: 89 },
    finds: ['expired'],
    clears: ['incomplete-chain', 'hostname-mismatch'],
    stages: badCertificate,
    connections: 2,
  },
}
