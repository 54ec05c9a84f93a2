import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

export const ed25519Zone: Scenario = {
  ...signedServer('ed25519-zone', '127.77.21.11', { tls: soundTls }, { algorithm: 15 }),
  tlsa: {
    'mx.ed25519-zone.example': [
      { form: '3 1 1', of: 'leaf' },
      { form: '3 1 1', of: 'other' },
    ],
  },
  about: 'The zone is signed with Ed25519.',
  rules: ['D-1', 'RFC 8080 4'],
  mutation: 'algorithm.ts: algorithm 15 is unknown',
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
