import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const closeAtHandshake: Scenario = {
  ...oneServer('close-at-handshake', '127.77.8.39', {
    tls: { ...soundTls, instead: { ends: 'close' } },
  }),
  about: 'The server hangs up when the hello has come.',
  rules: ['contract: hostile servers'],
  mutation: 'byte-queue.ts: the end of the stream is not told to the reader, who waits for ever',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    confidence: { min: 0, max: 0 },
    finds: ['handshake-failed'],
    clears: ['starttls-absent'],
    stages: { helo: 'ok', tls: 'fail' },
    quits: false,
  },
}
