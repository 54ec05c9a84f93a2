import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

const server = signedServer('tlsa-alias', '127.77.20.40', { tls: soundTls })

export const tlsaAlias: Scenario = {
  ...server,
  zone: {
    ...server.zone,
    '_25._tcp.mx.tlsa-alias.example': { CNAME: '_25._tcp.keys.tlsa-alias.example' },
  },
  tlsa: {
    'keys.tlsa-alias.example': [
      { form: '3 1 1', of: 'leaf' },
      { form: '3 1 1', of: 'other' },
    ],
  },
  about:
    'The name of the TLSA records is an alias, so that many hosts share one set: the host stays the base domain.',
  rules: ['D-5', 'D-10'],
  mutation:
    'dns-client.ts: records behind an alias are not read; or right-server.ts: the alias makes a base domain',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['tlsa-absent', 'tlsa-mismatch', 'mx-is-alias'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'valid', baseDomain: 'mx.tlsa-alias.example' },
    connections: 1,
  },
}
