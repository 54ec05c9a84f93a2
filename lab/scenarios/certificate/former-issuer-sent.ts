import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const formerIssuerSent: Scenario = {
  ...oneServer('former-issuer-sent', '127.77.7.71', withCertificate('former-key-of-issuer')),
  about:
    'The CA has changed its key and kept its name; its former certificate was left in the chain, before the one that signed. OpenSSL and GnuTLS take the first that bears the name, and fail; the path through the second is good, and helps nobody.',
  rules: ['contract: trust-disagreement', 'contract: trusted'],
  mutation:
    "certificate.ts: the TLS library is not compared with; path.ts: a path that senders' libraries miss is trusted",
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['malformed', 'chain-order', 'trust-disagreement'],
    clears: ['untrusted-root', 'incomplete-chain'],
    severities: { 'trust-disagreement': 'warning' },
    stages: badCertificate,
    connections: 2,
  },
}
