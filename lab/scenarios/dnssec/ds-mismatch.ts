import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

export const dsMismatch: Scenario = {
  ...signedServer(
    'ds-mismatch',
    '127.77.21.6',
    { tls: soundTls },
    { faults: [{ fault: 'wrong-ds' }] },
  ),
  about: 'The parent has the DS of another key, as after a change of keys that nobody told it of.',
  rules: ['D-3', 'RFC 4035 5.2'],
  mutation: 'zone-tree.ts: any key signs the keys',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    finds: ['dnssec-bogus'],
    clears: ['mx-lookup-failed', 'dnssec-unavailable'],
    stages: allWell,
    proof: { mx: 'bogus' },
    connections: 1,
    args: {
      'dnssec-bogus': { type: 'MX', reason: 'ds-mismatch', failing: 'ds-mismatch.example DNSKEY' },
    },
  },
}
