import { addresses, allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const tlsaAliasMismatch: Scenario = {
  id: 'tlsa-alias-mismatch',
  target: 'tlsa-alias-mismatch.example',
  zone: {
    'tlsa-alias-mismatch.example': { MX: [[10, 'mx.tlsa-alias-mismatch.example']] },
    'mx.tlsa-alias-mismatch.example': { CNAME: 'real.tlsa-alias-mismatch.example' },
    'real.tlsa-alias-mismatch.example': addresses(['127.77.20.92']),
  },
  hosts: {
    '127.77.20.92': { name: 'mx.tlsa-alias-mismatch.example', script: { tls: soundTls } },
  },
  signing: { 'tlsa-alias-mismatch.example': {} },
  tlsa: { 'real.tlsa-alias-mismatch.example': [{ form: '3 1 1', of: 'other' }] },
  about:
    'The MX host is an alias, and the TLSA record at its end fits nothing: asked twice with the name at the end.',
  rules: ['D-14', 'D-13', 'contract: confirmation'],
  mutation: 'observe/endpoint.ts: a mismatch under the name of DANE senders is not asked again',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['mx-is-alias', 'tlsa-mismatch'],
    clears: ['intermittent', 'dane-without-tls'],
    stages: allWell,
    proof: {
      mx: 'secure',
      dane: 'invalid',
      baseDomain: 'real.tlsa-alias-mismatch.example',
      rollover: { scheme: 'none', matches: ['none'] },
    },
    args: { 'tlsa-mismatch': { owner: '_25._tcp.real.tlsa-alias-mismatch.example' } },
    connections: 3,
  },
}
