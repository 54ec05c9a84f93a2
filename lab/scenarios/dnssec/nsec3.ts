import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

export const nsec3: Scenario = {
  ...signedServer(
    'nsec3',
    '127.77.21.8',
    { tls: soundTls },
    { denial: { iterations: 0, salt: '', optOut: false } },
  ),
  about: 'The zone denies by NSEC3: that there is no IPv6 address and no TLSA record is proven.',
  rules: ['D-7', 'RFC 5155 8'],
  mutation: 'nsec3.ts: hashes are compared in the wrong order',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsa-absent'],
    clears: ['dnssec-bogus'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'absent' },
  },
}
