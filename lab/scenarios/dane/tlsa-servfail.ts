import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

const server = signedServer('tlsa-servfail', '127.77.20.8', { tls: soundTls })
const withFault = {
  ...server,
  zone: { ...server.zone, '_25._tcp.mx.tlsa-servfail.example': { fault: 'servfail' } },
} satisfies Partial<Scenario>

export const tlsaServfail: Scenario = {
  ...withFault,
  about:
    'The address is signed, and the name server does not answer questions for TLSA: senders that use DANE must not take that for "no DANE".',
  rules: ['D-6'],
  mutation: 'base-domain.ts: a failed lookup counts as absent',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    confidence: { min: 96, max: 96 },
    finds: ['tlsa-lookup-failed'],
    clears: ['tlsa-absent', 'dnssec-bogus'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'error' },
    args: {
      'tlsa-lookup-failed': { name: '_25._tcp.mx.tlsa-servfail.example', status: 'servfail' },
    },
  },
}
