import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

export const optOut: Scenario = {
  ...signedServer(
    'opt-out',
    '127.77.21.10',
    { tls: soundTls },
    { denial: { iterations: 0, salt: '', optOut: true } },
  ),
  tlsa: {
    'mx.opt-out.example': [
      { form: '3 1 1', of: 'leaf' },
      { form: '3 1 1', of: 'other' },
    ],
  },
  about: 'NSEC3 with opt-out and TLSA records: what is there is signed as anywhere.',
  rules: ['D-1', 'RFC 5155 6'],
  mutation: 'judge-rrset.ts: zones with opt-out are insecure',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['dnssec-bogus'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'valid' },
  },
}
