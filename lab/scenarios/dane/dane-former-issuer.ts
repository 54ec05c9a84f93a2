import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const daneFormerIssuer: Scenario = {
  ...daneServer(
    'dane-former-issuer',
    '127.77.20.91',
    { tls: soundTls },
    { form: '3 1 1', of: 'leaf' },
    { form: '2 1 1', of: 'other' },
  ),
  about:
    'TLSA records name the present key and an issuer that the CA does not use any more: nothing is ready for the next key.',
  rules: ['D-15'],
  mutation: 'rollover.ts: an issuer that is published counts, sent or not',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsa-rollover'],
    clears: ['tlsa-mismatch', 'intermittent'],
    stages: allWell,
    proof: {
      mx: 'secure',
      dane: 'valid',
      rollover: { scheme: 'key', matches: ['leaf', 'none'] },
    },
    args: { 'tlsa-rollover': { scheme: 'key', owner: '_25._tcp.mx.dane-former-issuer.example' } },
    connections: 1,
  },
}
