import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

export const tlsaAbsent: Scenario = {
  ...signedServer('tlsa-absent', '127.77.20.32', { tls: soundTls }),
  about:
    'Everything is signed and no TLSA record is there, which is proven: one line of DNS is missing for DANE.',
  rules: ['D-7'],
  mutation:
    'judge/dane.ts: the record to publish is not told; or right-server.ts: absence is an error',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsa-absent'],
    clears: ['tlsa-lookup-failed', 'dnssec-bogus'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'absent' },
    args: { 'tlsa-absent': { owner: '_25._tcp.mx.tlsa-absent.example' } },
  },
}
