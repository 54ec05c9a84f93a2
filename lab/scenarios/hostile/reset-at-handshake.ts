import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const resetAtHandshake: Scenario = {
  ...oneServer('reset-at-handshake', '127.77.8.43', {
    tls: { ...soundTls, instead: { ends: 'reset' } },
  }),
  about: 'The server breaks the connection off (RST) when the hello has come.',
  rules: ['contract: hostile servers'],
  mutation: 'fault.ts: ECONNRESET is not translated, and ends the run as a fault of ours',
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
