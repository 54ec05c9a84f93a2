import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const unrelatedSent: Scenario = {
  ...oneServer('unrelated-sent', '127.77.7.17', withCertificate('unrelated-sent')),
  about: 'Between the right certificates one is sent that has nothing to do with them.',
  rules: ['contract: chain-order'],
  mutation: 'path.ts: an unrelated certificate breaks the path',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    confidence: { min: 90, max: 100 },
    finds: ['chain-order'],
    clears: ['incomplete-chain'],
    stages: allWell,
    connections: 1,
  },
}
