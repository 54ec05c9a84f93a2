import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const sha1: Scenario = {
  ...oneServer('sha-1', '127.77.7.24', withCertificate('sha1')),
  about: 'The certificate is signed with SHA-1.',
  rules: ['T-7', 'contract: weak-signature'],
  mutation: 'strength.ts: the signature algorithm of the leaf is not looked at',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    confidence: { min: 70, max: 70 },
    finds: ['weak-signature'],
    clears: ['expired', 'incomplete-chain'],
    stages: badCertificate,
    connections: 2,
  },
}
