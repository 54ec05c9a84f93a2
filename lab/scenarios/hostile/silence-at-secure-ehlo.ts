import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const silenceAtSecureEhlo: Scenario = {
  ...oneServer('silence-at-secure-ehlo', '127.77.8.34', {
    tls: soundTls,
    secureEhlo: { ends: 'silence' },
  }),
  flags: ['--timeout', '1'],
  about: 'The server falls silent after EHLO inside TLS.',
  rules: ['contract: hostile servers', 'MX-8'],
  mutation:
    'time-bounds.ts: waiting at this stage has no bound; or the own time bound is taken for the other side’s answer',
  expect: {
    verdict: 'inconclusive',
    exitCode: 3,
    judged: 0,
    confidence: null,
    finds: ['no-answer-in-time'],
    clears: ['starttls-absent', 'handshake-failed', 'tls-session-failed'],
    args: { 'no-answer-in-time': { stage: 'secure', seconds: 1 } },
    stages: { tls: 'ok', cert: 'ok', secure: 'temporary' },
    quits: false,
  },
}
