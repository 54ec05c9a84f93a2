import { addresses, allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const oneFamilyFails: Scenario = {
  ...oneServer('one-family-fails', '127.77.1.28', { tls: soundTls }),
  zone: {
    'one-family-fails.example': { MX: [[10, 'mx.one-family-fails.example']] },
    'mx.one-family-fails.example': {
      ...addresses(['127.77.1.28']),
      fault: [{ fault: 'servfail', type: 'AAAA' }],
    },
  },
  about:
    'The AAAA question about the host fails, the A question is answered: mail takes the IPv4 address.',
  rules: ['MX-5', 'MX-2'],
  mutation: 'mx.ts, lookUpAddresses: one failed family spoils the other',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    endpoints: 1,
    finds: [],
    clears: ['mx-without-address'],
    stages: allWell,
  },
}
