import { addresses, allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const mxGiven: Scenario = {
  id: 'mx-given',
  target: 'mx-given.example[new.mx-given.example]',
  zone: {
    'mx-given.example': { MX: [[10, 'old.mx-given.example']] },
    'old.mx-given.example': addresses(['127.77.1.23']),
    'new.mx-given.example': addresses(['127.77.1.24']),
  },
  hosts: {
    '127.77.1.23': { name: 'old.mx-given.example', script: {} },
    '127.77.1.24': { name: 'new.mx-given.example', script: { tls: soundTls } },
  },
  about: 'A new server is tried for a domain before the MX record is changed.',
  rules: ['contract: domain[mxhost:port]'],
  mutation: 'observe: the MX records are used beside the given host',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    endpoints: 1,
    finds: [],
    clears: ['starttls-absent', 'hostname-mismatch'],
    stages: allWell,
    connections: 1,
  },
}
