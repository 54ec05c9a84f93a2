import { addresses, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const hostileMxName: Scenario = {
  id: 'hostile-mx-name',
  target: 'hostile-mx-name.example',
  zone: {
    'hostile-mx-name.example': {
      MX: [
        [10, '\\027[31m<b>.hostile-mx-name.example'],
        [20, 'mx.hostile-mx-name.example'],
      ],
    },
    'mx.hostile-mx-name.example': addresses(['127.77.8.11']),
  },
  hosts: { '127.77.8.11': { name: 'mx.hostile-mx-name.example', script: { tls: soundTls } } },
  about:
    'The name in an MX record holds control characters and markup. DNS allows any byte in a label.',
  rules: ['contract: hostile text', 'RFC 2181 11'],
  mutation: 'protocol/dns/name.ts: bytes of a label are shown as they came',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['mx-without-address'],
    clears: ['mx-lookup-failed'],
  },
}
