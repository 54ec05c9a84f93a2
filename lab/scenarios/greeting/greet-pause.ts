import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const greetPause: Scenario = {
  ...oneServer('greet-pause', '127.77.3.17', {
    greeting: { say: '220 mx.greet-pause.example ESMTP', delayMs: 5200 },
    tls: soundTls,
  }),
  about:
    'The server keeps everybody waiting for some seconds to find out who talks too early (greet pause).',
  rules: ['MX-8', 'contract: slow-greeting'],
  mutation:
    'findings-of-endpoint.ts: the time of the greeting is not looked at; or EHLO is sent before it',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['slow-greeting'],
    clears: ['no-answer-in-time'],
    stages: allWell,
    connections: 1,
  },
}
