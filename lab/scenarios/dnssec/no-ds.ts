import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

export const noDs: Scenario = {
  ...signedServer('no-ds', '127.77.21.14', { tls: soundTls }, { faults: [{ fault: 'no-ds' }] }),
  tlsa: {
    'mx.no-ds.example': [
      { form: '3 1 1', of: 'leaf' },
      { form: '3 1 1', of: 'other' },
    ],
  },
  about: 'The zone is signed, but its parent has no DS: for everybody else it is unsigned.',
  rules: ['D-8', 'RFC 4035 5.2'],
  mutation: 'zone-tree.ts: keys are believed without DS',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['dnssec-bogus', 'tlsa-mismatch', 'dane-mx-insecure'],
    stages: allWell,
    proof: { mx: 'insecure', dane: 'insecure' },
  },
}
