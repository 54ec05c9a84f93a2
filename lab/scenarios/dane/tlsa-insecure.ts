import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

export const tlsaInsecure: Scenario = {
  ...signedServer('tlsa-insecure', '127.77.20.12', { tls: soundTls }),
  signing: {
    'tlsa-insecure.example': {},
    '_tcp.mx.tlsa-insecure.example': 'unsigned',
  },
  tlsa: { 'mx.tlsa-insecure.example': [{ form: '3 1 1', of: 'other' }] },
  about:
    'The TLSA records lie in a zone of their own that is not signed: they are ignored, also where they are wrong.',
  rules: ['D-8'],
  mutation: 'base-domain.ts: unsigned records count',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsa-insecure'],
    clears: ['tlsa-mismatch', 'tlsa-absent'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'insecure' },
  },
}
