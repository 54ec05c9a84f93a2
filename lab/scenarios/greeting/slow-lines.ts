import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const slowLines: Scenario = {
  ...oneServer('slow-lines', '127.77.3.15', {
    ehlo: {
      say: [
        '250-mx.slow-lines.example',
        '250-PIPELINING',
        '250-8BITMIME',
        '250-DSN',
        '250 STARTTLS',
      ],
      lineDelayMs: 600,
    },
    tls: soundTls,
  }),
  flags: ['--timeout', '1'],
  about:
    'A tarpit: every line of the EHLO reply takes a while. Each is within the bound of silence, together they are longer.',
  rules: ['MX-8', 'contract: --timeout'],
  mutation: 'time-bounds.ts: the bound of silence holds for the whole reply',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['no-answer-in-time', 'starttls-absent'],
    stages: allWell,
  },
}
