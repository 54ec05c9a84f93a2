import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const greylisting: Scenario = {
  ...oneServer('greylisting', '127.77.4.13', {
    tls: soundTls,
    secureMail: '451 4.7.1 Greylisted, please try again in 5 minutes',
  }),
  about: 'MAIL FROM is answered with 451: greylisting. A sender tries again later; TLS was fine.',
  rules: ['contract: stage from', 'RFC 6647'],
  mutation: 'judge: a temporary answer to MAIL FROM spoils the verdict',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    confidence: { min: 90, max: 100 },
    finds: ['greylisted'],
    clears: ['sender-refused', 'rate-limited'],
    stages: { ...allWell, from: 'temporary' },
    connections: 1,
  },
}
