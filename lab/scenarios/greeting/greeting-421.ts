import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const greeting421: Scenario = {
  ...oneServer('greeting-421', '127.77.3.11', {
    greeting: { say: '421 4.7.0 Too many connections, try later', ends: 'close' },
    tls: soundTls,
  }),
  about:
    'The server greets with 421 and closes: too many connections. Temporary, and no word about TLS.',
  rules: ['RFC 5321 3.8', 'contract: 421 is temporary'],
  mutation: 'judge: 421 at the greeting becomes greeting-refused or no-tls',
  expect: {
    verdict: 'inconclusive',
    exitCode: 3,
    judged: 0,
    confidence: null,
    finds: ['rate-limited'],
    clears: ['starttls-absent', 'greeting-refused'],
    stages: { answer: 'ok', connect: 'temporary', helo: 'skipped', tls: 'skipped' },
    quits: false,
  },
}
