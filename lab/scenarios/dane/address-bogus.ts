import { allWell, mailDomain, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const addressBogus: Scenario = {
  ...mailDomain('address-bogus', {
    mx1: { preference: 10, at: ['127.77.20.16'], script: { tls: soundTls } },
    mx2: { preference: 20, at: ['127.77.20.17'], script: { tls: soundTls } },
  }),
  signing: {
    'address-bogus.example': {
      faults: [{ fault: 'expired', name: 'mx1.address-bogus.example', type: 1 }],
    },
  },
  about:
    'The address of one of two hosts has a signature that expired: validating resolvers do not know it, mail goes to the other one.',
  rules: ['D-3', 'D-6'],
  mutation: 'judge/endpoint.ts: an endpoint whose address is bogus is judged',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['dnssec-bogus'],
    clears: ['address-lookup-failed'],
    stages: allWell,
    proof: { mx: 'secure' },
    at: {
      '127.77.20.16': { dane: 'bogus', outcome: null },
      '127.77.20.17': { dane: 'absent', outcome: 'encrypted' },
    },
    args: { 'dnssec-bogus': { reason: 'signature-expired', type: 'A' } },
  },
}
