import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const missingIntermediate: Scenario = {
  ...oneServer('missing-intermediate', '127.77.7.15', withCertificate('missing-intermediate')),
  about:
    'The server sends its certificate without the intermediate certificate: the path to the root has a gap.',
  rules: ['contract: incomplete-chain'],
  mutation:
    'path.ts: a missing issuer is passed over; or the issuer is taken from another endpoint',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    confidence: { min: 1, max: 89 },
    finds: ['incomplete-chain'],
    clears: ['self-signed', 'untrusted-root'],
    stages: badCertificate,
    connections: 2,
  },
}
