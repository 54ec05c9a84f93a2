import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const malformedExtension: Scenario = {
  ...oneServer('malformed-extension', '127.77.7.41', withCertificate('malformed-extension')),
  about: 'The list of names in the certificate is no list: its bytes mean nothing.',
  rules: ['contract: malformed', 'RFC 5280 4.2.1.6'],
  mutation: 'certificate.ts: an extension that does not parse is passed over',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    confidence: { min: 1, max: 89 },
    finds: ['malformed', 'hostname-mismatch'],
    clears: ['expired', 'incomplete-chain'],
    stages: badCertificate,
  },
}
