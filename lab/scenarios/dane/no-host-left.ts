import { allWell, mailDomain, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

const domain = 'no-host-left.example'
const hosts = mailDomain('no-host-left', {
  mx1: { preference: 10, at: ['127.77.20.97'], script: { tls: soundTls } },
  mx2: { preference: 20, at: ['127.77.20.98'], script: { tls: soundTls } },
  mx3: { preference: 30, at: ['127.77.20.99'], script: { tls: soundTls } },
})

export const noHostLeft: Scenario = {
  ...hosts,
  zone: { ...hosts.zone, [`_25._tcp.mx3.${domain}`]: { fault: 'servfail' } },
  signing: {
    [domain]: {
      faults: [
        { fault: 'expired', name: `mx1.${domain}`, type: 1 },
        { fault: 'wrong-signature', name: `_25._tcp.mx2.${domain}`, type: 52 },
      ],
    },
  },
  tlsa: { [`mx2.${domain}`]: [{ form: '3 1 1', of: 'leaf', at: '127.77.20.98' }] },
  about:
    'The address of one host is bogus, the TLSA records of the second too, and questions for those of the third fail: senders that use DANE have no host left.',
  rules: ['D-3', 'D-6'],
  mutation: 'verdict.ts: bogus addresses and bogus TLSA records are not counted together',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    judged: 2,
    confidence: null,
    finds: ['dnssec-bogus', 'tlsa-lookup-failed'],
    clears: ['tlsa-absent'],
    stages: allWell,
    proof: { mx: 'secure' },
    at: {
      '127.77.20.97': { dane: 'bogus', outcome: null },
      '127.77.20.98': { dane: 'bogus' },
      '127.77.20.99': { dane: 'error' },
    },
  },
}
