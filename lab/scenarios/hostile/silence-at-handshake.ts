import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const silenceAtHandshake: Scenario = {
  ...oneServer('silence-at-handshake', '127.77.8.33', {
    tls: { ...soundTls, instead: { ends: 'silence' } },
  }),
  flags: ['--timeout', '1'],
  about: 'The server falls silent when the hello has come.',
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
    args: { 'no-answer-in-time': { stage: 'tls', seconds: 1 } },
    stages: { helo: 'ok', tls: 'temporary' },
    quits: false,
  },
}
