import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const commonNameOnly: Scenario = {
  ...oneServer('common-name-only', '127.77.7.14', withCertificate('common-name-only')),
  about: 'The host name stands only in the common name, which nobody reads any more.',
  rules: ['contract: common-name-only', 'RFC 9525 2'],
  mutation: 'identity.ts: the common name is accepted',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    confidence: { min: 1, max: 89 },
    finds: ['common-name-only'],
    clears: ['incomplete-chain'],
    stages: badCertificate,
    connections: 2,
  },
}
