import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const tls13Only: Scenario = {
  ...oneServer('tls-1-3-only', '127.77.6.17', {
    tls: { ...soundTls, minVersion: 'TLSv1.3', groups: 'P-384' },
  }),
  about: 'TLS 1.3 only, with a group that asks for a second hello (HelloRetryRequest).',
  rules: ['T-3', 'RFC 8446 4.1.4'],
  mutation:
    'server-flight.ts: a HelloRetryRequest is taken for the ServerHello, the chain stays unread',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['old-tls-version', 'handshake-failed'],
    stages: allWell,
  },
}
