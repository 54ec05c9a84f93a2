import { allWell, mailDomain, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

const domain = 'tlsa-bogus-at-one.example'

export const tlsaBogusAtOne: Scenario = {
  ...mailDomain('tlsa-bogus-at-one', {
    mx1: { preference: 10, at: ['127.77.20.95'], script: { tls: soundTls } },
    mx2: { preference: 20, at: ['127.77.20.96'], script: { tls: soundTls } },
  }),
  signing: {
    [domain]: {
      faults: [{ fault: 'wrong-signature', name: `_25._tcp.mx1.${domain}`, type: 52 }],
    },
  },
  tlsa: {
    [`mx1.${domain}`]: [{ form: '3 1 1', of: 'leaf' }],
    [`mx2.${domain}`]: [
      { form: '3 1 1', of: 'leaf', at: '127.77.20.96' },
      { form: '2 1 1', of: 'issuer', at: '127.77.20.96' },
    ],
  },
  about:
    'The TLSA records of one of two hosts have a signature that is wrong: senders that use DANE go on to the other one.',
  rules: ['D-6'],
  mutation: 'verdict.ts: one bogus host is enough for dns-error',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 2,
    finds: ['dnssec-bogus'],
    clears: ['tlsa-mismatch', 'tlsa-lookup-failed'],
    stages: allWell,
    proof: { mx: 'secure' },
    at: { '127.77.20.95': { dane: 'bogus' }, '127.77.20.96': { dane: 'valid' } },
    args: { 'dnssec-bogus': { type: 'TLSA', name: `_25._tcp.mx1.${domain}` } },
  },
}
