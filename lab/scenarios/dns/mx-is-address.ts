import { addresses, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const mxIsAddress: Scenario = {
  id: 'mx-is-address',
  target: 'mx-is-address.example',
  zone: { 'mx-is-address.example': { MX: [[10, '127.77.1.15']], ...addresses(['127.77.1.15']) } },
  hosts: { '127.77.1.15': { name: 'mx-is-address.example', script: { tls: soundTls } } },
  about:
    'The MX record holds an address where a name must stand. No sender has to make sense of it.',
  rules: ['MX-6', 'MX-4'],
  mutation:
    'observe: a name that looks like an address is dialled; or the domain’s own address is used instead',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    judged: 0,
    confidence: null,
    finds: ['mx-is-address'],
    clears: ['implicit-mx'],
    connections: 0,
  },
}
