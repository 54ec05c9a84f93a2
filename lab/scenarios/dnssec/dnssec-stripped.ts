import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const dnssecStripped: Scenario = {
  ...daneServer(
    'dnssec-stripped',
    '127.77.21.15',
    { tls: soundTls },
    { form: '3 1 1', of: 'other' },
  ),
  resolver: 'strips',
  about:
    'All is signed, and our own resolver hands on no signatures: then nothing is known, and nobody else is blamed.',
  rules: ['contract: dnssec-unavailable'],
  mutation: 'zone-tree.ts: a root without signatures is bogus',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['dnssec-unavailable'],
    clears: ['dnssec-bogus', 'tlsa-mismatch', 'tlsa-insecure', 'dane-mx-insecure', 'tlsa-absent'],
    stages: allWell,
    proof: { mx: 'indeterminate', dane: 'not-tested' },
  },
}
