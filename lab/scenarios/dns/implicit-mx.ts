import { addresses, allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const implicitMx: Scenario = {
  id: 'implicit-mx',
  target: 'implicit-mx.example',
  zone: { 'implicit-mx.example': addresses(['127.77.1.10']) },
  hosts: { '127.77.1.10': { name: 'implicit-mx.example', script: { tls: soundTls } } },
  about: 'The domain has no MX record, only an address: mail goes there, with preference 0.',
  rules: ['MX-3'],
  mutation: 'mx.ts, mailHosts: no MX records means no mail host',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['implicit-mx'],
    clears: ['no-mail-host', 'hostname-mismatch'],
    stages: allWell,
  },
}
