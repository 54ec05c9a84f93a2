import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const guide2OldTls: Scenario = {
  ...oneServer('guide-2-old-tls', '127.77.0.20', {
    keywords: [
      'PIPELINING',
      'SIZE 102400000',
      'VRFY',
      'ETRN',
      'STARTTLS',
      'AUTH PLAIN LOGIN',
      'AUTH=PLAIN LOGIN',
      'ENHANCEDSTATUSCODES',
      '8BITMIME',
      'DSN',
    ],
    tls: {
      certificate: { kind: 'rsa' },
      minVersion: 'TLSv1.1',
      maxVersion: 'TLSv1.1',
      ciphers: 'ALL',
    },
  }),
  about:
    'The guide’s second result: all is well, the certificate too, but the newest version is TLS 1.1.',
  rules: ['contract: verdict old-tls', 'T-2'],
  mutation:
    'start-tls.ts: the hello begins at TLS 1.2, so that the handshake fails instead of being judged',
  expect: {
    verdict: 'old-tls',
    exitCode: 1,
    scope: 'all',
    judged: 1,
    endpoints: 1,
    confidence: { min: 1, max: 89 },
    finds: ['old-tls-version'],
    clears: [
      'handshake-failed',
      'hello-intolerance',
      'expired',
      'incomplete-chain',
      'starttls-absent',
    ],
    args: { 'old-tls-version': { version: 'TLSv1.1' } },
    stages: allWell,
    connections: 2,
  },
}
