import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const tlsaUnusable: Scenario = {
  ...daneServer('tlsa-unusable', '127.77.20.10', { tls: soundTls }, { form: '1 1 1', of: 'leaf' }),
  about:
    'The only TLSA record is of usage 1, which is for public CAs and of no use in mail: TLS is a must, the certificate is not looked at.',
  rules: ['D-9', 'D-17'],
  mutation: 'tlsa.ts: usage 1 is compared like usage 3',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsa-unusable'],
    clears: ['tlsa-mismatch', 'dane-without-tls'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'unusable' },
    args: { 'tlsa-unusable': { reason: 'usage', owner: '_25._tcp.mx.tlsa-unusable.example' } },
  },
}
