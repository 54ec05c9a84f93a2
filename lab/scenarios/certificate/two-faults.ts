import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const twoFaults: Scenario = {
  ...oneServer('two-faults', '127.77.7.28', withCertificate('expired-wrong-name')),
  about: 'Expired, and for another name: each fault has its own finding.',
  rules: ['contract: certificate findings'],
  mutation: 'judge: only the first problem of a certificate is reported',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    confidence: { min: 1, max: 89 },
    finds: ['expired', 'hostname-mismatch'],
    clears: ['incomplete-chain'],
    stages: badCertificate,
    connections: 2,
  },
}
