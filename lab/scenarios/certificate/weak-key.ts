import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const weakKey: Scenario = {
  ...oneServer('weak-key', '127.77.7.23', withCertificate('rsa-1024')),
  about: 'An RSA key of 1024 bits, small enough for rich enemies.',
  rules: ['T-7', 'contract: weak-key'],
  mutation: 'strength.ts: key sizes are not compared',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    confidence: { min: 90, max: 100 },
    finds: ['weak-key'],
    clears: ['expired', 'incomplete-chain'],
    stages: allWell,
    connections: 1,
  },
}
