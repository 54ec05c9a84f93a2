import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const formerIssuerSent: Scenario = {
  ...oneServer('former-issuer-sent', '127.77.7.71', withCertificate('former-key-of-issuer')),
  about:
    'The CA has changed its key and kept its name; its former certificate was left in the chain, before the one that signed. OpenSSL takes the first that bears the name, and fails; the path through the second is good.',
  rules: ['contract: trust-disagreement', 'RFC 5280 6.1'],
  mutation: 'certificate.ts: the TLS library is not compared with',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['trust-disagreement'],
    clears: ['untrusted-root', 'incomplete-chain'],
    severities: { 'trust-disagreement': 'warning' },
    stages: allWell,
    connections: 1,
  },
}
