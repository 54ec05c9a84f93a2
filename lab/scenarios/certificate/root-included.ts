import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const rootIncluded: Scenario = {
  ...oneServer('root-included', '127.77.7.18', withCertificate('root-included')),
  about: 'The root is sent along, which is needless and harmless.',
  rules: ['contract: root-included'],
  mutation: 'judge: a trusted root in the chain counts as self-signed-in-chain',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    confidence: { min: 90, max: 100 },
    finds: ['root-included'],
    clears: ['self-signed-in-chain', 'chain-order'],
    stages: allWell,
    connections: 1,
  },
}
