import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const closeAtGreeting: Scenario = {
  ...oneServer('close-at-greeting', '127.77.8.36', { tls: soundTls, greeting: { ends: 'close' } }),
  about: 'The server hangs up before it greets.',
  rules: ['contract: hostile servers'],
  mutation: 'byte-queue.ts: the end of the stream is not told to the reader, who waits for ever',
  expect: {
    verdict: 'inconclusive',
    exitCode: 3,
    judged: 0,
    confidence: null,
    finds: ['connection-lost'],
    clears: ['starttls-absent', 'greeting-refused'],
    args: { 'connection-lost': { stage: 'connect', reason: 'closed' } },
    stages: { answer: 'ok', connect: 'fail', helo: 'skipped' },
    quits: false,
  },
}
