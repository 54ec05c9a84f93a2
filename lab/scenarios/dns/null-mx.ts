import { addresses, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const nullMx: Scenario = {
  id: 'null-mx',
  target: 'null-mx.example',
  zone: { 'null-mx.example': { MX: [[0, '.']], ...addresses(['127.77.1.11']) } },
  hosts: { '127.77.1.11': { name: 'null-mx.example', script: { tls: soundTls } } },
  about: 'A null MX: the domain says that it takes no mail, though it has an address.',
  rules: ['MX-7', 'RFC 7505 3'],
  mutation: 'mx.ts, mxStatus: a single "." counts as found, or leads to the implicit MX',
  expect: {
    verdict: 'no-mail',
    exitCode: 3,
    judged: 0,
    endpoints: 0,
    confidence: null,
    finds: ['null-mx'],
    clears: ['null-mx-with-others', 'implicit-mx', 'no-mail-host'],
    connections: 0,
  },
}
