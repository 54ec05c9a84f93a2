import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const wrongOrder: Scenario = {
  ...oneServer('wrong-order', '127.77.7.16', withCertificate('wrong-order')),
  about: 'Root and intermediate certificate are sent in the wrong order. Senders cope with it.',
  rules: ['contract: chain-order', 'RFC 8446 4.4.2'],
  mutation: 'path.ts: the path is built in the order sent only',
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
