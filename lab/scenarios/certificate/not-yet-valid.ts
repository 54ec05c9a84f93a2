import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const notYetValid: Scenario = {
  ...oneServer('not-yet-valid', '127.77.7.11', withCertificate('not-yet-valid')),
  about: 'The certificate is valid from the day after tomorrow on.',
  rules: ['contract: not-yet-valid', 'RFC 5280 4.1.2.5'],
  mutation: 'path.ts: notBefore is not looked at',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    confidence: { min: 1, max: 89 },
    finds: ['not-yet-valid'],
    clears: ['expired', 'incomplete-chain'],
    stages: badCertificate,
    connections: 2,
  },
}
