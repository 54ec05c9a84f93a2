import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const expiresSoon: Scenario = {
  ...oneServer('expires-soon', '127.77.7.27', withCertificate('expires-soon')),
  about: 'A certificate for ninety days of which ten are left: renewal does not work.',
  rules: ['contract: expires-soon'],
  mutation: 'judge: the warning threshold does not grow with the lifetime',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    confidence: { min: 90, max: 100 },
    finds: ['expires-soon'],
    clears: ['expired'],
    stages: allWell,
    connections: 1,
  },
}
