import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const resetAtSecureEhlo: Scenario = {
  ...oneServer('reset-at-secure-ehlo', '127.77.8.44', {
    tls: soundTls,
    secureEhlo: { ends: 'reset' },
  }),
  about: 'The server breaks the connection off (RST) after EHLO inside TLS.',
  rules: ['contract: hostile servers'],
  mutation: 'fault.ts: ECONNRESET is not translated, and ends the run as a fault of ours',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    confidence: { min: 0, max: 0 },
    finds: ['tls-session-failed'],
    clears: ['starttls-absent'],
    stages: { tls: 'ok', cert: 'ok', secure: 'fail' },
    quits: false,
  },
}
