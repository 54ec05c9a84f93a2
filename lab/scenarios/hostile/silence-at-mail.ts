import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const silenceAtMail: Scenario = {
  ...oneServer('silence-at-mail', '127.77.8.35', {
    tls: soundTls,
    secureMail: { ends: 'silence' },
  }),
  flags: ['--timeout', '1'],
  about: 'The server falls silent after MAIL FROM.',
  rules: ['contract: hostile servers', 'MX-8'],
  mutation:
    'time-bounds.ts: waiting at this stage has no bound; or the own time bound is taken for the other side’s answer',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    confidence: { min: 90, max: 100 },
    finds: ['no-answer-in-time'],
    clears: ['starttls-absent', 'handshake-failed', 'tls-session-failed'],
    args: { 'no-answer-in-time': { stage: 'from', seconds: 1 } },
    stages: { ...allWell, from: 'temporary' },
    quits: false,
  },
}
