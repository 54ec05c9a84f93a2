import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

const server = signedServer('tlsa-alias-out', '127.77.20.41', { tls: soundTls })

export const tlsaAliasOut: Scenario = {
  ...server,
  zone: {
    ...server.zone,
    '_25._tcp.mx.tlsa-alias-out.example': { CNAME: '_25._tcp.keys.tlsa-alias-out.example' },
  },
  signing: { 'tlsa-alias-out.example': {}, 'keys.tlsa-alias-out.example': 'unsigned' },
  tlsa: { 'keys.tlsa-alias-out.example': [{ form: '3 1 1', of: 'other' }] },
  about:
    'The name of the TLSA records is an alias into a zone that is not signed: they are ignored.',
  rules: ['D-8'],
  mutation: 'validator.ts: the first link of a chain of aliases decides',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsa-insecure'],
    clears: ['tlsa-absent', 'tlsa-mismatch'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'insecure' },
  },
}
