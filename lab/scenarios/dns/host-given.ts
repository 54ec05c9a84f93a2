import { addresses, allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const hostGiven: Scenario = {
  id: 'host-given',
  target: 'host:mx.host-given.example',
  zone: {
    'host-given.example': { MX: [[10, 'other.host-given.example']] },
    'mx.host-given.example': addresses(['127.77.1.22']),
  },
  hosts: { '127.77.1.22': { name: 'mx.host-given.example', script: { tls: soundTls } } },
  about: 'A host is named directly; no MX lookup is made.',
  rules: ['contract: host:NAME'],
  mutation: 'observe: a given host gets an MX lookup of its own',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    endpoints: 1,
    finds: [],
    clears: ['implicit-mx', 'mx-without-address'],
    stages: allWell,
  },
}
