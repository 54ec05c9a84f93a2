import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const duplicateSent: Scenario = {
  ...oneServer('duplicate-sent', '127.77.7.45', withCertificate('duplicate-sent')),
  about: 'The certificate of the server is sent twice.',
  rules: ['contract: chain-order'],
  mutation: 'path.ts: a certificate that comes twice is taken for a loop',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['chain-order'],
    clears: ['incomplete-chain'],
    stages: allWell,
  },
}
