import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const formerIssuerAt: Scenario = {
  ...oneServer('former-issuer-at', '127.77.7.72', withCertificate('former-key-of-issuer')),
  about:
    'The same chain judged for tomorrow: the TLS library judged it for today, and is not compared with; that senders would go astray is known without it.',
  rules: ['contract: trust-disagreement', 'contract: --at'],
  mutation: 'certificate.ts: compared with the TLS library whatever the moment',
  atDays: 1,
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['malformed', 'chain-order'],
    clears: ['trust-disagreement'],
    stages: badCertificate,
    connections: 2,
  },
}
