import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const resetAtGreeting: Scenario = {
  ...oneServer('reset-at-greeting', '127.77.8.42', {
    tls: soundTls,
    greeting: { delayMs: 50, ends: 'reset' },
  }),
  about: 'The server breaks the connection off (RST) before it greets.',
  rules: ['contract: hostile servers'],
  mutation: 'fault.ts: ECONNRESET is not translated, and ends the run as a fault of ours',
  expect: {
    verdict: 'inconclusive',
    exitCode: 3,
    judged: 0,
    confidence: null,
    finds: ['connection-lost'],
    clears: ['starttls-absent', 'greeting-refused'],
    args: { 'connection-lost': { stage: 'connect', reason: 'reset' } },
    stages: { answer: 'ok', connect: 'fail', helo: 'skipped' },
    quits: false,
  },
}
