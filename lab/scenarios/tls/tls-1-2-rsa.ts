import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const tls12Rsa: Scenario = {
  ...oneServer('tls-1-2-rsa', '127.77.6.16', {
    tls: { certificate: { kind: 'rsa' }, maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256' },
  }),
  about:
    'TLS 1.2 with static RSA key exchange: no forward secrecy, but what a sender asks for today.',
  rules: ['T-3', 'T-5'],
  mutation: 'server-flight.ts: a handshake without ServerKeyExchange cannot be read',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['old-tls-version', 'handshake-failed'],
    stages: allWell,
  },
}
