import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

export const unknownAlgorithm: Scenario = {
  ...signedServer(
    'unknown-algorithm',
    '127.77.21.13',
    { tls: soundTls },
    { faults: [{ fault: 'unknown-ds' }] },
  ),
  tlsa: {
    'mx.unknown-algorithm.example': [
      { form: '3 1 1', of: 'leaf' },
      { form: '3 1 1', of: 'other' },
    ],
  },
  about:
    'The zone is signed with an algorithm that nobody knows: as good as unsigned, and no fault.',
  rules: ['D-8', 'RFC 4035 5.2'],
  mutation: 'zone-tree.ts: a DS of an unknown algorithm is bogus',
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
