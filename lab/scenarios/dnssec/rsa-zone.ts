import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

export const rsaZone: Scenario = {
  ...signedServer('rsa-zone', '127.77.21.12', { tls: soundTls }, { algorithm: 8 }),
  tlsa: {
    'mx.rsa-zone.example': [
      { form: '3 1 1', of: 'leaf' },
      { form: '3 1 1', of: 'other' },
    ],
  },
  about: 'The zone is signed with RSA, as the root is.',
  rules: ['D-1', 'RFC 5702'],
  mutation: 'algorithm.ts: algorithm 8 is unknown',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['dnssec-bogus'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'valid' },
  },
}
