import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const dnssecClock: Scenario = {
  ...daneServer('dnssec-clock', '127.77.21.30', { tls: soundTls }, { form: '3 1 1', of: 'other' }),
  resolver: 'late',
  about:
    'By our clock all signatures ended weeks ago, those of the root too: then our clock is wrong, and nobody else is blamed.',
  rules: ['contract: dnssec-unavailable', 'RFC 4035 5.3.1'],
  mutation: 'zone-tree.ts: a signature of the root that is out of date is bogus like any other',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['dnssec-unavailable'],
    clears: ['dnssec-bogus', 'tlsa-mismatch', 'tlsa-insecure', 'dane-mx-insecure', 'tlsa-absent'],
    stages: allWell,
    proof: { mx: 'indeterminate', dane: 'not-tested' },
    args: { 'dnssec-unavailable': { reason: 'own-clock' } },
  },
}
