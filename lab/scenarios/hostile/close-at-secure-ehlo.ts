import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const closeAtSecureEhlo: Scenario = {
  ...oneServer('close-at-secure-ehlo', '127.77.8.40', {
    tls: soundTls,
    secureEhlo: { ends: 'close' },
  }),
  about: 'The server hangs up after EHLO inside TLS.',
  rules: ['contract: hostile servers'],
  mutation: 'byte-queue.ts: the end of the stream is not told to the reader, who waits for ever',
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
