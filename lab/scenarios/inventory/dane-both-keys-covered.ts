import { allWell, type Scenario } from '../../scenario.ts'
import { daneServer } from '../../right-server.ts'

export const daneBothKeysCovered: Scenario = {
  ...daneServer(
    'dane-both-keys-covered',
    '127.77.23.17',
    { tls: { certificate: { kind: 'healthy' }, otherKey: { kind: 'rsa' } } },
    { form: '3 1 1', of: 'leaf' },
    { form: '3 1 1', of: 'leaf', otherKey: true },
    { form: '3 1 1', of: 'other' },
  ),
  flags: ['--depth', 'full'],
  about:
    'One server has certificates with an ECDSA and an RSA key, each with a TLSA record, and a third record is there for a key to come.',
  rules: ['D-15', 'D-16', 'contract: otherCertificates'],
  mutation: 'dane-host.ts: the view looks at the key that was negotiated only',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['tlsa-other-key', 'tlsa-mismatch', 'tlsa-rollover'],
    stages: allWell,
    proof: {
      mx: 'secure',
      rollover: { scheme: 'key-and-unseen', matches: ['leaf', 'leaf', 'none'] },
    },
    at: {
      '127.77.23.17': {
        dane: 'valid',
        otherCertificates: [{ keyType: 'rsa', trusted: true, dane: 'valid' }],
      },
    },
    quits: false,
  },
}
