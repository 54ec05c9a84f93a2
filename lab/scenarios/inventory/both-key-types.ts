import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const bothKeyTypes: Scenario = {
  ...oneServer('both-key-types', '127.77.23.10', {
    tls: { certificate: { kind: 'healthy' }, otherKey: { kind: 'rsa' } },
  }),
  flags: ['--depth', 'full'],
  about: 'The server has certificates with an ECDSA and an RSA key, and both are well.',
  rules: ['contract: otherCertificates', 'contract: --depth full'],
  mutation: 'other-key-types.ts: the certificate of the other key type is left out',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['expired', 'hostname-mismatch', 'untrusted-root'],
    stages: allWell,
    at: {
      '127.77.23.10': {
        otherCertificates: [{ keyType: 'rsa', trusted: true }],
        inventory: { atMost: 12 },
      },
    },
    quits: false,
  },
}
