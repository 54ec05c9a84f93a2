import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const senderRefused: Scenario = {
  ...oneServer('sender-refused', '127.77.4.14', {
    tls: soundTls,
    secureMail: '550 5.7.1 Null sender not accepted',
  }),
  about: 'MAIL FROM is refused for good. That is no matter of TLS.',
  rules: ['contract: stage from', 'RFC 5321 3.3'],
  mutation: 'judge: stage from takes part in the verdict',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    confidence: { min: 90, max: 100 },
    finds: ['sender-refused'],
    clears: ['greylisted'],
    stages: { ...allWell, from: 'fail' },
    connections: 1,
  },
}
