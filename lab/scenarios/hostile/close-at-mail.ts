import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const closeAtMail: Scenario = {
  ...oneServer('close-at-mail', '127.77.8.41', { tls: soundTls, secureMail: { ends: 'close' } }),
  about: 'The server hangs up after MAIL FROM.',
  rules: ['contract: hostile servers'],
  mutation: 'byte-queue.ts: the end of the stream is not told to the reader, who waits for ever',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    confidence: { min: 90, max: 100 },
    finds: ['connection-lost'],
    clears: ['starttls-absent'],
    args: { 'connection-lost': { stage: 'from', reason: 'closed' } },
    stages: { ...allWell, from: 'fail' },
    quits: false,
  },
}
