import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

export const signedTomorrow: Scenario = {
  ...signedServer(
    'signed-tomorrow',
    '127.77.21.4',
    { tls: soundTls },
    { faults: [{ fault: 'not-yet-valid', name: 'signed-tomorrow.example', type: 15 }] },
  ),
  about: 'The signature of the MX record begins in two days.',
  rules: ['D-3', 'RFC 4035 5.3.1'],
  mutation: 'verify-rrset.ts: the beginning of a signature is not looked at',
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
        reason: 'signature-not-yet-valid',
        failing: 'signed-tomorrow.example MX',
      },
    },
  },
}
