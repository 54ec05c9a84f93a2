import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

export const zoneExpired: Scenario = {
  ...signedServer(
    'zone-expired',
    '127.77.21.3',
    { tls: soundTls },
    { faults: [{ fault: 'expired' }] },
  ),
  about:
    'All signatures of the zone expired two days ago, those of its keys too: nobody signs it any more.',
  rules: ['D-3', 'RFC 4035 5.3.1'],
  mutation: 'zone-tree.ts: keys with an expired signature are believed',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    finds: ['dnssec-bogus'],
    clears: ['mx-lookup-failed', 'dnssec-unavailable'],
    stages: allWell,
    proof: { mx: 'bogus' },
    connections: 1,
    args: {
      'dnssec-bogus': {
        type: 'MX',
        reason: 'signature-expired',
        failing: 'zone-expired.example DNSKEY',
      },
    },
  },
}
