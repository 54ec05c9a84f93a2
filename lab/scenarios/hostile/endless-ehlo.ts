import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const endlessEhlo: Scenario = {
  ...oneServer('endless-ehlo', '127.77.8.14', {
    tls: soundTls,
    secureEhlo: { endless: '250-KEYWORD\r\n' },
  }),
  flags: ['--timeout', '1'],
  about: 'Inside TLS the list of keywords never ends, so that no session comes about.',
  rules: ['contract: hostile servers'],
  mutation: 'smtp-session.ts: the bounds do not hold inside TLS',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: ['tls-session-failed'],
    clears: ['handshake-failed'],
    stages: { tls: 'ok', secure: 'fail' },
    quits: false,
  },
}
