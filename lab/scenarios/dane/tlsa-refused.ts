import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

const server = signedServer('tlsa-refused', '127.77.20.60', { tls: soundTls })

export const tlsaRefused: Scenario = {
  ...server,
  zone: { ...server.zone, '_25._tcp.mx.tlsa-refused.example': { fault: 'refused' } },
  about:
    'Our own resolver refuses questions for TLSA: nothing is known of DANE, and nobody else is blamed.',
  rules: ['D-6', 'contract: dnssec-unavailable'],
  mutation: 'base-domain.ts: a lookup that our resolver refused is an error of the host',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['dnssec-unavailable'],
    clears: ['tlsa-lookup-failed', 'tlsa-absent', 'dnssec-bogus'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'not-tested' },
    args: { 'dnssec-unavailable': { reason: 'resolver-fails' } },
  },
}
