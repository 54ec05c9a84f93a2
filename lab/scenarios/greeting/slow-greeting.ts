import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const slowGreeting: Scenario = {
  ...oneServer('slow-greeting', '127.77.3.12', {
    greeting: { say: '220 mx.slow-greeting.example ESMTP', delayMs: 2600 },
    tls: soundTls,
  }),
  flags: ['--timeout', '2'],
  about:
    'The server waits before it greets, longer than the longest silence but within twice that. Who speaks earlier is thrown out.',
  rules: ['MX-8', 'contract: --timeout'],
  mutation:
    'visit.ts: EHLO is sent before the greeting came; or the greeting has only the plain bound of silence',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['no-answer-in-time', 'greeting-refused'],
    stages: allWell,
  },
}
