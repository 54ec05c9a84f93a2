import { allWell, mailDomain, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const oneSpecialAddress: Scenario = {
  ...mailDomain('one-special-address', {
    inside: { preference: 10, at: ['10.1.2.3'], script: 'refuses' },
    mx: { preference: 20, at: ['127.77.1.20'], script: { tls: soundTls } },
  }),
  about:
    'The preferred host is in the operator’s private network, which is normal behind a firewall and no use outside.',
  rules: ['contract: --allow-network', 'RFC 1918', 'MX-5'],
  mutation: 'observe: a barred endpoint hides the endpoints of the next host',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    scope: 'some',
    judged: 1,
    endpoints: 2,
    finds: ['mx-special-address'],
    clears: ['mx-unreachable'],
    at: { '10.1.2.3': { because: 'barred', connections: 0 }, '127.77.1.20': { stages: allWell } },
  },
}
