import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const otherKeyExpired: Scenario = {
  ...oneServer('other-key-expired', '127.77.23.11', {
    tls: { certificate: { kind: 'healthy' }, otherKey: { kind: 'rsa-expired' } },
  }),
  flags: ['--depth', 'full'],
  about:
    'The ECDSA certificate, which today’s clients get, is well; the RSA one beside it expired unnoticed.',
  rules: ['contract: otherCertificates'],
  mutation:
    'judge.ts: findings of the other key type decide the verdict, or are errors; or they are not made',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['expired'],
    clears: ['hostname-mismatch', 'untrusted-root'],
    severities: { expired: 'warning' },
    stages: allWell,
    at: { '127.77.23.11': { otherCertificates: [{ keyType: 'rsa', trusted: false }] } },
    quits: false,
  },
}
