import { addresses, allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const domainIsAlias: Scenario = {
  id: 'domain-is-alias',
  target: 'domain-is-alias.example',
  zone: {
    'domain-is-alias.example': { CNAME: 'provider.domain-is-alias.example' },
    'provider.domain-is-alias.example': { MX: [[10, 'mx.domain-is-alias.example']] },
    'mx.domain-is-alias.example': addresses(['127.77.1.13']),
  },
  hosts: { '127.77.1.13': { name: 'mx.domain-is-alias.example', script: { tls: soundTls } } },
  about: 'The mail domain is an alias; the MX records of the name it leads to count.',
  rules: ['MX-1'],
  mutation: 'dns-client: the MX records behind an alias are dropped as belonging to another name',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['alias-loop', 'mx-is-alias', 'no-mail-host'],
    stages: allWell,
  },
}
