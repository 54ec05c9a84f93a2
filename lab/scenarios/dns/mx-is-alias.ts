import { addresses, allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const mxIsAlias: Scenario = {
  id: 'mx-is-alias',
  target: 'mx-is-alias.example',
  zone: {
    'mx-is-alias.example': { MX: [[10, 'mx.mx-is-alias.example']] },
    'mx.mx-is-alias.example': { CNAME: 'real.mx-is-alias.example' },
    'real.mx-is-alias.example': addresses(['127.77.1.14']),
  },
  hosts: { '127.77.1.14': { name: 'mx.mx-is-alias.example', script: { tls: soundTls } } },
  about:
    'The MX record names an alias. It works, it is against the standard, and the name in the MX record counts.',
  rules: ['MX-6', 'RFC 2181 10.3', 'contract: names'],
  mutation: 'observe: the alias target becomes the reference identifier or the server name',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['mx-is-alias'],
    clears: ['hostname-mismatch', 'mx-without-address'],
    args: { 'mx-is-alias': { canonicalName: 'real.mx-is-alias.example' } },
    stages: allWell,
  },
}
