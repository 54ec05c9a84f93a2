import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

export const mxExpired: Scenario = {
  ...signedServer(
    'mx-expired',
    '127.77.21.2',
    { tls: soundTls },
    { faults: [{ fault: 'expired', name: 'mx-expired.example', type: 15 }] },
  ),
  about: 'The signature of the MX record expired two days ago.',
  rules: ['D-3', 'RFC 4035 5.3.1'],
  mutation: 'verify-rrset.ts: the time of a signature is not looked at',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    finds: ['dnssec-bogus'],
    clears: ['mx-lookup-failed', 'dnssec-unavailable'],
    stages: allWell,
    proof: { mx: 'bogus' },
    connections: 1,
    args: {
      'dnssec-bogus': { type: 'MX', reason: 'signature-expired', failing: 'mx-expired.example MX' },
    },
  },
}
