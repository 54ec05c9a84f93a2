import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const forgedSignature: Scenario = {
  ...oneServer('forged-signature', '127.77.7.30', withCertificate('wrong-signature')),
  about: 'Issuer and names fit, but the signature on the certificate is not the CA’s.',
  rules: ['RFC 5280 6.1.3', 'contract: path'],
  mutation: 'path.ts: issuers are found by name and the signature is not verified',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    confidence: { min: 1, max: 89 },
    finds: ['malformed'],
    clears: ['expired', 'hostname-mismatch'],
    stages: badCertificate,
    connections: 2,
  },
}
