import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

export const tlsaBogus: Scenario = {
  ...signedServer(
    'tlsa-bogus',
    '127.77.20.9',
    { tls: soundTls },
    { faults: [{ fault: 'wrong-signature', name: '_25._tcp.mx.tlsa-bogus.example', type: 52 }] },
  ),
  tlsa: { 'mx.tlsa-bogus.example': [{ form: '3 1 1', of: 'leaf' }] },
  about:
    'The TLSA records have a signature that is wrong: the only host cannot be used by senders that use DANE. It is visited all the same.',
  rules: ['D-6'],
  mutation:
    'base-domain.ts: bogus records are taken for absent ones; or verdict.ts: only bogus addresses make a host unusable',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    confidence: null,
    judged: 1,
    finds: ['dnssec-bogus'],
    clears: ['tlsa-absent', 'tlsa-mismatch'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'bogus' },
    args: {
      'dnssec-bogus': {
        name: '_25._tcp.mx.tlsa-bogus.example',
        type: 'TLSA',
        reason: 'signature-invalid',
        failing: '_25._tcp.mx.tlsa-bogus.example TLSA',
      },
    },
  },
}
