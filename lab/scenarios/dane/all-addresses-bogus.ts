import { allWell, mailDomain, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const allAddressesBogus: Scenario = {
  ...mailDomain('all-addresses-bogus', {
    mx1: { preference: 10, at: ['127.77.20.18'], script: { tls: soundTls } },
    mx2: { preference: 20, at: ['127.77.20.19'], script: { tls: soundTls } },
  }),
  signing: {
    'all-addresses-bogus.example': {
      faults: [
        { fault: 'expired', name: 'mx1.all-addresses-bogus.example', type: 1 },
        { fault: 'expired', name: 'mx2.all-addresses-bogus.example', type: 1 },
      ],
    },
  },
  about:
    'The addresses of all hosts have signatures that expired: no validating sender finds one. They are visited all the same.',
  rules: ['D-3'],
  mutation: 'verdict.ts: hosts whose addresses are bogus count as usable',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    judged: 0,
    finds: ['dnssec-bogus'],
    clears: [],
    stages: allWell,
    proof: { mx: 'secure', dane: 'bogus' },
    connections: 2,
  },
}
