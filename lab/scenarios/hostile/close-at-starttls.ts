import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const closeAtStarttls: Scenario = {
  ...oneServer('close-at-starttls', '127.77.8.38', { tls: soundTls, starttls: { ends: 'close' } }),
  about: 'The server hangs up after STARTTLS, before the 220.',
  rules: ['contract: hostile servers'],
  mutation: 'byte-queue.ts: the end of the stream is not told to the reader, who waits for ever',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    confidence: { min: 0, max: 0 },
    finds: ['connection-lost'],
    clears: ['starttls-absent'],
    stages: { helo: 'ok', tls: 'fail' },
    quits: false,
  },
}
