import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const issuerNoCa: Scenario = {
  ...oneServer('issuer-no-ca', '127.77.7.20', withCertificate('not-a-ca')),
  about:
    'The intermediate certificate is none of a CA: an ordinary certificate signed the one of the server.',
  rules: ['contract: not-a-ca', 'RFC 5280 4.2.1.9'],
  mutation: 'path.ts: basic constraints are not looked at',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    confidence: { min: 1, max: 89 },
    finds: ['not-a-ca'],
    clears: ['expired'],
    stages: badCertificate,
    connections: 2,
  },
}
