import { addresses, allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const daneAliasStart: Scenario = {
  id: 'dane-alias-start',
  target: 'dane-alias-start.example',
  zone: {
    'dane-alias-start.example': { MX: [[10, 'mx.dane-alias-start.example']] },
    'mx.dane-alias-start.example': { CNAME: 'real.dane-alias-start.example' },
    'real.dane-alias-start.example': addresses(['127.77.20.21']),
  },
  hosts: {
    '127.77.20.21': { name: 'mx.dane-alias-start.example', script: { tls: soundTls } },
  },
  signing: { 'dane-alias-start.example': {} },
  tlsa: { 'mx.dane-alias-start.example': [{ form: '3 1 1', of: 'leaf' }] },
  about:
    'The MX host is an alias, and only its own name has TLSA records: where the end of the alias has none, they count.',
  rules: ['D-5'],
  mutation: 'right-server.ts: only the first name is asked',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['mx-is-alias'],
    clears: ['tlsa-absent', 'tlsa-mismatch'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'valid', baseDomain: 'mx.dane-alias-start.example' },
    connections: 1,
  },
}
