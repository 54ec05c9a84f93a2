import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const ehlo421: Scenario = {
  ...oneServer('ehlo-421', '127.77.4.12', {
    ehlo: { say: '421 4.7.1 Slow down', ends: 'close' },
    tls: soundTls,
  }),
  about: 'The server answers EHLO with 421 and closes.',
  rules: ['contract: 421 is temporary', 'RFC 5321 3.8'],
  mutation: 'judge: 421 after EHLO becomes "STARTTLS not offered"',
  expect: {
    verdict: 'inconclusive',
    exitCode: 3,
    judged: 0,
    confidence: null,
    finds: ['rate-limited'],
    clears: ['starttls-absent', 'ehlo-unsupported'],
    stages: { connect: 'ok', helo: 'temporary', tls: 'skipped' },
    quits: false,
  },
}
