import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const wrongName: Scenario = {
  ...oneServer('wrong-name', '127.77.7.13', withCertificate('wrong-name')),
  about: 'A valid certificate for other names than that of the MX host.',
  rules: ['contract: hostname-mismatch', 'RFC 9525 6'],
  mutation: 'identity.ts: the names are not compared, or the mail domain is compared',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    confidence: { min: 1, max: 89 },
    finds: ['hostname-mismatch'],
    clears: ['incomplete-chain', 'common-name-only'],
    stages: badCertificate,
    connections: 2,
  },
}
