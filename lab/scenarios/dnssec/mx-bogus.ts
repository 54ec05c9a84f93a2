import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

export const mxBogus: Scenario = {
  ...signedServer(
    'mx-bogus',
    '127.77.21.1',
    { tls: soundTls },
    { faults: [{ fault: 'wrong-signature', name: 'mx-bogus.example', type: 15 }] },
  ),
  about:
    'The MX record has a signature that is wrong: a validating sender has no way to the domain. The server is visited all the same.',
  rules: ['D-3', 'contract: dns-error'],
  mutation:
    'verdict.ts: bogus MX records are no error; or find-hosts.ts: their hosts are not visited',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    finds: ['dnssec-bogus'],
    clears: ['mx-lookup-failed', 'dnssec-unavailable'],
    stages: allWell,
    proof: { mx: 'bogus' },
    connections: 1,
    args: {
      'dnssec-bogus': { type: 'MX', reason: 'signature-invalid', failing: 'mx-bogus.example MX' },
    },
  },
}
