import { oneServer, type Scenario } from '../../scenario.ts'

export const endlessGreeting: Scenario = {
  ...oneServer('endless-greeting', '127.77.8.12', {
    greeting: { endless: '220-and so on\r\n' },
  }),
  flags: ['--timeout', '1'],
  about: 'A greeting of which no line is the last.',
  rules: ['contract: hostile servers', 'RFC 5321 4.5.3.1'],
  mutation: 'smtp-session.ts: the number of lines of a reply has no bound',
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
