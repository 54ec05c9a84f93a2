import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const secureEhloRefused: Scenario = {
  ...oneServer('secure-ehlo-refused', '127.77.6.19', {
    tls: soundTls,
    secureEhlo: '554 5.7.1 Not inside TLS, please',
  }),
  about: 'Inside TLS the server refuses EHLO, so that no mail can be sent encrypted.',
  rules: ['ST-2', 'contract: stage secure'],
  mutation: 'visit.ts: the reply to EHLO inside TLS is not looked at',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: ['tls-session-failed'],
    clears: ['handshake-failed'],
    stages: { tls: 'ok', cert: 'ok', secure: 'fail' },
  },
}
