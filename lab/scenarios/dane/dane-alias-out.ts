import { addresses, allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const daneAliasOut: Scenario = {
  id: 'dane-alias-out',
  target: 'dane-alias-out.example',
  zone: {
    'dane-alias-out.example': { MX: [[10, 'mx.dane-alias-out.example']] },
    'mx.dane-alias-out.example': { CNAME: 'real.host.dane-alias-out.example' },
    'real.host.dane-alias-out.example': addresses(['127.77.20.22']),
  },
  hosts: {
    '127.77.20.22': { name: 'mx.dane-alias-out.example', script: { tls: soundTls } },
  },
  signing: { 'dane-alias-out.example': {}, 'host.dane-alias-out.example': 'unsigned' },
  tlsa: { 'mx.dane-alias-out.example': [{ form: '3 1 1', of: 'leaf' }] },
  about:
    'The MX host is a signed alias into a zone that is not signed: its own name is asked for TLSA, the end is not.',
  rules: ['D-4', 'D-5'],
  mutation:
    'base-domain.ts: a signed alias to an unsigned address is treated like an unsigned host',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['mx-is-alias'],
    clears: ['tlsa-absent', 'tlsa-mismatch'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'valid', baseDomain: 'mx.dane-alias-out.example' },
    unasked: ['_25._tcp.real.host.dane-alias-out.example'],
  },
}
