import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const tlsaMismatch: Scenario = {
  ...daneServer('tlsa-mismatch', '127.77.20.6', { tls: soundTls }, { form: '3 1 1', of: 'other' }),
  about: 'The key was changed and the TLSA record was not: senders that use DANE keep their mail.',
  rules: ['D-14', 'D-10'],
  mutation: 'match-tlsa.ts: a record that fits nothing is ignored',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    confidence: { min: 96, max: 96 },
    finds: ['tlsa-mismatch'],
    severities: { 'tlsa-mismatch': 'error' },
    clears: ['dane-without-tls', 'tlsa-rollover', 'intermittent'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'invalid' },
    connections: 2,
  },
}
