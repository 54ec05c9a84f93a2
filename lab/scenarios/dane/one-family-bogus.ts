import { allWell, mailDomain, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const oneFamilyBogus: Scenario = {
  ...mailDomain('one-family-bogus', {
    mx: { at: ['127.77.20.77', 'fd77::2077'], script: { tls: soundTls } },
  }),
  signing: {
    'one-family-bogus.example': {
      faults: [{ fault: 'expired', name: 'mx.one-family-bogus.example', type: 28 }],
    },
  },
  about:
    'The IPv6 address of the host has a signature that expired, the IPv4 address a good one: senders that validate go to the good one.',
  rules: ['D-3'],
  mutation: 'right-server.ts: a bogus family spoils the other one',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    scope: 'some',
    judged: 1,
    finds: ['dnssec-bogus'],
    clears: ['address-lookup-failed'],
    stages: allWell,
    proof: { mx: 'secure' },
    at: {
      '127.77.20.77': { outcome: 'encrypted' },
      'fd77::2077': { outcome: null },
    },
    args: { 'dnssec-bogus': { type: 'AAAA', reason: 'signature-expired' } },
  },
}
