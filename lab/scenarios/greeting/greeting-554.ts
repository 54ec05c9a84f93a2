import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const greeting554: Scenario = {
  ...oneServer('greeting-554', '127.77.3.10', {
    greeting: '554 5.7.1 No SMTP service for you: bad reputation',
    tls: soundTls,
  }),
  about:
    'The server greets with 554: it does not want us, for example because of a block list. That says nothing about TLS.',
  rules: ['RFC 5321 3.1', 'contract: verdict inconclusive'],
  mutation: 'judge: a refused greeting counts as no-tls',
  expect: {
    verdict: 'inconclusive',
    exitCode: 3,
    judged: 0,
    confidence: null,
    finds: ['greeting-refused'],
    clears: ['starttls-absent', 'rate-limited'],
    stages: { answer: 'ok', connect: 'fail', helo: 'skipped', tls: 'skipped', from: 'skipped' },
  },
}
