import { addresses, allWell, type Scenario } from '../../scenario.ts'

export const daneAliasBothKeys: Scenario = {
  id: 'dane-alias-both-keys',
  target: 'dane-alias-both-keys.example',
  zone: {
    'dane-alias-both-keys.example': { MX: [[10, 'mx.dane-alias-both-keys.example']] },
    'mx.dane-alias-both-keys.example': { CNAME: 'real.dane-alias-both-keys.example' },
    'real.dane-alias-both-keys.example': addresses(['127.77.23.18']),
  },
  hosts: {
    '127.77.23.18': {
      name: 'mx.dane-alias-both-keys.example',
      script: { tls: { certificate: { kind: 'healthy' }, otherKey: { kind: 'rsa' } } },
    },
  },
  signing: { 'dane-alias-both-keys.example': {} },
  tlsa: { 'real.dane-alias-both-keys.example': [{ form: '3 1 1', of: 'leaf' }] },
  flags: ['--depth', 'full'],
  about:
    'The MX host is an alias of a server with two keys, and the TLSA record at its end speaks of one: under the name that senders with DANE ask for, the other key is looked for as well.',
  rules: ['D-13', 'D-16', 'contract: otherCertificates'],
  mutation: 'dane-keys.ts: the other key type is asked for under the host’s own name only',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['mx-is-alias', 'tlsa-other-key'],
    clears: ['tlsa-mismatch', 'intermittent'],
    args: { 'tlsa-other-key': { keyType: 'rsa' } },
    stages: allWell,
    at: {
      '127.77.23.18': {
        dane: 'valid',
        otherCertificates: [{ keyType: 'rsa', trusted: true, dane: 'invalid' }],
      },
    },
    quits: false,
  },
}
