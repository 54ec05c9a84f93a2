import { allWell, mailDomain, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const healthy: Scenario = {
  ...mailDomain('healthy', {
    mx1: { preference: 10, at: ['127.77.0.10', 'fd77::10'], script: { tls: soundTls } },
    mx2: { preference: 20, at: ['127.77.0.11', 'fd77::11'], script: { tls: soundTls } },
  }),
  about:
    'Two hosts, each with an IPv4 and an IPv6 address, all of them with STARTTLS, TLS 1.3 and a certificate ' +
    'that a trusted root vouches for. Mail travels encrypted to the right server.',
  rules: ['contract: verdict encrypted', 'ST-1', 'ST-2', 'T-3', 'MX-5'],
  mutation:
    'visit.ts: EHLO is not said again inside TLS; or any rule of src/judge fires without cause',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    scope: 'all',
    judged: 4,
    endpoints: 4,
    confidence: { min: 90, max: 100 },
    finds: [],
    clears: [
      'intermittent',
      'chain-order',
      'expires-soon',
      'hostname-mismatch',
      'helo-unconfirmed',
    ],
    stages: allWell,
    connections: 4,
  },
}
