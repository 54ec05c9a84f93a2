import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

export const signatureMissing: Scenario = {
  ...signedServer(
    'signature-missing',
    '127.77.21.5',
    { tls: soundTls },
    { faults: [{ fault: 'no-signature', name: 'signature-missing.example', type: 15 }] },
  ),
  about: 'The zone is signed, its MX record is not.',
  rules: ['D-3', 'RFC 4035 5.2'],
  mutation: 'judge-rrset.ts: unsigned records of a signed zone are insecure',
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
        reason: 'no-signature',
        failing: 'signature-missing.example MX',
      },
    },
  },
}
