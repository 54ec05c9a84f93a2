import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const unknownCriticalExtension: Scenario = {
  ...oneServer('unknown-critical-extension', '127.77.7.42', withCertificate('critical-extension')),
  about:
    'The certificate has a critical extension that nobody knows: who does not know it must refuse the certificate.',
  rules: ['RFC 5280 4.2', 'contract: malformed'],
  mutation: 'path.ts: critical extensions that are not known are passed over',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    confidence: { min: 1, max: 89 },
    finds: ['malformed'],
    clears: ['expired', 'incomplete-chain'],
    stages: badCertificate,
  },
}
