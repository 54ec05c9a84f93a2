import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const caForClients: Scenario = {
  ...oneServer('ca-for-clients', '127.77.7.47', withCertificate('ca-client-only')),
  about:
    'The intermediate CA may sign for clients only; the certificate below it says nothing of that.',
  rules: ['contract: wrong-usage', 'RFC 5280 4.2.1.12'],
  mutation: 'path.ts: the extended key usage of CAs is not looked at',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['wrong-usage'],
    clears: ['expired', 'incomplete-chain'],
    stages: badCertificate,
  },
}
