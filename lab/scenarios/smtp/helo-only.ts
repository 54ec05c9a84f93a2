import { clearText, oneServer, type Scenario } from '../../scenario.ts'

export const heloOnly: Scenario = {
  ...oneServer('helo-only', '127.77.4.10', { ehlo: '502 5.5.1 Command not implemented' }),
  about: 'An old server that knows only HELO, so it cannot offer STARTTLS.',
  rules: ['RFC 5321 3.2', 'ST-1'],
  mutation: 'visit.ts, sayEhlo: no HELO after 502',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    confidence: { min: 0, max: 0 },
    finds: ['starttls-absent', 'ehlo-unsupported'],
    clears: ['greeting-refused', 'starttls-refused'],
    stages: clearText,
  },
}
