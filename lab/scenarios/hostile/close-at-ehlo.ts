import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const closeAtEhlo: Scenario = {
  ...oneServer('close-at-ehlo', '127.77.8.37', { tls: soundTls, ehlo: { ends: 'close' } }),
  about: 'The server hangs up after EHLO.',
  rules: ['contract: hostile servers'],
  mutation: 'byte-queue.ts: the end of the stream is not told to the reader, who waits for ever',
  expect: {
    verdict: 'inconclusive',
    exitCode: 3,
    judged: 0,
    confidence: null,
    finds: ['connection-lost'],
    clears: ['starttls-absent'],
    args: { 'connection-lost': { stage: 'helo', reason: 'closed' } },
    stages: { connect: 'ok', helo: 'fail', tls: 'skipped' },
    quits: false,
  },
}
