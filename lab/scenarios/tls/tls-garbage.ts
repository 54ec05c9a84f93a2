import { clearText, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const tlsGarbage: Scenario = {
  ...oneServer('tls-garbage', '127.77.6.11', {
    tls: { ...soundTls, instead: { say: '454 4.3.0 Sorry, no TLS library', ends: 'close' } },
  }),
  about: 'After 220 the server goes on in clear text instead of shaking hands.',
  rules: ['contract: verdict no-tls', 'contract: hostile servers'],
  mutation: 'start-tls.ts: bytes that are no TLS records raise an exception that nobody catches',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: ['handshake-failed'],
    clears: ['starttls-refused', 'hello-intolerance'],
    args: { 'handshake-failed': { reason: 'not-tls' } },
    stages: clearText,
    quits: false,
  },
}
