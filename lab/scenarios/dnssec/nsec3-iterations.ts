import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

export const nsec3Iterations: Scenario = {
  ...signedServer(
    'nsec3-iterations',
    '127.77.21.9',
    { tls: soundTls },
    { denial: { iterations: 1000, salt: 'aabb', optOut: false } },
  ),
  about:
    'NSEC3 with a thousand iterations: denials are not looked at, so what they deny is insecure, not bogus.',
  rules: ['RFC 9276 3.2'],
  mutation: 'judge-rrset.ts: denials with many iterations are bogus',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['dnssec-bogus', 'dnssec-unavailable'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'absent' },
  },
}
