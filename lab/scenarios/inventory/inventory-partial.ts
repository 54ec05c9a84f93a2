import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const inventoryPartial: Scenario = {
  ...oneServer('inventory-partial', '127.77.23.15', { tls: soundTls }),
  flags: ['--depth', 'full', '--max-connections', '3'],
  about: 'Three connections do not tell everything: what was not reached is "not tested".',
  rules: ['contract: --max-connections', 'contract: inventory'],
  mutation: 'visit-hosts.ts: --max-connections is not heard; or the visit is not counted',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: [
      'old-versions-accepted',
      'fallback-scsv-absent',
      'insecure-renegotiation',
      'ems-absent',
      'encrypt-then-mac-absent',
    ],
    stages: allWell,
    connections: 3,
    at: {
      '127.77.23.15': {
        connections: 3,
        inventory: {
          complete: false,
          atMost: 3,
          protocols: { 'TLSv1.3': 'yes', SSLv2: 'not-tested', SSLv3: 'not-tested' },
        },
      },
    },
    quits: false,
  },
}
