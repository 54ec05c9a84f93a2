import { allWell, type Scenario } from '../../scenario.ts'
import { daneServer } from '../../right-server.ts'

export const daneBothKeyTypes: Scenario = {
  ...daneServer(
    'dane-both-key-types',
    '127.77.23.12',
    { tls: { certificate: { kind: 'healthy' }, otherKey: { kind: 'rsa' } } },
    { form: '3 1 1', of: 'leaf' },
  ),
  flags: ['--depth', 'full'],
  about:
    'One server has certificates with an ECDSA and an RSA key, and a TLSA record for one only.',
  rules: ['D-16', 'contract: otherCertificates'],
  mutation: 'dane.ts: chains of the other key type are not compared with the records',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsa-other-key'],
    clears: ['tlsa-mismatch'],
    args: { 'tlsa-other-key': { keyType: 'rsa' } },
    stages: allWell,
    at: {
      '127.77.23.12': {
        dane: 'valid',
        otherCertificates: [{ keyType: 'rsa', trusted: true, dane: 'invalid' }],
      },
    },
    quits: false,
  },
}
