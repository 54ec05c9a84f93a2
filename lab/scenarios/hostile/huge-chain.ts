import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const hugeChain: Scenario = {
  ...oneServer('huge-chain', '127.77.8.18', withCertificate('needless-certificates')),
  about: 'Eighty needless certificates are sent along with the right ones.',
  rules: ['contract: hostile servers', 'RFC 5280 6.1'],
  mutation: 'path.ts: every order of the certificates is tried',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['chain-order'],
    clears: ['incomplete-chain'],
    stages: allWell,
  },
}
