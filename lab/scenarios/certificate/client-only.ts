import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const clientOnly: Scenario = {
  ...oneServer('client-only', '127.77.7.19', withCertificate('client-only')),
  about: 'The certificate is for clients only (extended key usage).',
  rules: ['contract: wrong-usage', 'RFC 5280 4.2.1.12'],
  mutation: 'path.ts: the extended key usage of the leaf is not looked at',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    confidence: { min: 1, max: 89 },
    finds: ['wrong-usage'],
    clears: ['incomplete-chain'],
    stages: badCertificate,
    connections: 2,
  },
}
