import { addresses, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const noUsableMx: Scenario = {
  id: 'no-usable-mx',
  target: 'no-usable-mx.example',
  zone: {
    'no-usable-mx.example': {
      MX: [
        [10, 'a.no-usable-mx.example'],
        [10, 'b.no-usable-mx.example'],
      ],
      ...addresses(['127.77.1.17']),
    },
    'a.no-usable-mx.example': { TXT: ['no address here'] },
  },
  hosts: { '127.77.1.17': { name: 'no-usable-mx.example', script: { tls: soundTls } } },
  about:
    'MX records exist, but none leads to an address. The domain’s own address must not be used instead.',
  rules: ['MX-4'],
  mutation: 'mx.ts: falls back to the domain’s A record when no MX host has an address',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    judged: 0,
    confidence: null,
    finds: ['mx-without-address'],
    clears: ['implicit-mx', 'no-mail-host'],
    connections: 0,
  },
}
