import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const longChain: Scenario = {
  ...oneServer('long-chain', '127.77.8.20', withCertificate('chain-of-50')),
  about:
    'A chain of fifty certificates, each signed by the next: odd, but every one of them is right.',
  rules: ['contract: hostile servers', 'RFC 5280 6.1'],
  mutation: 'path.ts: the path is limited to a few certificates',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['incomplete-chain', 'path-length', 'trust-disagreement'],
    stages: allWell,
  },
}
