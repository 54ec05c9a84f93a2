import { clearText, oneServer, type Scenario } from '../../scenario.ts'

export const rateLimited: Scenario = {
  ...oneServer('rate-limited', '127.77.3.16', {
    connections: [
      {},
      { greeting: { say: '421 4.7.0 Only one connection a minute', ends: 'close' } },
    ],
  }),
  about:
    'From the second connection on the server answers 421. The confirmation of a missing STARTTLS is turned away.',
  rules: ['contract: 421 is temporary', 'RFC 5321 3.8'],
  mutation:
    'observe: goes on connecting after 421; or judge takes 421 for another outcome (intermittent)',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    confidence: { min: 0, max: 0 },
    finds: ['starttls-absent', 'rate-limited'],
    clears: ['intermittent', 'greeting-refused'],
    stages: clearText,
    connections: 2,
    quits: false,
  },
}
