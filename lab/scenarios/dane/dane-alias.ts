import { addresses, allWell, type Scenario } from '../../scenario.ts'

export const daneAlias: Scenario = {
  id: 'dane-alias',
  target: 'dane-alias.example',
  zone: {
    'dane-alias.example': { MX: [[10, 'mx.dane-alias.example']] },
    'mx.dane-alias.example': { CNAME: 'real.dane-alias.example' },
    'real.dane-alias.example': addresses(['127.77.20.20']),
  },
  hosts: {
    '127.77.20.20': {
      name: 'mx.dane-alias.example',
      script: {
        tls: {
          certificate: { kind: 'healthy' },
          byServerName: {
            'real.dane-alias.example': { kind: 'self-signed', names: ['real.dane-alias.example'] },
          },
        },
      },
    },
  },
  signing: { 'dane-alias.example': {} },
  tlsa: {
    'real.dane-alias.example': [
      { form: '3 1 1', of: 'leaf', serverName: 'real.dane-alias.example' },
    ],
    'mx.dane-alias.example': [{ form: '3 1 1', of: 'other' }],
  },
  about:
    'The MX host is an alias. Both names are signed and have TLSA records: those at the end of the alias count, and its name is the one that senders ask the server for.',
  rules: ['D-5', 'D-13'],
  mutation:
    'base-domain.ts: the name of the MX record is asked first; or visit-hosts.ts: the server name is that of the host',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['mx-is-alias', 'tlsa-rollover'],
    clears: ['tlsa-mismatch'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'valid', baseDomain: 'real.dane-alias.example' },
    connections: 2,
  },
}
