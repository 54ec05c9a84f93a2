import { allWell, type Scenario } from '../../scenario.ts'

export const addressGiven: Scenario = {
  id: 'address-given',
  target: '[127.77.1.25]',
  zone: {},
  hosts: {
    '127.77.1.25': {
      name: 'address-given.example',
      script: { tls: { certificate: { kind: 'healthy', ips: ['127.77.1.25'] } } },
    },
  },
  about: 'An IP literal: the certificate must name the address, and no server name is sent.',
  rules: ['contract: names', 'RFC 9525 6.5'],
  mutation: 'identity.ts: an address is looked for among the DNS names of the certificate',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['hostname-mismatch'],
    stages: allWell,
  },
}
