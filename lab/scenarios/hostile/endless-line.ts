import { oneServer, type Scenario } from '../../scenario.ts'

export const endlessLine: Scenario = {
  ...oneServer('endless-line', '127.77.8.13', {
    greeting: { say: [], endless: '220 xxxxxxxxxxxx' },
  }),
  flags: ['--timeout', '1'],
  about: 'A greeting line that never ends.',
  rules: ['contract: hostile servers', 'RFC 5321 4.5.3.1'],
  mutation: 'reply-reader.ts: the length of a line has no bound',
  expect: {
    verdict: 'inconclusive',
    exitCode: 3,
    judged: 0,
    confidence: null,
    finds: ['reply-malformed'],
    clears: ['starttls-absent'],
    stages: { answer: 'ok', connect: 'fail', helo: 'skipped' },
    quits: false,
  },
}
