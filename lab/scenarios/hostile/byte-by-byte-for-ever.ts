import { oneServer, type Scenario } from '../../scenario.ts'

export const byteByByteForEver: Scenario = {
  ...oneServer('byte-by-byte-for-ever', '127.77.8.15', {
    greeting: { say: [], endless: '2', byteDelayMs: 300 },
  }),
  flags: ['--timeout', '1'],
  about: 'One byte now and then, never a whole line: silence alone would never end it.',
  rules: ['contract: --timeout', 'contract: hostile servers'],
  mutation: 'time-bounds.ts: a line as a whole has no bound',
  expect: {
    verdict: 'inconclusive',
    exitCode: 3,
    judged: 0,
    confidence: null,
    finds: ['no-answer-in-time'],
    clears: ['starttls-absent'],
    args: { 'no-answer-in-time': { stage: 'connect', seconds: 2 } },
    stages: { answer: 'ok', connect: 'temporary', helo: 'skipped' },
    quits: false,
  },
}
