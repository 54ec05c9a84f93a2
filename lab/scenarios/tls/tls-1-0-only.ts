import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const tls10Only: Scenario = {
  ...oneServer('tls-1-0-only', '127.77.6.15', {
    tls: { certificate: { kind: 'rsa' }, minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'ALL' },
  }),
  about: 'TLS 1.0 and nothing newer.',
  rules: ['T-2', 'contract: verdict old-tls'],
  mutation: 'judge: only TLS 1.1 counts as old',
  expect: {
    verdict: 'old-tls',
    exitCode: 1,
    judged: 1,
    confidence: { min: 1, max: 89 },
    finds: ['old-tls-version'],
    clears: ['handshake-failed'],
    stages: allWell,
  },
}
