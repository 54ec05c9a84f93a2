import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const silenceAtGreeting: Scenario = {
  ...oneServer('silence-at-greeting', '127.77.8.30', {
    tls: soundTls,
    greeting: { ends: 'silence' },
  }),
  flags: ['--timeout', '1'],
  about: 'The server falls silent before it greets.',
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
    args: { 'no-answer-in-time': { stage: 'connect', seconds: 2 } },
    stages: { answer: 'ok', connect: 'temporary', helo: 'skipped' },
    quits: false,
  },
}
